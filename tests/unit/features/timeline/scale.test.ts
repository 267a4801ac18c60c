import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  filmMsAtShare,
  fitMs,
  fitSpan,
  isUnderFlag,
  isUnderMark,
  pan,
  shareOf,
  spanWords,
  ticks,
  within,
  withRoom,
  zoom,
} from '../../../../src/renderer/features/timeline/scale.ts';
import { cardSpot, placeCard } from '../../../../src/renderer/features/timeline/place-card.ts';

const minute = 60_000;

describe('fitMs', () => {
  it.each([
    [0, 30],
    [21, 30],
    [22, 60],
    [47.2, 90],
    [62, 90],
    [64, 120],
    [119, 120],
    [121, 150],
    [151, 180],
  ])('shows for minute %d the first %d minutes', (at, shown) =>
    expect(fitMs(at * minute)).toBe(shown * minute),
  );

  it('always has the furthest point in the picture and grows only in half hours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 * 60 * minute }), (furthest) => {
        expect(fitMs(furthest)).toBeGreaterThanOrEqual(furthest);
        expect(fitMs(furthest) % (30 * minute)).toBe(0);
      }),
    );
  });
});

describe('zoom and pan', () => {
  const wholeMs = 90 * minute;

  it('keeps the point it zooms about where it is', () => {
    const span = zoom(fitSpan(47 * minute), 0.5, { aboutMs: 45 * minute, wholeMs });
    expect(shareOf(span, 45 * minute)).toBeCloseTo(0.5);
    expect(span.toMs - span.fromMs).toBe(45 * minute);
  });

  it('never leaves the film and never gets closer than two minutes', () => {
    const steps = fc.array(
      fc.tuple(fc.double({ min: 0.1, max: 8, noNaN: true }), fc.integer({ min: 0, max: wholeMs })),
    );
    fc.assert(
      fc.property(steps, (pairs) => {
        let span = fitSpan(47 * minute);
        for (const [factor, aboutMs] of pairs) {
          span = pan(zoom(span, factor, { aboutMs, wholeMs }), aboutMs - wholeMs / 2, wholeMs);
          expect(span.fromMs).toBeGreaterThanOrEqual(0);
          expect(span.toMs).toBeLessThanOrEqual(wholeMs + 1e-6);
          expect(span.toMs - span.fromMs).toBeGreaterThanOrEqual(2 * minute - 1e-6);
        }
      }),
    );
  });

  it('cannot show more than there is', () => {
    expect(within({ fromMs: -5, toMs: 200 * minute }, wholeMs)).toEqual({ fromMs: 0, toMs: wholeMs });
  });
});

it('goes from a share to a time and back', () => {
  const span = { fromMs: 10 * minute, toMs: 20 * minute };
  expect(filmMsAtShare(span, 0.25)).toBe(12.5 * minute);
  expect(shareOf(span, 12.5 * minute)).toBe(0.25);
});

describe('ticks', () => {
  it('are never more than have room, however long the picture', () => {
    for (const toMs of [6 * 60 * minute, 100 * 60 * minute, 9e15]) {
      expect(ticks({ fromMs: 0, toMs }, 840).length).toBeLessThanOrEqual(11);
    }
  });

  it('names round times with room for their words', () => {
    expect(ticks({ fromMs: 0, toMs: 90 * minute }, 1180)).toEqual(
      Array.from({ length: 9 }, (_, index) => index * 10 * minute),
    );
    expect(ticks({ fromMs: 31 * minute, toMs: 33 * minute }, 400)).toEqual(
      [31, 31.5, 32, 32.5].map((at) => at * minute),
    );
    expect(ticks({ fromMs: 0, toMs: minute }, 0)).toEqual([]);
  });

  it('never puts two closer than 84 px', () => {
    const widths = fc.integer({ min: 100, max: 3000 });
    const lengths = fc.integer({ min: 2 * minute, max: 6 * 60 * minute });
    fc.assert(
      fc.property(widths, lengths, (width, length) => {
        const found = ticks({ fromMs: 0, toMs: length }, width);
        const [first, second] = found;
        if (first === undefined || second === undefined) return;
        const isLongestStep = second - first === 3_600_000;
        expect(isLongestStep || ((second - first) / length) * width >= 84 - 1e-6).toBe(true);
      }),
    );
  });
});

it('writes times only where they do not run into each other', () => {
  const span = { fromMs: 0, toMs: 1000 };
  expect([...withRoom([0, 43, 44, 80, 88], span, 1000)]).toEqual([0, 44, 88]);
});

it('says what is drawn', () => {
  const code = (ms: number): string => `${ms / minute}′`;
  expect(spanWords({ fromMs: 0, toMs: 90 * minute }, code)).toBe('First 90 min');
  expect(spanWords({ fromMs: 31 * minute, toMs: 47 * minute }, code)).toBe('31′ to 47′');
});

describe('placeCard', () => {
  it('never covers the playhead and never leaves the lanes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -4000, max: 8000 }),
        fc.integer({ min: 728, max: 3000 }),
        (head, width) => {
          const place = placeCard(head, width);
          if (place === null) throw new Error('no place');
          const at = Math.min(width, Math.max(0, head));
          expect(place.leftPx).toBeGreaterThanOrEqual(0);
          expect(place.widthPx).toBeGreaterThanOrEqual(344);
          expect(place.leftPx + place.widthPx).toBeLessThanOrEqual(width);
          expect(place.leftPx > at || place.leftPx + place.widthPx < at).toBe(true);
        },
      ),
    );
  });

  it('stays in the part that is not reached while there is room, and then goes to the other side', () => {
    expect(placeCard(640, 1200)).toMatchObject({ side: 'right', isTight: true });
    expect(placeCard(600, 1200)).toMatchObject({ side: 'right', isTight: false });
    expect(placeCard(780, 1060)).toMatchObject({ side: 'left', isTight: true, widthPx: 344 });
    expect(placeCard(0, 727)).toBeNull();
  });
});

it('draws the card in exactly one spot, and nowhere once it has no use', () => {
  const shown = { isWanted: true, isTable: false };
  expect(cardSpot(640, 1200, shown).at).toBe('lanes');
  expect(cardSpot(640, 600, shown).at).toBe('below');
  expect(cardSpot(640, 0, shown).at).toBe('nowhere');
  expect(cardSpot(640, 0, { isWanted: true, isTable: true }).at).toBe('table');
  expect(cardSpot(640, 1200, { isWanted: false, isTable: true }).at).toBe('nowhere');
});

describe('the time of a scene above its lane', () => {
  it.each([
    [100, 100, true],
    [100, 87, true],
    [100, 86, false],
    [100, 157, true],
    [100, 158, false],
  ])('that begins at %i px is reached by notes at %i px: %s', (timePx, markPx, isReached) => {
    expect(isUnderMark(timePx, markPx)).toBe(isReached);
  });
});

describe('a time on the ruler', () => {
  it.each([
    [0, 1, true],
    [0, 29, true],
    [819, 907, true],
    [0, 36 + 60, false],
    [100, 65, true],
    [100, 64, false],
    [100, 400, false],
  ])('at %d px is left out beside a flag at %d px: %s', (tick, flag, isOut) => {
    expect(isUnderFlag(tick, flag)).toBe(isOut);
  });
});
