import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnchor } from '../../../src/shared/domain/editions/check-anchor.ts';
import { editionMap, toFilm, toSource } from '../../../src/shared/domain/editions/edition-map.ts';
import type { EditionAnchor } from '../../../src/shared/domain/notebook/edition-record.ts';
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

  it.each(['1', '25/24'] as const)(
    'is right while it goes on, from what is known so far, at rate %s',
    (name) => {
      const rate = name === '1' ? 1 : PAL;
      fc.assert(
        fc.property(evenings(rate), ({ broadcast, hand }) => {
          const start = { id: 'start', sourceMs: 0, filmMs: 0, at: '2026-11-22T20:00:00.000Z' };
          const anchors = [start, ...tappedAnchors(broadcast, hand)];
          const breaks = knownBreaks(broadcast, hand, 'marks');
          for (const now of probes(broadcast)) {
            const map = editionMap({
              rate: name,
              anchors: anchors.filter(({ sourceMs }) => sourceMs <= now),
              breaks: breaks
                .filter(({ sourceMs }) => (sourceMs ?? 0) <= now)
                .map((each) =>
                  (each.sourceMs ?? 0) + (each.lengthMs ?? 0) <= now ? each : { ...each, lengthMs: null },
                ),
            });
            expect(Math.abs(toFilm(map, now).filmMs - filmOf(broadcast, now))).toBeLessThanOrEqual(worstMs);
          }
        }),
        { numRuns: 100 },
      );
    },
  );

  it.each(['marks', 'both'] as const)('holds with %s when only every other stretch was tapped', (how) => {
    fc.assert(
      fc.property(evenings(1), ({ broadcast, hand }) => {
        const anchors = tappedAnchors(broadcast, hand).filter((_, index) => index % 4 < 2);
        const map = editionMap({ anchors, breaks: knownBreaks(broadcast, hand, how), rate: '1' });
        for (const sourceMs of probes(broadcast)) {
          const off = Math.abs(toFilm(map, sourceMs).filmMs - filmOf(broadcast, sourceMs));
          expect(off).toBeLessThanOrEqual(worstMs);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    { known: 'no break', every: 2, how: null },
    { known: 'only the places, two between two taps', every: 4, how: 'published' as const },
  ])('says where it guesses when it knows $known, and is right wherever it does not', ({ every, how }) => {
    fc.assert(
      fc.property(evenings(1), ({ broadcast, hand }) => {
        const anchors = tappedAnchors(broadcast, hand).filter((_, index) => index % every < 2);
        const breaks = how === null ? [] : knownBreaks(broadcast, hand, how);
        const map = editionMap({ anchors, breaks, rate: '1' });
        const lastMs = anchors.at(-1)?.sourceMs ?? 0;
        const places = probes(broadcast)
          .filter((sourceMs) => sourceMs <= lastMs)
          .map((sourceMs) => ({ sourceMs, ...toFilm(map, sourceMs) }));
        for (const { sourceMs, filmMs, guessed } of places) {
          if (!guessed) expect(Math.abs(filmMs - filmOf(broadcast, sourceMs))).toBeLessThanOrEqual(usualMs);
        }
        expect(places.some(({ guessed }) => guessed)).toBe(true);
        expect(places.filter(({ guessed }) => !guessed).length).toBeGreaterThan(places.length / 5);
      }),
      { numRuns: 200 },
    );
  });

  it('would not pass with a map that knows of no breaks: the bar can be missed', () => {
    fc.assert(
      fc.property(evenings(1), ({ broadcast, hand }) => {
        const anchors = tappedAnchors(broadcast, hand).slice(0, 2);
        const map = editionMap({ anchors, breaks: [], rate: '1' });
        const worst = probes(broadcast).map((at) => Math.abs(toFilm(map, at).filmMs - filmOf(broadcast, at)));
        expect(Math.max(...worst)).toBeGreaterThan(10 * 60_000 - 1);
      }),
      { numRuns: 50 },
    );
  });

  it('rises everywhere and goes both ways, whatever was tapped', () => {
    const minute = 60_000;
    const place = fc.record({
      sourceMs: fc.integer({ min: 0, max: 120 * minute }),
      by: fc.integer({ min: -5 * minute, max: 5 * minute }),
    });
    const marked = fc.record({
      sourceMs: fc.option(fc.integer({ min: 0, max: 120 * minute }), { nil: null }),
      lengthMs: fc.option(fc.integer({ min: 0, max: 10 * minute }), { nil: null }),
      filmMs: fc.integer({ min: 0, max: 100 * minute }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), fc.array(marked, { maxLength: 4 }), (places, marks) => {
        let anchors: readonly EditionAnchor[] = [];
        for (const [index, { sourceMs, by }] of places.entries()) {
          const anchor = {
            id: `a${index}`,
            sourceMs,
            filmMs: Math.max(0, sourceMs + by),
            at: '2026-11-22T20:00:00.000Z',
          };
          const checked = checkAnchor(anchors, anchor);
          if (checked.ok) anchors = [...checked.value, anchor];
        }
        const breaks = marks.map((each, index) => ({ ...each, id: `b${index}`, guessed: false }));
        const map = editionMap({ anchors, breaks, rate: '1' });
        let before = 0;
        for (let sourceMs = 0; sourceMs <= 130 * minute; sourceMs += minute / 2) {
          const { filmMs, inBreak } = toFilm(map, sourceMs);
          expect(filmMs).toBeGreaterThanOrEqual(before - 501);
          before = filmMs;
          if (inBreak) continue;
          const back = toSource(map, filmMs);
          expect(back).not.toBeNull();
          expect(Math.abs(toFilm(map, back?.sourceMs ?? -1).filmMs - filmMs)).toBeLessThanOrEqual(501);
        }
        for (const { sourceMs, filmMs } of anchors) {
          expect(Math.abs(toFilm(map, sourceMs).filmMs - filmMs)).toBeLessThanOrEqual(501);
        }
      }),
      { numRuns: 400 },
    );
  });
});
