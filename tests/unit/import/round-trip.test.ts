import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportNotes } from '../../../src/main/exporting/export-notes.ts';
import { readImport, type ReadImport } from '../../../src/main/importing/read-import.ts';
import type { ExportFormatId } from '../../../src/shared/domain/export/export-format.ts';
import { exportFormats } from '../../../src/shared/domain/export/formats.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { inputOf, nastyNotes, seedOfRun } from './nasty-notes.ts';

/** Docket's own formats that bring every note back whole. */
const WHOLE = [
  ...([
    'json',
    'zip',
    'jsonl',
    'markdown',
    'vault',
    'csv',
    'html',
    'webvtt',
    'web-annotation',
    'otio',
  ] as const),
] as const satisfies readonly ExportFormatId[];

const seed = seedOfRun();
const notes = nastyNotes(10_000, seed);
const byId = new Map(notes.map((note) => [note.id, note]));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(format: ExportFormatId, of: readonly Note[], name: string): Promise<string> {
  const path = join(folder, name);
  const done = await exportNotes({ format, input: inputOf(of), path });
  if (!done.ok) throw new Error(done.error.message);
  return path;
}

async function readBack(path: string): Promise<ReadImport> {
  const signal = new AbortController().signal;
  const read = await readImport(
    { what: 'path', path },
    { format: null, columns: null, signal },
    () => undefined,
  );
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const wholes = ({ found }: ReadImport): readonly Note[] => found.notes.flatMap(({ whole }) => whole ?? []);

test('every export that is said to be lossless is read back here', () => {
  const lossless = exportFormats.filter(({ isLossless }) => isLossless).map(({ id }) => id);
  expect(lossless.toSorted()).toEqual(WHOLE.toSorted());
});

test.each(WHOLE)(
  `10,000 nasty notes come back from %s, and go out as the same bytes again (seed ${seed})`,
  async (format) => {
    const first = await written(format, notes, `first.${format}`);
    const read = await readBack(first);
    expect(read.found.format).toBe(format);
    expect(read.found.refused).toEqual([]);
    expect(read.found.titleId).toBe('the-justice-project');
    const back = wholes(read);
    expect(back).toHaveLength(notes.length);
    expect(
      back.filter((note) => JSON.stringify(note) !== JSON.stringify(byId.get(note.id))).slice(0, 2),
    ).toEqual([]);
    const second = await written(format, back, `second.${format}`);
    expect((await readFile(second)).equals(await readFile(first))).toBe(true);
  },
);
