import { mkdtemp, readdir, rm, symlink, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zipDirectory } from '../../../src/main/importing/zip-directory.ts';
import { fileOf } from '../export/file-of.ts';
import { inputOf, nastyNotes } from './nasty-notes.ts';
import { rawZip, type RawEntry } from './raw-zip.ts';
import { failure, found } from './reading.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-hostile-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const notes = nastyNotes(3, 1);
const bundle = Buffer.from(fileOf('json', inputOf(notes)));
const good: RawEntry = { name: 'notes.json', bytes: bundle };

async function zipped(
  ...entries: readonly RawEntry[]
): Promise<{ readonly what: 'path'; readonly path: string }> {
  const path = join(folder, 'in', 'file.zip');
  await mkdir(join(folder, 'in'), { recursive: true });
  await writeFile(path, rawZip(entries));
  return { what: 'path', path };
}

test('an honest archive made this way is read', async () => {
  const read = await found(await zipped(good));
  expect(read.notes.map(({ whole }) => whole)).toHaveLength(3);
  expect(read.refused).toEqual([]);
});

describe('names that lead out', () => {
  const names = [
    '../evil.md',
    'notes/../../evil.md',
    '/etc/evil.md',
    'C:\\evil.md',
    '..\\evil.md',
    'a\0.md',
    '',
  ];
  test.each(names)('%j is refused with words, and nothing is written', async (name) => {
    const before = await readdir(folder, { recursive: true });
    const read = await found(await zipped({ name, bytes: Buffer.from('x') }, good));
    expect(read.notes).toHaveLength(3);
    expect(read.refused.map(({ reason }) => reason)).toEqual([
      'Its name leads out of the archive, so it was not read.',
    ]);
    expect((await readdir(folder, { recursive: true })).toSorted()).toEqual(
      [...new Set([...before, 'in', 'in/file.zip'])].toSorted(),
    );
  });
});

describe('archives that lie', () => {
  test('a link in an archive is not followed', async () => {
    const read = await found(
      await zipped({ name: 'notes/x.md', bytes: Buffer.from('/etc/passwd'), mode: 0o120777 }, good),
    );
    expect(read.refused).toEqual([
      { at: 'notes/x.md', reason: 'It is a link to somewhere else and no file, so it was not followed.' },
    ]);
  });

  test('a bomb is refused by its ratio while it is being unpacked', async () => {
    const bomb = { name: 'notes/bomb.md', bytes: Buffer.alloc(60 * 1024 * 1024, 0x20) };
    const before = process.memoryUsage().arrayBuffers;
    const read = await found(await zipped(bomb, good));
    expect(read.refused).toEqual([
      {
        at: 'notes/bomb.md',
        reason: 'The archive unpacks to far more than a file of notes ever holds, so it was not read.',
      },
    ]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * 1024 * 1024);
  });

  test('many files that share the same packed bytes are refused by their sum', async () => {
    const noise = Buffer.from(Array.from({ length: 2_000_000 }, (_, place) => (place * 7919) % 251));
    const first = { name: 'notes/0.md', bytes: noise };
    const more = Array.from({ length: 200 }, (_, place) => ({
      name: `notes/${place + 1}.md`,
      bytes: noise,
      sharesFirst: true,
    }));
    expect(await failure(await zipped(first, ...more))).toBe(
      'bad-archive: The archive unpacks to more than 200 MB, so it was not read.',
    );
  });

  const liars: readonly (readonly [string, RawEntry, string])[] = [
    ['a wrong sum', { ...good, crc: 1 }, 'This file in the archive is damaged.'],
    ['more than it says', { ...good, says: 10 }, 'This file in the archive is damaged.'],
    [
      'a password',
      { ...good, flags: 1 },
      'It is locked with a password. Unlock it in another program first.',
    ],
    ['another packing', { ...good, method: 12 }, 'It is packed in a way that Docket does not read.'],
    ['a program', { name: 'run.exe', bytes: bundle }, 'It is no file of notes.'],
  ];
  test.each(liars)('%s is refused with words', async (_, entry, reason) => {
    const read = await found(await zipped(entry));
    expect(read.notes).toEqual([]);
    expect(read.refused[0]).toEqual({ at: entry.name, reason });
  });

  test('the second of two files of one name is refused', async () => {
    const read = await found(await zipped(good, { name: 'notes.json', bytes: Buffer.from('{}') }));
    expect(read.notes).toHaveLength(3);
    expect(read.refused).toEqual([
      { at: 'notes.json', reason: 'Another file of the same name stands before it.' },
    ]);
  });

  test('too many files are refused at the first one too many, whatever comes after it', () => {
    const many = Array.from({ length: 110_002 }, (_, place): RawEntry => ({
      name: `${place}`,
      bytes: Buffer.alloc(0),
      method: 0,
    }));
    const archive = rawZip(many);
    const honest = zipDirectory(rawZip(many.slice(2)));
    expect(honest.ok && honest.value.length).toBe(110_000);
    archive.writeUInt32LE(0, archive.lastIndexOf(Buffer.from('PK\u0001\u0002')));
    expect(zipDirectory(archive)).toEqual({ ok: false, error: 'There are too many files in the archive.' });
  });

  test('an archive that was cut off is refused whole', async () => {
    const path = join(folder, 'cut.zip');
    await writeFile(path, rawZip([good]).subarray(0, -30));
    expect(await failure({ what: 'path', path })).toMatch(
      /^bad-archive: The archive is damaged or was cut off/,
    );
  });

  test('bytes changed anywhere never crash the reader', async () => {
    const whole = rawZip([good, { name: 'notes/a.md', bytes: Buffer.from('---\n---\n') }]);
    for (let place = 0; place < whole.length; place += Math.max(1, Math.floor(whole.length / 300))) {
      const bent = Buffer.from(whole);
      bent.writeUInt8((bent.readUInt8(place) + 129) % 256, place);
      const path = join(folder, 'bent.zip');
      await writeFile(path, bent);
      const outcome = await found({ what: 'path', path }).then(
        (read) => (read.notes.length > 0 || read.refused.length > 0 ? 'read or refused' : 'nothing said'),
        (thrown: unknown) => (thrown instanceof Error ? thrown.message : 'thrown'),
      );
      expect(outcome).toMatch(/^read or refused$|^(?:bad-archive|not-text|unknown-format): /);
    }
  });
});

test('a folder with links out of it and around in it is read without them', async () => {
  const vault = join(folder, 'vault');
  await mkdir(join(vault, 'notes'), { recursive: true });
  await symlink('/etc/hostname', join(vault, 'notes', 'out.md'));
  await symlink('..', join(vault, 'notes', 'around'));
  await writeFile(join(vault, 'notes', 'mine.md'), 'Just my own words.');
  const read = await found({ what: 'path', path: vault });
  expect(read.notes).toEqual([]);
  expect(read.refused.map(({ at, reason }) => `${at}: ${reason}`).toSorted()).toEqual([
    'notes/around: It is a link to somewhere else and no file, so it was not followed.',
    'notes/mine.md: The field docket in its front matter, in which Docket keeps the note, is gone.',
    'notes/out.md: It is a link to somewhere else and no file, so it was not followed.',
  ]);
});

test.skipIf(process.platform !== 'linux')(
  'a file whose name is no text is named, and the others are read',
  async () => {
    const vault = join(folder, 'odd names');
    await mkdir(join(vault, 'notes'), { recursive: true });
    await writeFile(
      Buffer.concat([Buffer.from(join(vault, 'notes/')), Buffer.from([0xff]), Buffer.from('.md')]),
      'x',
    );
    await writeFile(join(vault, 'notes', 'mine.md'), 'Just my own words.');
    const read = await found({ what: 'path', path: vault });
    expect(read.refused.map(({ reason }) => reason).toSorted()).toEqual([
      'The field docket in its front matter, in which Docket keeps the note, is gone.',
      'There is no such file.',
    ]);
  },
);
