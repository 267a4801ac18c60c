import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnMs, mapPicture } from '../../../src/renderer/features/editions/map-picture.ts';
import { anchor, edition, mark, published } from '../editions/edition.ts';
import { viewOf } from './edition-view.ts';

const minute = 60_000;
const WIDTH = 1124;
/** 1,000 px for the time line itself. */
const left = 112;

describe('how much is drawn', () => {
  it('is half an hour while nothing is known, and half hours with some room after that', () => {
    expect(drawnMs(viewOf(edition()), null)).toBe(30 * minute);
    expect(drawnMs(viewOf(edition({ anchors: [anchor(0, 0), anchor(1600, 1600)] })), null)).toBe(30 * minute);
    expect(drawnMs(viewOf(edition({ anchors: [anchor(1700, 1700)] })), null)).toBe(60 * minute);
  });

  it('follows the playing source, and is the length of the edition where that is known', () => {
    const now = { filmMs: 50 * minute, sourceMs: 58 * minute };
    expect(drawnMs(viewOf(edition()), now)).toBe(90 * minute);
    const file = viewOf(edition({ kind: 'file', lengthMs: 100 * minute }));
    expect(drawnMs(file, null)).toBe(102 * minute);
    expect(mapPicture(file, null, WIDTH).endX).toBeCloseTo(left + 1000 / 1.02, 5);
  });

  it('has no end where the length is not known', () => {
    expect(mapPicture(viewOf(edition()), null, WIDTH).endX).toBeNull();
  });
});

describe('what is drawn', () => {
  const tv = edition({
    anchors: [anchor(0, 0), anchor(1200, 1050)],
    breaks: [mark(600, 150), published(1500)],
  });

  it('has a break as a wedge on one point of the film, with its length in it', () => {
    const picture = mapPicture(viewOf(tv), null, WIDTH);
    const wedge = picture.stretches.find(({ what }) => what === 'break');
    const xs = wedge?.corners.map(({ x }) => Math.round(x));
    const at = (seconds: number): number => Math.round(left + (seconds / 1800) * 1000);
    expect(xs).toEqual([at(600), at(600), at(750), at(600)]);
    expect(wedge).toMatchObject({ guessed: false, label: { text: '2:30' } });
  });

  it('has a line for each cue that leans by as much as the two times are apart', () => {
    const { anchors } = mapPicture(viewOf(tv), null, WIDTH);
    const leans = anchors.map(({ filmX, sourceX }) => Math.round(((sourceX - filmX) / 1000) * 1800));
    expect(leans).toEqual([0, 150]);
  });

  it('has known places of breaks at the film only, and says which stretch is a guess', () => {
    const picture = mapPicture(viewOf(tv), null, WIDTH);
    expect(picture.knownBreaks).toHaveLength(1);
    expect(picture.stretches.at(-1)?.guessed).toBe(true);
  });

  it('marks the cue that differs from all others', () => {
    const anchors = [anchor(0, 0), anchor(1000, 1000), anchor(2000, 2041), anchor(3000, 3000)];
    const picture = mapPicture(viewOf(edition({ kind: 'file', anchors })), null, WIDTH);
    expect(picture.anchors.filter(({ isOdd }) => isOdd).map(({ id }) => id)).toEqual(['a2000']);
  });

  it('puts no words upon words', () => {
    const breaks = Array.from({ length: 12 }, (_, index) => mark(300 + index * 60, 20));
    const picture = mapPicture(viewOf(edition({ breaks })), null, WIDTH);
    const xs = picture.stretches.flatMap(({ label }) => (label === null ? [] : [label.x]));
    expect(xs.length).toBeGreaterThan(3);
    expect(xs.every((x, index) => index === 0 || x - (xs[index - 1] ?? 0) >= 44)).toBe(true);
  });
});

/** How far the source and the film go on from one cue to the next, in seconds: any that may be said together. */
const further = fc.record({
  source: fc.integer({ min: 2, max: 2000 }),
  film: fc.integer({ min: 0, max: 2000 }),
});
const marked = fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 300 }));

it('draws any edition inside its width, and never lets time run backwards', () => {
  fc.assert(
    fc.property(
      fc.array(further, { maxLength: 8 }),
      fc.array(marked, { maxLength: 4 }),
      fc.integer({ min: 0, max: 2000 }),
      (steps, marks, width) => {
        let at = { source: 0, film: 0 };
        const anchors = steps.map(({ source, film }) => {
          at = { source: at.source + source, film: at.film + film };
          return anchor(at.source, at.film);
        });
        const breaks = marks.map(([from, length]) => mark(from, length));
        const picture = mapPicture(viewOf(edition({ anchors, breaks })), null, width);
        const right = Math.max(left + 1, width);
        for (const { corners } of picture.stretches) {
          const [filmFrom = 0, filmTo = 0, sourceTo = 0, sourceFrom = 0] = corners.map(({ x }) => x);
          expect(filmTo).toBeGreaterThanOrEqual(filmFrom - 1e-6);
          expect(sourceTo).toBeGreaterThanOrEqual(sourceFrom - 1e-6);
          expect(corners.every(({ x }) => x >= left - 1e-6 && x <= right)).toBe(true);
        }
        expect(picture.ticks.every(({ x }) => x >= left && x <= right)).toBe(true);
      },
    ),
  );
});
