import { describe, expect, it } from 'vitest';
import { editionMap, toFilm, toSource } from '../../../src/shared/domain/editions/edition-map.ts';
import { anchor, edition, mark, published } from './edition.ts';

const at = (patch: Parameters<typeof edition>[0], ...seconds: readonly number[]) => {
  const map = editionMap(edition(patch));
  return seconds.map((second) => Math.round(toFilm(map, second * 1000).filmMs / 100) / 10);
};
const back = (patch: Parameters<typeof edition>[0], second: number) => {
  const found = toSource(editionMap(edition(patch)), second * 1000);
  return found === null ? null : { second: Math.round(found.sourceMs / 100) / 10, missing: found.missing };
};
const kinds = (patch: Parameters<typeof edition>[0]) =>
  editionMap(edition(patch)).segments.map(
    ({ kind, sourceStart, guessed }) =>
      `${kind} ${Math.round(sourceStart / 1000)}${guessed ? ' guessed' : ''}`,
  );

describe('without breaks', () => {
  it('is the same time without an anchor, at the rate of the edition', () => {
    expect(at({}, 0, 100, 5000)).toEqual([0, 100, 5000]);
    expect(at({ rate: '25/24' }, 0, 2400)).toEqual([0, 2500]);
  });

  it('shifts by one anchor; before the film it stands at 0', () => {
    const lateStart = { anchors: [anchor(600, 570)] };
    expect(at(lateStart, 0, 30, 31, 600, 700)).toEqual([0, 0, 1, 570, 670]);
    expect(kinds(lateStart)).toEqual(['break 0', 'content 30', 'content 600']);
  });

  it('says that a source which begins in the middle lacks the start', () => {
    const cutStart = { anchors: [anchor(100, 160)] };
    expect(at(cutStart, 0, 100)).toEqual([60, 160]);
    expect(back(cutStart, 30)).toEqual({ second: 0, missing: true });
    expect(back(cutStart, 60)).toEqual({ second: 0, missing: false });
  });

  it('spreads less than 15 s between two anchors, and meets both', () => {
    const corrected = { anchors: [anchor(0, 0), anchor(1000, 990)] };
    expect(at(corrected, 0, 500, 1000, 1100)).toEqual([0, 495, 990, 1090]);
    expect(kinds(corrected)).toEqual(['content 0', 'content 1000']);
  });

  it('holds or steps at the anchor where spreading would bend the film', () => {
    expect(at({ anchors: [anchor(0, 0), anchor(40, 30)] }, 20, 30, 35, 40)).toEqual([20, 30, 30, 30]);
    const stepped = { anchors: [anchor(0, 0), anchor(40, 50)] };
    expect(at(stepped, 20, 39, 40)).toEqual([20, 39, 50]);
    expect(back(stepped, 45)).toEqual({ second: 40, missing: true });
  });
});

describe('breaks', () => {
  it('takes 15 s that nothing explains for a break up to the new anchor, and says that it guesses', () => {
    const guess = { anchors: [anchor(0, 0), anchor(1000, 985)] };
    expect(kinds(guess)).toEqual(['content 0 guessed', 'break 985 guessed', 'content 1000']);
    expect(at(guess, 984, 990, 1000)).toEqual([984, 985, 985]);
    expect(kinds({ anchors: [anchor(0, 0), anchor(1000, 985.1)] })).toEqual(['content 0', 'content 1000']);
  });

  it('puts it where the viewer marked it, whatever length was marked', () => {
    const patch = { anchors: [anchor(0, 0), anchor(1000, 850)], breaks: [mark(600, 140)] };
    expect(kinds(patch)).toEqual(['content 0', 'break 600', 'content 750', 'content 1000']);
    expect(at(patch, 600, 700, 750, 751)).toEqual([600, 600, 600, 601]);
  });

  it('else where one is known to be', () => {
    const patch = { anchors: [anchor(0, 0), anchor(1000, 850)], breaks: [published(500)] };
    expect(kinds(patch)).toEqual(['content 0', 'break 500', 'content 650', 'content 1000']);
  });

  it('prefers the mark to the published place of the same break, and keeps another one', () => {
    const anchors = [anchor(0, 0), anchor(2000, 1700)];
    expect(kinds({ anchors, breaks: [mark(600, 100), published(595)] })).toContain('break 600');
    const two = kinds({ anchors, breaks: [mark(1200, 150), published(400), published(1050)] });
    expect(two).toEqual([
      'content 0',
      'break 400',
      'content 550',
      'break 1200',
      'content 1350',
      'content 2000',
    ]);
  });

  it('drops a published break that did not happen in this showing', () => {
    expect(kinds({ anchors: [anchor(0, 0), anchor(1000, 999)], breaks: [published(500)] })).toEqual([
      'content 0',
      'content 1000',
    ]);
  });

  it('holds the film while a break is on, and has no place beyond it', () => {
    const on = { anchors: [anchor(0, 0)], breaks: [mark(600, null)] };
    expect(at(on, 599, 600, 9000)).toEqual([599, 600, 600]);
    expect(back(on, 600)).toEqual({ second: 600, missing: false });
    expect(back(on, 601)).toBeNull();
    expect(toFilm(editionMap(edition(on)), 700_000)).toMatchObject({ inBreak: true, rate: 0 });
  });

  it('ends a forgotten break by the next anchor', () => {
    const forgotten = { anchors: [anchor(0, 0), anchor(1000, 850)], breaks: [mark(600, null)] };
    expect(kinds(forgotten)).toEqual(['content 0', 'break 600', 'content 750', 'content 1000']);
  });

  it('shortens an end that was marked late before it believes that film is missing', () => {
    const late = { anchors: [anchor(0, 0), anchor(1000, 850)], breaks: [mark(600, 300)] };
    expect(kinds(late)).toEqual(['content 0', 'break 600', 'content 750', 'content 1000']);
  });

  it('takes film that the source has no time for as missing', () => {
    const cut = { anchors: [anchor(0, 0), anchor(1000, 1060)] };
    expect(kinds(cut)).toEqual(['content 0', 'missing 1000', 'content 1000']);
    expect(at(cut, 999, 1000, 1001)).toEqual([999, 1060, 1061]);
    expect(back(cut, 1030)).toEqual({ second: 1000, missing: true });
  });

  it('finds the end of a break for the film time that it holds', () => {
    const patch = { anchors: [anchor(0, 0)], breaks: [mark(600, 150)] };
    expect(back(patch, 600)).toEqual({ second: 750, missing: false });
    expect(back(patch, 599)).toEqual({ second: 599, missing: false });
    expect(back(patch, 700)).toEqual({ second: 850, missing: false });
  });

  it('counts back over a marked break before the first anchor', () => {
    const patch = { anchors: [anchor(1000, 800)], breaks: [mark(400, 150)] };
    expect(at(patch, 0, 50, 400, 500, 550, 1000)).toEqual([0, 0, 350, 350, 350, 800]);
  });

  it('lets a break without an end before the first anchor last as long as makes the source begin with the film', () => {
    const open = { anchors: [anchor(1000, 800)], breaks: [mark(400, null)] };
    expect(at(open, 0, 400, 600, 601)).toEqual([0, 400, 400, 401]);
    expect(at({ ...open, breaks: [mark(100, 50), mark(400, null)] }, 100, 150, 400, 550, 551)).toEqual([
      100, 100, 350, 350, 351,
    ]);
    expect(at({ anchors: [anchor(1000, 1200)], breaks: [mark(400, null)] }, 0, 400, 1000)).toEqual([
      200, 600, 1200,
    ]);
  });

  it('is a guess before the first anchor when a published break must lie there', () => {
    const early = editionMap(edition({ anchors: [anchor(1000, 800)], breaks: [published(400)] }));
    expect([300, 1000].map((second) => toFilm(early, second * 1000).guessed)).toEqual([true, false]);
    const later = editionMap(edition({ anchors: [anchor(1000, 800)], breaks: [published(900)] }));
    expect(toFilm(later, 300_000).guessed).toBe(false);
  });

  it('is a guess after a published break that nobody saw yet', () => {
    const map = editionMap(edition({ anchors: [anchor(0, 0)], breaks: [published(600)] }));
    expect([500, 700].map((second) => toFilm(map, second * 1000).guessed)).toEqual([false, true]);
  });
});

describe('the rate', () => {
  const filmAt = (seconds: readonly number[], rate: number) => seconds.map((s) => anchor(s, s * rate));
  const far = (anchors: ReturnType<typeof filmAt>, rate: '1' | '25/24' = '1', breaks = [mark(9000, 1)]) =>
    at({ anchors, breaks, rate, kind: 'file' }, 8000)[0];

  it('stays 1 under 5 min and snaps to 25/24 from there on', () => {
    expect(far(filmAt([0, 299], 25 / 24))).toBeCloseTo((299 * 25) / 24 + 7701, 0);
    expect(far(filmAt([0, 300], 25 / 24))).toBeCloseTo((8000 * 25) / 24, 0);
  });

  it('takes taps that are off by 0.3 s for what they are', () => {
    expect(far([anchor(0, 0.3), anchor(300, 312.2)])).toBeCloseTo((8000 * 25) / 24, 0);
  });

  it('tells 0.1 % only from 12 min on', () => {
    expect(far(filmAt([0, 600], 1.001))).toBeCloseTo(8000.6, 0);
    expect(far(filmAt([0, 720], 1.001))).toBeCloseTo(8008, 0);
  });

  it('believes in no rate of nobody: 3 % stays what it is between the anchors and is 1 after them', () => {
    expect(at({ anchors: filmAt([0, 400], 1.03) }, 200, 400, 500)).toEqual([206, 412, 512]);
  });

  it('does not take an unmarked break for a slow film when another pair speaks against it', () => {
    const anchors = [anchor(0, 0), anchor(600, 600), anchor(1800, 1752)];
    expect(far(anchors)).toBeCloseTo(1752 + 6200, 0);
  });

  it('looks at no pair with a known break between', () => {
    const anchors = [anchor(0, 0), anchor(1200, 1152)];
    expect(far(anchors, '1', [mark(600, 48)])).toBeCloseTo(1152 + 6800, 0);
    expect(far(anchors, '1', [published(600)])).toBeCloseTo(1152 + 6800, 0);
    expect(far(anchors, '1', [mark(600, 48, 5000)])).toBeCloseTo(1152 + 6800, 0);
    expect(far(anchors, '1', [published(5000)])).toBeCloseTo(8000 * 0.96, 0);
    expect(far(anchors, '1', [])).toBeCloseTo(8000 * 0.96, 0);
  });

  it('keeps the rate that the viewer chose where the anchors cannot tell', () => {
    expect(far([anchor(0, 0)], '25/24')).toBeCloseTo((8000 * 25) / 24, 0);
  });
});
