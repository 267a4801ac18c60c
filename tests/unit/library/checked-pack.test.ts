import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCheckedPack } from '../../../src/main/library/checked-pack.ts';
import { checkedPackText } from '../../../src/main/library/checked-pack-text.ts';
import { readPack } from '../../../src/main/library/read-pack.ts';
import { realPackFolder } from '../pack/pack-files.ts';

let folder = '';
let pack = '';
let checked = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docket-checked-'));
  pack = join(folder, 'pack');
  checked = join(folder, 'checked-pack.json');
  await cp(realPackFolder, pack, { recursive: true });
  const text = await checkedPackText(pack);
  if (!text.ok) throw new Error(JSON.stringify(text.error));
  await writeFile(checked, text.value);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Says in the file of the build what the pack's own files do not say, to see which of the two was read. */
const markChecked = async (): Promise<void> => {
  const text = await readFile(checked, 'utf8');
  await writeFile(checked, text.replaceAll('The Justice Project', 'The Marked Project'));
};
const shortTitleRead = async (): Promise<string | undefined> => {
  const read = await readCheckedPack(pack, checked);
  return read.ok ? read.value.title.shortTitle : undefined;
};

describe('readCheckedPack', () => {
  test('gives the very pack that the whole check gives, frozen', async () => {
    const [quick, whole] = await Promise.all([readCheckedPack(pack, checked), readPack(pack)]);
    expect(quick).toStrictEqual(whole);
    expect(quick.ok && Object.isFrozen(quick.value.cases[0]?.facts[0]?.sources)).toBe(true);
  });

  test('takes the pack of the build while the files are the same', async () => {
    await markChecked();
    expect(await shortTitleRead()).toContain('Marked');
  });

  test.each([
    ['a letter in a file', () => writeFile(join(pack, 'cues.json'), ' ', { flag: 'a' })],
    ['a file more', () => cp(join(pack, 'cases/dawn-jackson.json'), join(pack, 'cases/zz.json'))],
    ['a file less', () => rm(join(pack, 'cases/dawn-jackson.json'))],
  ])('checks the files themselves when there is %s', async (_what, change) => {
    await markChecked();
    await change();
    expect(await readCheckedPack(pack, checked)).toStrictEqual(await readPack(pack));
  });

  test.each(['', '{', 'null', '{"of":1}'])(
    'checks the files themselves when the build left %j',
    async (text) => {
      await writeFile(checked, text);
      expect(await readCheckedPack(pack, checked)).toStrictEqual(await readPack(pack));
    },
  );

  test('checks the files themselves when the build left nothing', async () => {
    await rm(checked);
    expect(await readCheckedPack(pack, checked)).toStrictEqual(await readPack(pack));
  });

  test('says what is wrong with a pack whose folder is gone', async () => {
    await rm(pack, { recursive: true });
    expect(await readCheckedPack(pack, checked)).toMatchObject({ ok: false });
  });
});
