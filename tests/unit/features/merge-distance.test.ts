import { expect, it } from 'vitest';
import { apartWords, isFar } from '../../../src/renderer/features/inbox/merge-distance.ts';

const minute = 60_000;
const start = { filmMs: 0 };
const range = { filmMs: 0, endMs: 10 * minute };

it.each([
  { before: start, filmMs: 2 * minute, words: '2 minutes apart', far: false },
  { before: start, filmMs: 2 * minute + 1000, words: '2 minutes, 1 second apart', far: true },
  { before: range, filmMs: 11 * minute, words: '1 minute apart', far: false },
  { before: range, filmMs: 5 * minute, words: '0 seconds apart', far: false },
  { before: start, filmMs: 30 * minute, words: '30 minutes apart', far: true },
])('marks that lie $words are far: $far', ({ before, filmMs, words, far }) => {
  expect([apartWords(before, { filmMs }), isFar(before, { filmMs })]).toEqual([words, far]);
});

it('knows no distance to a note without a time', () => {
  const untimed = { filmMs: null };
  expect([apartWords(untimed, start), isFar(untimed, start)]).toEqual([null, false]);
});
