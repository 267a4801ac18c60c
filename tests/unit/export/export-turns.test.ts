import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExportFormatId } from '../../../src/shared/domain/export/export-format.ts';
import { fileFormatDescriptions } from '../../../src/shared/domain/export/file-format-descriptions.ts';
import { PORTION } from '../../../src/shared/domain/export/pausing.ts';
import type { FileFormat } from '../../../src/main/exporting/file-format.ts';
import { exportNotes } from '../../../src/main/exporting/export-notes.ts';
import { textFormats } from '../../../src/shared/domain/export/formats.ts';
import { nastySample, sampleInput, sampleNote, untimedNote } from './samples.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-export-'));
});
afterEach(() => rm(folder, { recursive: true }));

const MANY = 5_000;
const many = sampleInput(
  Array.from({ length: MANY }, (_, place) =>
    sampleNote({
      id: `n${place}`,
      filmMs: (place * 7_919_000) % 5_400_000,
      text: `Note ${place} `.repeat(20),
    }),
  ),
);
const ownFormats: readonly ExportFormatId[] = [
  ...textFormats.filter(({ isLossless }) => isLossless).map(({ id }) => id),
  'zip',
  'vault',
];

describe.each(ownFormats)('%s', (format) => {
  test('tells how far it is, never backwards and never too much, and at last that all is done', async () => {
    const heard: (readonly [number, number])[] = [];
    const path = join(folder, 'notes');
    const written = await exportNotes({
      format,
      input: many,
      path,
      onNotes: (done, of) => heard.push([done, of]),
    });
    expect(written).toMatchObject({ ok: true, value: { notes: MANY } });
    const counts = heard.map(([done]) => done);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.length).toBeGreaterThan(MANY / 2);
    expect(heard.at(-1)).toEqual([MANY, MANY]);
  });

  test('cancelled half way leaves the older file as it was and nothing beside it', async () => {
    const path = join(folder, 'notes');
    await writeFile(path, 'older');
    const cancel = new AbortController();
    const onNotes = (done: number): void => {
      if (done > MANY / 2) cancel.abort();
    };
    const written = await exportNotes({ format, input: many, path, signal: cancel.signal, onNotes });
    expect(written).toMatchObject({ ok: false, error: { kind: 'cancelled', path } });
    expect(await readFile(path, 'utf8')).toBe('older');
    expect(await readdir(folder)).toEqual(['notes']);
  });

  test('lets others have turns', async () => {
    const done = new AbortController();
    let turns = 0;
    const others = async (): Promise<void> => {
      while (!done.signal.aborted) {
        turns += 1;
        await setImmediate();
      }
    };
    const waiting = others();
    await exportNotes({ format, input: many, path: join(folder, 'notes') });
    done.abort();
    await waiting;
    expect(turns).toBeGreaterThan(5);
  });
});

test.each(textFormats.filter(({ isLossless }) => isLossless))(
  '$id pauses within the work for long notes too',
  ({ chunks }) => {
    const long = sampleInput(
      Array.from({ length: 40 }, (_, place) => sampleNote({ id: `n${place}`, text: 'word '.repeat(18_000) })),
    );
    const kinds = [...chunks(long)].map((chunk) => (chunk === '' ? 'pause' : 'text'));
    expect(kinds.indexOf('text')).toBeGreaterThanOrEqual(20);
  },
);

test.each(textFormats)('$id looks at few notes between two pauses', ({ chunks }) => {
  let [looks, most] = [0, 0];
  const looked = many.notes.map((note) =>
    Object.defineProperty({ ...note }, 'text', {
      enumerable: true,
      get: () => {
        looks += 1;
        return note.text;
      },
    }),
  );
  for (const _ of chunks({ ...many, notes: looked })) {
    most = Math.max(most, looks);
    looks = 0;
  }
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(4 * PORTION);
});

describe('exportNotes', () => {
  const path = (): string => join(folder, 'notes');

  test('does not begin when it was cancelled before', async () => {
    const written = await exportNotes({
      format: 'csv',
      input: many,
      path: path(),
      signal: AbortSignal.abort(),
    });
    expect(written).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(await readdir(folder)).toEqual([]);
  });

  test('cancelled at the very last moment still writes nothing', async () => {
    const cancel = new AbortController();
    const last: FileFormat = {
      ...fileFormatDescriptions.pdf,
      write: async (_, out) => {
        await out.write('%PDF');
        cancel.abort();
      },
    };
    const request = { format: 'pdf', input: many, path: path(), signal: cancel.signal } as const;
    expect(await exportNotes({ ...request, alsoFormats: [last] })).toMatchObject({
      error: { kind: 'cancelled' },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('says that a format needs the window where there is none, and uses it where there is one', async () => {
    const request = { format: 'pdf', input: nastySample(), path: path() } as const;
    expect(await exportNotes(request)).toMatchObject({ ok: false, error: { kind: 'needs-window' } });
    const printed: FileFormat = {
      ...fileFormatDescriptions.pdf,
      write: (_, out) => out.write(Buffer.from('%PDF')),
    };
    const written = await exportNotes({ ...request, alsoFormats: [printed] });
    expect(written).toMatchObject({ ok: true, value: { bytes: 4 } });
    expect(await readFile(path(), 'utf8')).toBe('%PDF');
  });

  test('leaves nothing behind when a format fails half way', async () => {
    await writeFile(path(), 'older');
    const failing: FileFormat = {
      ...fileFormatDescriptions.pdf,
      write: async (_, out) => {
        await out.write('x'.repeat(600_000));
        throw new Error('the printer is gone');
      },
    };
    const written = await exportNotes({ format: 'pdf', input: many, path: path(), alsoFormats: [failing] });
    expect(written).toMatchObject({
      error: { kind: 'failed', message: expect.stringContaining('printer is gone') },
    });
    expect(await readFile(path(), 'utf8')).toBe('older');
    expect(await readdir(folder)).toEqual(['notes']);
  });

  test('counts only the notes that such a file has room for', async () => {
    const input = sampleInput([sampleNote(), untimedNote()]);
    const timed: FileFormat = {
      ...fileFormatDescriptions.pdf,
      needsTime: true,
      write: (_, out) => out.write('1'),
    };
    for (const [alsoFormats, notes] of [
      [[timed], 1],
      [[{ ...timed, needsTime: false }], 2],
    ] as const) {
      const written = await exportNotes({ format: 'pdf', input, path: path(), alsoFormats });
      expect(written).toMatchObject({ ok: true, value: { notes } });
    }
  });
});
