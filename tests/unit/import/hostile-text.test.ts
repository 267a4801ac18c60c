import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOf } from '../export/file-of.ts';
import { sampleNote } from '../export/samples.ts';
import { openFile } from '../../../src/main/importing/open-file.ts';
import { readImport } from '../../../src/main/importing/read-import.ts';
import { inputOf, nastyNotes } from './nasty-notes.ts';
import { failure, found, pasted } from './reading.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-hostile-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(
  name: string,
  content: string | Uint8Array,
): Promise<{ readonly what: 'path'; readonly path: string }> {
  const path = join(folder, name);
  await writeFile(path, content);
  return { what: 'path', path };
}

const header = { format: 'docket-notes', version: 1, title: { id: 'the-justice-project' } };
const note = sampleNote();
const bundleOf = (...notes: readonly unknown[]): string => JSON.stringify({ ...header, notes });

describe('size', () => {
  test('a line of 2 GB is refused at once, and memory stays flat', async () => {
    const path = join(folder, 'huge.jsonl');
    const handle = await open(path, 'w');
    await handle.truncate(2 * 1024 ** 3);
    await handle.close();
    const before = process.memoryUsage().rss;
    expect(await failure({ what: 'path', path })).toBe(
      'too-large: The file is larger than 200 MB, which is more than Docket reads of such a file.',
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });

  test.skipIf(process.platform === 'win32')(
    'a device and a pipe that never end are not waited for',
    async () => {
      expect(await failure({ what: 'path', path: '/dev/zero' })).toMatch(/^not-a-file: /);
      const path = join(folder, 'pipe');
      execFileSync('mkfifo', [path]);
      expect(await failure({ what: 'path', path })).toMatch(/^not-a-file: /);
    },
  );

  test('a note of more than a million characters is refused, the others are read', async () => {
    const read = await found(
      pasted(bundleOf({ ...note, text: 'x'.repeat(1_000_001) }, { ...note, id: 'other' })),
    );
    expect(read.notes).toHaveLength(1);
    expect(read.refused).toEqual([
      { at: 'notes[0]', reason: 'The note is longer than 1,000,000 characters.' },
    ]);
  });

  test('more than 100,000 notes are refused whole', async () => {
    const line = JSON.stringify({ type: 'note', ...note, id: '#' });
    const lines = Array.from({ length: 100_002 }, (_, place) => line.replace('"#"', `"${place}"`));
    const read = await found(pasted([JSON.stringify({ type: 'header', ...header }), ...lines].join('\n')));
    expect(read.notes).toEqual([]);
    expect(read.refused).toEqual([
      {
        at: 'the file',
        reason: 'The file holds more than 100,000 notes, which is more than Docket takes at once.',
      },
    ]);
  });

  test('a file that is stopped in the middle says so', async () => {
    const { path } = await file('long.json', bundleOf(note));
    const stopped = AbortSignal.abort();
    const opened = await openFile(path, stopped, () => undefined);
    expect(opened).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    const how = { format: null, columns: null, signal: stopped };
    const big = pasted(bundleOf(...nastyNotes(500, 3)));
    expect(await readImport(big, how, () => undefined)).toMatchObject({
      ok: false,
      error: { kind: 'cancelled' },
    });
  });
});

describe('encodings', () => {
  const text = bundleOf({ ...note, text: 'Prüfung – “said” naïve' });
  const certain: readonly (readonly [string, Buffer])[] = [
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])],
    ['UTF-16LE with a mark', encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16BE with a mark', encode(text, 'utf-16be', { addBOM: true })],
    ['UTF-32LE with a mark', encode(text, 'utf-32le', { addBOM: true })],
  ];
  test.each(certain)('%s is read without a warning', async (name, bytes) => {
    const read = await found(await file(`${name}.json`, bytes));
    expect(read.notes[0]?.whole?.text).toBe('Prüfung – “said” naïve');
    expect(read.warnings).toEqual([]);
  });

  const guessed: readonly (readonly [string, string, Buffer])[] = [
    ['UTF-16 without a mark', 'utf-16le', encode(text, 'utf-16le')],
    ['big-endian UTF-16 without a mark', 'utf-16be', encode(text, 'utf-16be')],
    ['Latin letters of Windows', 'windows-1252', encode(text, 'windows-1252')],
  ];
  test.each(guessed)('%s is read with a warning that names the guess', async (name, encoding, bytes) => {
    const read = await found(await file(`${name}.json`, bytes));
    expect(read.notes[0]?.whole?.text).toBe('Prüfung – “said” naïve');
    expect(read.warnings).toHaveLength(1);
    expect(read.warnings[0]?.reason).toContain(encoding);
  });

  test('damaged UTF-8 is refused with its line', async () => {
    const lines = ['{"type":"header"}', '{"text":"äöü schöne Wörter"}', '{"text":"äö"}'].map((line) =>
      Buffer.from(`${line}\n`),
    );
    const bytes = Buffer.concat([...lines, Buffer.from([0x22, 0xc3, 0x28, 0xff]), Buffer.from('äöü')]);
    expect(await failure(await file('damaged.jsonl', bytes))).toBe(
      'not-text: The file is damaged in line 4: there are bytes in it that are no UTF-8 text.',
    );
  });

  test('bytes that are no text are refused', async () => {
    const bytes = Buffer.from(Array.from({ length: 5_000 }, (_, place) => (place * 7919) % 256));
    expect(await failure(await file('picture.json', bytes))).toBe(
      'not-text: This is not a text file, so there are no notes in it that Docket could read.',
    );
  });

  test.each(['\r', '\r\n'])('line ends of other systems (%j) change nothing', async (end) => {
    const input = inputOf(nastyNotes(50, 4));
    for (const id of ['markdown', 'webvtt', 'jsonl', 'csv', 'json'] as const) {
      const plain = fileOf(id, input).replaceAll('\r\n', '\n');
      const read = await found(await file(`ends.${id}`, plain.replaceAll('\n', end)));
      expect(read.refused, id).toEqual([]);
      expect(read.notes.map(({ whole }) => whole)).toEqual(
        (await found(pasted(plain))).notes.map(({ whole }) => whole),
      );
    }
  });
});

describe('JSON that means harm', () => {
  test('deep nesting is refused before it is built', async () => {
    const text = `{"format":"docket-notes","version":1,"notes":${'['.repeat(5_000_000)}`;
    const read = await found(pasted(text));
    expect(read.refused).toEqual([
      { at: 'the file', reason: 'The JSON is nested deeper than 64 levels, which no file of notes is.' },
    ]);
  });

  test('brackets inside strings are no nesting', async () => {
    const read = await found(pasted(bundleOf({ ...note, text: `${'[{'.repeat(500)}\\"\\\\` })));
    expect(read.refused).toEqual([]);
    expect(read.notes[0]?.whole?.text).toBe(`${'[{'.repeat(500)}\\"\\\\`);
  });

  test('names of the prototype are no fields and change nothing', async () => {
    const evil = JSON.stringify(note).replace('{', '{"__proto__":{"polluted":true},"constructor":{"x":1},');
    const read = await found(
      pasted(`${JSON.stringify(header).slice(0, -1)},"__proto__":{"polluted":true},"notes":[${evil}]}`),
    );
    expect(read.notes).toEqual([{ at: 'notes[0]', whole: note }]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(JSON.stringify(read.warnings)).toContain('constructor');
  });

  const broken: readonly (readonly [string, string, RegExp])[] = [
    ['cut off', bundleOf(note).slice(0, -40), /cut off/],
    ['not JSON', '{"format": "docket-notes",\n"version": 1,\n oops}', /not JSON from line 3/],
    [
      'a newer version',
      JSON.stringify({ ...header, version: 2, notes: [] }),
      /A newer Docket wrote this file \(version 2/,
    ],
    ['no version', '{"format":"docket-notes","notes":[]}', /names no version/],
    ['no notes', JSON.stringify(header), /no list of notes/],
  ];
  test.each(broken)('%s is refused whole, with why', async (_, text, words) => {
    const read = await found(pasted(text));
    expect(read.notes).toEqual([]);
    expect(read.refused).toHaveLength(1);
    expect(read.refused[0]?.reason).toMatch(words);
  });

  const bad: readonly (readonly [string, unknown, RegExp])[] = [
    ['a time that is no whole number', { ...note, filmMs: 1.5 }, /The field filmMs of the note is wrong/],
    ['a time before the film', { ...note, filmMs: -1 }, /The field filmMs/],
    ['no text', { ...note, text: undefined }, /The field text/],
    ['a date that is none', { ...note, createdAt: 'yesterday' }, /The field createdAt/],
    ['a kind that nobody knows', { ...note, kind: 'poem' }, /The field kind/],
    ['a list', [], /not a note/],
    ['nothing', null, /not a note/],
    ['a deleted note', { ...note, deletedAt: note.createdAt }, /marked as deleted/],
  ];
  test.each(bad)('%s is refused alone, and its place is named', async (_, value, words) => {
    const read = await found(pasted(bundleOf({ ...note, id: 'before' }, value, { ...note, id: 'after' })));
    expect(read.notes.map(({ whole }) => whole?.id)).toEqual(['before', 'after']);
    expect(read.refused.map(({ at }) => at)).toEqual(['notes[1]']);
    expect(read.refused[0]?.reason).toMatch(words);
  });

  test('the same note twice is taken once', async () => {
    const read = await found(pasted(bundleOf(note, note)));
    expect(read.notes).toHaveLength(1);
    expect(read.refused).toEqual([
      { at: 'notes[1]', reason: 'The same note stands in this file already: notes[0].' },
    ]);
  });

  test('what a later Docket adds is left out aloud', async () => {
    const read = await found(pasted(bundleOf({ ...note, mood: 'grim', raw: { ...note.raw, lens: 3 } })));
    expect(read.notes).toEqual([{ at: 'notes[0]', whole: note }]);
    expect(read.warnings).toEqual([
      { at: 'notes[0]', reason: 'Left out what this Docket does not know: mood, raw.lens.' },
    ]);
  });
});

test('a file that is not there, and one that nobody recognises, are named as such', async () => {
  expect(await failure({ what: 'path', path: join(folder, 'no such file') })).toBe(
    'not-found: There is no such file.',
  );
  expect(await failure(await file('empty', ''))).toMatch(/^unknown-format: /);
});
