import { expect, it } from 'vitest';
import { harmedView } from '../../../src/shared/domain/dossier/harmed-view.ts';
import type { CaseFile } from '../../../src/shared/domain/pack/schema/case.ts';
import { readRealPack } from './real-pack.ts';

type Harmed = CaseFile['harmed'][number];
const person = (over: Partial<Harmed>): Harmed => ({
  name: 'Ada Hurt',
  outcome: 'died',
  sources: ['source'],
  ...over,
});

it.each<[Partial<Harmed>, string]>([
  [{ age: 69 }, 'Ada Hurt died at the age of 69.'],
  [{}, 'Ada Hurt died.'],
  [
    { age: null, ageNote: '22 or 23, sources differ' },
    'Ada Hurt died at the age of 22 or 23; sources differ.',
  ],
  [{ age: null, ageNote: '22' }, 'Ada Hurt died at the age of 22.'],
  [{ age: null, ageNote: 'not known' }, 'Ada Hurt died; age: not known.'],
  [{ outcome: 'seriously wounded' }, 'Ada Hurt was seriously wounded.'],
  [{ outcome: 'was killed' }, 'Ada Hurt was killed.'],
  [{ outcome: 'survived' }, 'Ada Hurt survived.'],
  [{ name: null, relation: 'aunt of Ada', outcome: 'wounded' }, 'An aunt of Ada was wounded.'],
  [{ name: null, relation: 'the family' }, 'The family died.'],
  [{ name: null }, 'A person whose name is not given died.'],
])('says %j as a whole sentence', (over, sentence) => {
  expect(harmedView(person(over)).detail).toBe(sentence);
});

it.each([
  ['died', true],
  ['was killed', true],
  ['killed', true],
  ['seriously wounded', false],
  ['survived', false],
])('knows whether "%s" means that somebody died', (outcome, hasDied) => {
  expect(harmedView(person({ outcome })).hasDied).toBe(hasDied);
});

it('says of everybody in this film what the fact base says', () => {
  const { cases } = readRealPack();
  expect(cases.flatMap(({ harmed }) => harmed.map((one) => harmedView(one).detail))).toStrictEqual([
    'Robert McBride died at the age of 69.',
    'Angelo Kerney died.',
    'A brother of Angelo Kerney was seriously wounded.',
    'Mark Rosebure died at the age of 22 or 23; sources differ.',
    'Thomas Brannan died at the age of 64.',
  ]);
});
