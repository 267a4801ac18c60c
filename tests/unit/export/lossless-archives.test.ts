import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanNote } from '../../../src/shared/domain/export/clean-note.ts';
import type { ExportInput } from '../../../src/shared/domain/export/export-input.ts';
import { exportNotes } from '../../../src/main/exporting/export-notes.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { dirtyInput, nastyInput } from './arbitraries.ts';
import { fileOf } from './file-of.ts';
import { readJson } from './readers/read-json.ts';
import { readVault } from './readers/read-vault.ts';
import { readZip } from './readers/read-zip.ts';
import { nastySample, sampleInput, sampleNote, untimedNote } from './samples.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-archive-'));
});
afterAll(() => rm(folder, { recursive: true }));

type ArchiveId = 'zip' | 'vault';

async function archiveOf(format: ArchiveId, input: ExportInput): Promise<Buffer> {
  const path = join(folder, `${format}.zip`);
  const written = await exportNotes({ format, input, path });
  if (!written.ok) throw new Error(written.error.message);
  return readFile(path);
}

const readers: readonly (readonly [ArchiveId, (archive: Uint8Array) => readonly Note[]])[] = [
  ['zip', (archive) => readJson(readZip(archive).get('notes.json') ?? '')],
  ['vault', (archive) => readVault(readZip(archive))],
];

const byId = (notes: readonly Note[]): ReadonlyMap<string, Note> =>
  new Map(notes.map((note) => [note.id, note]));

describe.each(readers)('%s', (format, read) => {
  test('brings the nasty sample back note for note', async () => {
    const input = nastySample();
    expect(byId(read(await archiveOf(format, input)))).toEqual(byId(input.notes));
  });

  test('brings every note back exactly as it went out', () =>
    fc.assert(
      fc.asyncProperty(nastyInput, async (input) => {
        expect(byId(read(await archiveOf(format, input)))).toEqual(byId(input.notes));
      }),
      { numRuns: 150 },
    ));

  test('writes the same bytes again from what was read back, whatever the notes say', () =>
    fc.assert(
      fc.asyncProperty(dirtyInput, async (input) => {
        const cleaned = input.notes.map(cleanNote);
        fc.pre(new Set(cleaned.map((note) => note.id)).size === cleaned.length);
        const first = await archiveOf(format, input);
        const notes = read(first);
        expect(byId(notes)).toEqual(byId(cleaned));
        const again = { ...input, notes: notes.toReversed() };
        expect(Buffer.compare(await archiveOf(format, again), first)).toBe(0);
      }),
      { numRuns: 100 },
    ));

  test('lets no deleted note out', async () => {
    const deleted = sampleNote({ id: 'gone', text: 'TAKEN BACK', deletedAt: '2026-11-21T00:00:00.000Z' });
    const files = readZip(await archiveOf(format, sampleInput([sampleNote(), deleted])));
    const everything = [...files].flat().join('\n');
    expect(everything).toContain('She reads the letter aloud.');
    expect(everything).not.toMatch(/gone|TAKEN BACK/);
  });
});

test('the archive holds the very bytes of the bundle', async () => {
  const input = nastySample();
  expect([...readZip(await archiveOf('zip', input))]).toEqual([['notes.json', fileOf('json', input)]]);
});

describe('a vault', () => {
  test('has a file for each note, named by time, words and id, and a page that lists them', async () => {
    const notes = [sampleNote(), untimedNote({ text: '', kind: 'mark' })];
    const files = readZip(await archiveOf('vault', sampleInput(notes)));
    expect([...files.keys()]).toEqual([
      'Justice Project notes/notes/004521 She reads the letter aloud 6f1c1b0e.md',
      'Justice Project notes/notes/no time Mark without words 6f1c1b0e.md',
      'Justice Project notes/film.md',
    ]);
    expect(files.get('Justice Project notes/film.md')).toContain(
      '- 1:15:21 [She reads the letter aloud.](<notes/004521 She reads the letter aloud 6f1c1b0e.md>)\n',
    );
  });

  test('reads well', async () => {
    const note = sampleNote({ id: 'n1', endMs: 4_540_000, quote: 'Dear *all*', tags: ['two words', '!'] });
    const files = readZip(await archiveOf('vault', sampleInput([note])));
    const page = [...files.values()][0] ?? '';
    expect(page.replace(/^docket: .*$/m, 'docket: …')).toBe(`---
title: "She reads the letter aloud."
aliases: ["1:15:21"]
film: "The Justice Project"
start: "01:15:21.250"
start-ms: 4521250
end: "01:15:40.000"
end-ms: 4540000
cases: ["First & second person"]
kind: "note"
tags: ["two-words"]
tags-exact: ["two words", "!"]
quote: "Dear *all*"
created: "2026-11-20T20:15:09.000Z"
updated: "2026-11-20T20:16:00.000Z"
note-id: "n1"
docket: …
---

[1:15:21](docket://title/the-justice-project#t=4521.25,4540&note=n1)–1:15:40 · First \\& second person

> Dear \\*all\\*

<!-- docket:text -->
She reads the letter aloud.`);
  });
});
