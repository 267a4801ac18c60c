import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packed } from '../../unit/export/packed.ts';
import { describeWith, runOn } from './tool.ts';

/** More than the old fields of the format can count. */
const COUNT = 65_535 + 100;
const names = Array.from({ length: COUNT }, (_, place) => `n/${place}`);

const unzip = { probe: ['unzip', '-v'], debianPackage: 'unzip' } as const;

describeWith(unzip, 'unzip, with more files than the old format counts', () => {
  const counted = (archive: Uint8Array): number => {
    const [, count] = /number of entries: (\d+)/.exec(runOn('many.zip', archive, ['zipinfo', '-h'])) ?? [];
    return Number(count);
  };

  test('counts every file of ours and finds no fault', async () => {
    const archive = await packed(names.map((name, place) => [name, [String(place)]]));
    expect(counted(archive)).toBe(COUNT);
    expect(runOn('many.zip', archive, ['unzip', '-t', '-qq'])).toBe('');
  });

  test('does count too few where nobody wrote the records that count further', () => {
    const files = Object.fromEntries(names.map((name) => [name, new Uint8Array()]));
    expect(counted(zipSync(files, { level: 0 }))).toBe(COUNT % 65_536);
  });
});
