import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync, strToU8, type Zippable } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeBackup } from '../../../src/main/backup/make-backup.ts';
import { readBackup } from '../../../src/main/backup/read-backup.ts';
import { NOTEBOOK_SCHEMA } from '../../../src/shared/domain/notebook/notebook-data.ts';
import { canonicalHash, freshHome, fullNotebook, noteOf, save, type Home } from './backup-desk.ts';

/** How many damages of each sort: 60 is what was promised for all of them together. */
const EACH = Number(process.env['DOCKET_DAMAGES'] ?? 40);

let home: Home;
let whole: Buffer;
let hash: string;

beforeAll(async () => {
  home = await freshHome();
  const notebook = await home.open();
  await save(notebook, fullNotebook);
  for (let index = 0; index < 50; index += 1) {
    await save(notebook, [{ op: 'put', entry: { table: 'notes', record: noteOf(`n${index}`) } }]);
  }
  hash = canonicalHash(notebook.data);
  const made = await makeBackup(home.place, { data: notebook.data, settings: '{"theme":"dim"}' }, 'hand');
  if (!made.ok) throw new Error(made.error.message);
  whole = await readFile(made.value.path);
  await notebook.close();
});
afterAll(() => home.remove());

const look = async (bytes: Uint8Array) => {
  const path = join(home.home, 'looked-at.zip');
  await writeFile(path, bytes);
  return readBackup(path);
};

/** The same numbers in every run; another seed is one more look (see tests/support/fixed-seed.ts). */
const numbers = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
};
const seed = process.env['DOCKET_SEED'] === 'random' ? Date.now() >>> 0 : 20_261_122;

const damages: Readonly<Record<string, (bytes: Buffer, random: (below: number) => number) => Buffer>> = {
  'one bit': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const place = random(copy.length);
    copy[place] = (copy[place] ?? 0) ^ (1 << random(8));
    return copy;
  },
  'cut off': (bytes, random) => bytes.subarray(0, random(bytes.length)),
  'a page of zeros': (bytes, random) => {
    const copy = Buffer.from(bytes);
    const from = random(copy.length);
    copy.fill(0, from, Math.min(copy.length, from + 512));
    return copy;
  },
  'bytes behind the end': (bytes, random) =>
    Buffer.concat([bytes, Buffer.alloc(1 + random(100), random(256))]),
  'bytes before the start': (bytes, random) => Buffer.concat([Buffer.alloc(1 + random(100), 7), bytes]),
  'a piece twice': (bytes, random) => {
    const from = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(Math.max(0, from - 64))]);
  },
  'a piece gone': (bytes, random) => {
    const from = random(bytes.length - 1);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + random(64))]);
  },
};

test('the archive as it was written is read, the same to the last record', async () => {
  const read = await look(whole);
  expect(read.ok && canonicalHash(read.value.data)).toBe(hash);
});

test.each(Object.entries(damages))('%s: refused in words, never read in part', async (_, damage) => {
  const random = numbers(seed);
  const taken: string[] = [];
  let looked = 0;
  while (looked < EACH) {
    const bytes = damage(whole, random);
    if (bytes.equals(whole)) continue;
    looked += 1;
    const read = await look(bytes);
    if (read.ok) taken.push(`damage ${looked}`);
    else expect(read.error.message).toMatch(/[Nn]othing was (?:changed|taken)/u);
  }
  expect(taken).toEqual([]);
});

const manifestText = async (): Promise<Record<string, unknown>> => {
  const read = await look(whole);
  if (!read.ok) throw new Error(read.error.message);
  return { ...read.value.manifest };
};

const notebookOf = (lines: string): Zippable => ({ 'notebook.jsonl': strToU8(lines) });
const emptyCounts = { tables: {}, notes: 0, viewings: 0 };
const sums = {
  'notebook.jsonl': {
    bytes: 0,
    sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  },
};

const packed = (files: Zippable, manifest: unknown): Buffer =>
  Buffer.from(zipSync({ ...files, 'manifest.json': strToU8(JSON.stringify(manifest)) }));

test('an archive that another program packed again is read by its manifest', async () => {
  const manifest = { ...(await manifestText()), counts: emptyCounts, files: sums };
  const read = await look(packed(notebookOf(''), manifest));
  expect(read).toMatchObject({ ok: true, value: { seal: null } });
});

test.skipIf(process.platform === 'win32')('a pipe is no backup, and nobody waits for it', async () => {
  const path = join(home.home, 'pipe.zip');
  execFileSync('mkfifo', [path]);
  expect(await readBackup(path)).toMatchObject({ ok: false, error: { kind: 'not-a-backup', path } });
});

const strange: readonly (readonly [string, (manifest: Record<string, unknown>) => Buffer, string])[] = [
  [
    'a newer layout',
    (manifest) => packed(notebookOf(''), { ...manifest, formatVersion: 2, surprise: true }),
    'newer',
  ],
  [
    'a newer schema',
    (manifest) => packed(notebookOf(''), { ...manifest, schema: NOTEBOOK_SCHEMA + 1, files: sums }),
    'newer',
  ],
  ['another zip', () => Buffer.from(zipSync({ 'readme.txt': strToU8('hello') })), 'not-a-backup'],
  ['an empty zip', () => Buffer.from(zipSync({})), 'not-a-backup'],
  ['no zip', () => Buffer.from('Dear diary'), 'not-a-backup'],
  ['nothing', () => Buffer.alloc(0), 'not-a-backup'],
  [
    'a name that leads out',
    (manifest) => packed({ ...notebookOf(''), '../../evil.txt': strToU8('x') }, manifest),
    'not-a-backup',
  ],
  [
    'a transcript with a path',
    (manifest) => packed({ ...notebookOf(''), 'transcripts/a/b.json': strToU8('x') }, manifest),
    'damaged',
  ],
  [
    'a file that the manifest does not name',
    (manifest) => packed({ ...notebookOf(''), 'settings.json': strToU8('{}') }, { ...manifest, files: sums }),
    'damaged',
  ],
  [
    'a bomb',
    (manifest) =>
      packed(
        { 'notebook.jsonl': new Uint8Array(64 << 20) },
        {
          ...manifest,
          files: { 'notebook.jsonl': { bytes: 64 << 20, sha256: '0'.repeat(64) } },
        },
      ),
    'damaged',
  ],
  [
    'a record that is none',
    (manifest) => {
      const text = '{"table":"notes","record":{"id":"x","text":5}}\n';
      return packed(notebookOf(text), {
        ...manifest,
        counts: { tables: { notes: 1 }, notes: 1, viewings: 0 },
        files: {
          'notebook.jsonl': {
            bytes: text.length,
            sha256: createHash('sha256').update(text).digest('hex'),
          },
        },
      });
    },
    'damaged',
  ],
];

test.each(strange)('%s is refused', async (name, make, kind) => {
  const read = await look(make(await manifestText()));
  expect(read.ok ? 'read' : read.error.kind).toBe(kind);
  if (name === 'a record that is none') expect(read.ok || read.error.message).toMatch(/a record of notes/u);
  if (!read.ok) expect(read.error.message).toMatch(/[Nn]othing was (?:changed|taken)/u);
});
