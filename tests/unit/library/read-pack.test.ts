import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPack } from '../../../src/main/library/read-pack.ts';
import { madeUpPack } from '../pack/made-up-pack.ts';
import { realPackFolder } from '../pack/pack-files.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-pack-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const writeMadeUpPack = async (): Promise<void> => {
  for (const { path, text } of madeUpPack()) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
};

const frozenAll = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(frozenAll));

describe('readPack', () => {
  test('reads the shipped pack, frozen through and through', async () => {
    const read = await readPack(realPackFolder);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.cases.map(({ listing }) => listing)).toEqual([1, 2, 3, 4]);
    expect(read.value.sources.sources).toHaveLength(166);
    expect(frozenAll(read.value)).toBe(true);
    expect(Object.isFrozen(read.value.cases[0]?.facts[0]?.sources)).toBe(true);
  });

  test('reads a pack of another title', async () => {
    await writeMadeUpPack();
    expect(await readPack(folder)).toMatchObject({ ok: true, value: { title: { shortTitle: 'Long Tide' } } });
  });

  test('looks at nothing but JSON files', async () => {
    await writeMadeUpPack();
    await writeFile(join(folder, 'README.md'), 'about this pack');
    await mkdir(join(folder, 'pictures.json'));
    expect(await readPack(folder)).toMatchObject({ ok: true });
  });

  test('waits for no pipe and reads no device to its end', async () => {
    await writeMadeUpPack();
    execFileSync('mkfifo', [join(folder, 'pipe.json')]);
    await symlink('/dev/zero', join(folder, 'zero.json'));
    const reason = 'not a file that can be read from start to end';
    expect(await readPack(folder)).toEqual({
      ok: false,
      error: ['pipe.json', 'zero.json'].map((file) => ({ file, path: '', reason })),
    });
  });

  test('a missing folder is a problem, not an empty pack', async () => {
    expect(await readPack(join(folder, 'nowhere'))).toEqual({
      ok: false,
      error: [{ file: '', path: '', reason: 'cannot read the folder: ENOENT' }],
    });
  });

  test('a file in place of the folder is a problem', async () => {
    await writeFile(join(folder, 'pack'), '');
    expect(await readPack(join(folder, 'pack'))).toEqual({
      ok: false,
      error: [{ file: '', path: '', reason: 'cannot read the folder: ENOTDIR' }],
    });
  });

  test('a folder without cases is a problem', async () => {
    await writeMadeUpPack();
    await rm(join(folder, 'cases'), { recursive: true });
    expect(await readPack(folder)).toEqual({
      ok: false,
      error: [{ file: 'cases', path: '', reason: 'cannot read the folder: ENOENT' }],
    });
  });

  test('an empty folder names everything that is missing', async () => {
    await mkdir(join(folder, 'cases'));
    const read = await readPack(folder);
    expect(read.ok ? [] : read.error.map(({ file }) => file)).toEqual([
      ...['title.json', 'cases', 'cues.json', 'people.json'],
      ...['glossary.json', 'events.json', 'resources.json', 'sources.json'],
    ]);
  });

  test('files that cannot be read are all named', async () => {
    await writeMadeUpPack();
    for (const name of ['people.json', 'sources.json']) {
      await rm(join(folder, name));
      await symlink(join(folder, 'gone'), join(folder, name));
    }
    expect(await readPack(folder)).toEqual({
      ok: false,
      error: [
        { file: 'people.json', path: '', reason: 'cannot read the file: ENOENT' },
        { file: 'sources.json', path: '', reason: 'cannot read the file: ENOENT' },
      ],
    });
  });

  test('bytes that are not UTF-8 are refused, not replaced', async () => {
    await writeMadeUpPack();
    await writeFile(join(folder, 'people.json'), Buffer.from([0x7b, 0xff, 0x7d]));
    expect(await readPack(folder)).toEqual({
      ok: false,
      error: [
        { file: 'people.json', path: '', reason: 'cannot read the file: ERR_ENCODING_INVALID_ENCODED_DATA' },
      ],
    });
  });

  test('a file out of all proportion is refused before it is read', async () => {
    await writeMadeUpPack();
    await writeFile(join(folder, 'people.json'), ' '.repeat(8 * 1024 * 1024 + 1));
    expect(await readPack(folder)).toEqual({
      ok: false,
      error: [{ file: 'people.json', path: '', reason: 'larger than 8388608 bytes' }],
    });
  });

  test('one fault refuses the whole pack', async () => {
    await cp(realPackFolder, folder, { recursive: true });
    await writeFile(join(folder, 'cases', 'dawn-jackson.json'), '{"schema":"docket/case@1"');
    const read = await readPack(folder);
    expect(read.ok ? [] : read.error).toEqual([
      { file: 'cases/dawn-jackson.json', path: '', reason: expect.stringMatching(/^not JSON/) },
    ]);
  });
});
