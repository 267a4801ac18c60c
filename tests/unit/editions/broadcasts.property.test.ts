import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionMap, toFilm, toSource } from '../../../src/shared/domain/editions/edition-map.ts';
import {
  breakSpans,
  broadcasts,
  filmOf,
  hands,
  knownBreaks,
  PAL,
  sourceOf,
  tappedAnchors,
  type Broadcast,
  type Hands,
  type Knowing,
} from './broadcast.ts';

/** The bar: nothing is ever worse, and worse than 1.5 s only beside the edge of a break. */
const worstMs = 2500;
const usualMs = 1500;
const besideMs = 5000;

const evenings = (rate: number) => fc.record({ broadcast: broadcasts(rate), hand: hands });

const taught = (broadcast: Broadcast, hand: Hands, how: Knowing) =>
  editionMap({
    anchors: tappedAnchors(broadcast, hand),
    breaks: knownBreaks(broadcast, hand, how),
    rate: '1',
  });

/** Source times all over the showing, and close around every edge. */
const probes = (broadcast: Broadcast): readonly number[] => {
  const endMs = sourceOf(broadcast, broadcast.filmEndMs);
  const even = Array.from({ length: 130 }, (_, index) => (endMs * index) / 129);
  const edges = breakSpans(broadcast).flatMap(({ from, to }) => [from, to]);
  return [...even, ...edges.flatMap((edge) => [-2000, -500, 0, 500, 1500].map((by) => edge + by))];
};

const isBesideEdge = (broadcast: Broadcast, sourceMs: number): boolean =>
  breakSpans(broadcast).some(({ from, to }) =>
    [from, to].some((edge) => Math.abs(sourceMs - edge) <= besideMs),
  );

const ways = (['marks', 'published', 'both'] as const).flatMap((how) =>
  [1, PAL].map((rate) => [how, rate === 1 ? '1' : '25/24', rate] as const),
);

describe('two-hour slots with five breaks', () => {
  it.each(ways)('maps them with %s at rate %s, and back again', (how, _name, rate) => {
    let points = 0;
    let worst = 0;
    fc.assert(
      fc.property(evenings(rate), ({ broadcast, hand }) => {
        const map = taught(broadcast, hand, how);
        for (const sourceMs of probes(broadcast)) {
          const off = Math.abs(toFilm(map, sourceMs).filmMs - filmOf(broadcast, sourceMs));
          points += 1;
          worst = Math.max(worst, off);
          expect(off).toBeLessThanOrEqual(isBesideEdge(broadcast, sourceMs) ? worstMs : usualMs);
        }
        for (const { filmStart, kind } of map.segments) {
          if (kind !== 'content') continue;
          const found = toSource(map, filmStart + 5000);
          expect(found?.missing).toBe(false);
          expect(toFilm(map, found?.sourceMs ?? 0).filmMs).toBeCloseTo(filmStart + 5000, 3);
        }
      }),
      { numRuns: 500 },
    );
    expect(points).toBe(500 * 180);
    expect(worst).toBeGreaterThan(290);
  });
});
