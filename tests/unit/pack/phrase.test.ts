import { expect, test } from 'vitest';
import { hasPhrase, searchable } from '../../../src/shared/domain/pack/check/phrase.ts';

const found = (text: string, phrase: string): boolean => hasPhrase(searchable(text), searchable(phrase));

test.each([
  ['He was released.', 'released', true],
  ['RELEASED on Monday', 'released', true],
  ['an unreleased film', 'released', false],
  ['releases', 'release', false],
  ['the pre-release print', 'release', true],
  ['unreleased, then released', 'released', true],
  ['Commonwealth  v.\nLee', 'commonwealth v. lee', true],
  ['in 2021', '2021', true],
  ['in 12021', '2021', false],
  ['frée', 'fr', false],
  ['', 'free', false],
])('%j contains %j as whole words: %j', (text, phrase, expected) => {
  expect(found(text, phrase)).toBe(expected);
});
