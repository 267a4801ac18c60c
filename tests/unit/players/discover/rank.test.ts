import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  rankCandidates,
  type Candidate,
  type Wanted,
} from '../../../../src/shared/domain/players/discover-rank.ts';

const one = (target: string, some: Partial<Candidate> = {}): Candidate => ({
  target,
  isPlaying: null,
  durationMs: null,
  grade: 'fine',
  ...some,
});
const film: Wanted = { pinned: [], expectedMs: 5_040_000 };
const order = (candidates: readonly Candidate[], wanted: Wanted = film) =>
  rankCandidates(candidates, wanted).map(({ target }) => target);

test('chosen for good, then playing, then as long as the film, then the better told', () => {
  const candidates = [
    one('coarse', { grade: 'coarse' }),
    one('frame', { grade: 'frame' }),
    one('long', { grade: 'coarse', durationMs: 5_042_000 }),
    one('paused', { isPlaying: false, durationMs: 5_040_000 }),
    one('playing', { isPlaying: true, grade: 'coarse' }),
    one('pinned', { isPlaying: false, grade: 'coarse' }),
  ];
  expect(order(candidates, { ...film, pinned: ['elsewhere', 'pinned'] })).toEqual([
    'pinned',
    'playing',
    'long',
    'frame',
    'coarse',
    'paused',
  ]);
});

test('an advert’s length, or an unknown one, is no match', () => {
  const candidates = [one('a', { durationMs: 12_013 }), one('b', { durationMs: 5_040_000 }), one('c')];
  expect(order(candidates)).toEqual(['b', 'a', 'c']);
  expect(order(candidates, { pinned: [], expectedMs: null })).toEqual(['a', 'b', 'c']);
});

test('nothing is lost or doubled, and equal ones keep their order', () => {
  const candidate = fc.record({
    isPlaying: fc.constantFrom(true, false, null),
    durationMs: fc.constantFrom(null, 12_013, 5_040_000),
    grade: fc.constantFrom('frame', 'fine', 'second', 'coarse'),
  });
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 8 }), (list) => {
      const candidates = list.map((some, index) => ({ ...some, target: String(index) }));
      const ranked = rankCandidates(candidates, film);
      expect(ranked.toSorted((a, b) => Number(a.target) - Number(b.target))).toEqual(candidates);
      expect(rankCandidates(ranked, film)).toEqual(ranked);
    }),
  );
});
