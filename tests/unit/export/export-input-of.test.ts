import { expect, test } from 'vitest';
import { exportInputOf } from '../../../src/main/exporting/export-input-of.ts';
import { readPack } from '../../../src/main/library/read-pack.ts';
import { realPackFolder } from '../pack/pack-files.ts';
import { sampleNote } from './samples.ts';

const plain = {
  exportedAt: '2026-11-22T10:00:00.000Z',
  generator: 'Docket 0.1.0',
  options: { leadIn: 'applied', order: 'time' },
} as const;

const pack = async () => {
  const read = await readPack(realPackFolder);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

test('takes of the pack the names, the places of the cases and what a citation needs, and nothing else', async () => {
  const input = exportInputOf({ pack: await pack(), notes: [], ...plain });
  expect(input.cases.map(({ listing }) => listing)).toEqual([1, 2, 3, 4]);
  expect(input.film).toEqual({
    network: 'Oxygen (NBCUniversal), United States',
    premiered: '2020-04-05',
    people: [
      { name: 'Kim Kardashian West', role: 'executive producer' },
      { name: 'Vince DiPersio', role: 'executive producer' },
      { name: 'Farnaz Farjam', role: 'executive producer' },
      { name: 'Kim Kardashian West', role: 'narrator' },
    ],
  });
  expect(Object.keys(input).toSorted()).toEqual([
    ...['cases', 'exportedAt', 'film', 'generator', 'notes', 'options', 'title'],
  ]);
});

test('names nobody whom the pack does not know', async () => {
  const real = await pack();
  const nobody = { value: null, claims: [] };
  const credits = { ...real.title.credits, executiveProducers: nobody, narrator: nobody };
  const input = exportInputOf({ pack: { ...real, title: { ...real.title, credits } }, notes: [], ...plain });
  expect(input.film?.people).toEqual([]);
});

test('takes only notes of this film that are not deleted', async () => {
  const real = await pack();
  const own = sampleNote({ titleId: real.title.id });
  const notes = [
    own,
    sampleNote({ titleId: 'another' }),
    { ...own, id: 'gone', deletedAt: '2026-11-21T00:00:00.000Z' },
  ];
  expect(exportInputOf({ pack: real, notes, ...plain }).notes).toEqual([own]);
});
