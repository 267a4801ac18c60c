import { describe, expect, it } from 'vitest';
import {
  breakLengthWords,
  breakWords,
  differenceWords,
  editionLengthWords,
  lengthWords,
  spanWords,
  stretchWords,
  sureWords,
} from '../../../src/renderer/features/editions/edition-words.ts';
import { assumedBreaks, stretchesOf } from '../../../src/renderer/features/editions/stretches.ts';
import type { Edition } from '../../../src/shared/domain/notebook/edition-record.ts';
import { anchor, edition, mark, published } from '../editions/edition.ts';
import { viewOf } from './edition-view.ts';

/** The table beside the drawing, line by line. */
const table = (patch: Partial<Edition>): readonly string[] =>
  stretchesOf(viewOf(edition(patch))).map((stretch) =>
    [
      spanWords(stretch.sourceFrom, stretch.sourceTo),
      spanWords(stretch.filmFrom, stretch.filmTo),
      stretchWords(stretch),
      sureWords(stretch),
    ].join(' | '),
  );

describe('the drawing in words', () => {
  it('is one stretch of film as long as nothing was said', () => {
    expect(table({})).toEqual(['0:00 on | 0:00 on | Film | By what you set']);
  });

  it('has a marked break with both its ends in the edition and one point in the film', () => {
    const breaks = [mark(600, 150)];
    expect(table({ anchors: [anchor(0, 0), anchor(1150, 1000)], breaks })).toEqual([
      '0:00 to 10:00 | 0:00 to 10:00 | Film | By what you set',
      '10:00 to 12:30 | 10:00 | Break of 2:30 | By what you set',
      '12:30 to 19:10 | 10:00 to 16:40 | Film | By what you set',
      '19:10 on | 16:40 on | Film | By what you set',
    ]);
  });

  it('says of a break that nobody marked, and of the film before it, that it is a guess', () => {
    expect(table({ anchors: [anchor(0, 0), anchor(1150, 1000)] }).slice(0, 2)).toEqual([
      '0:00 to 16:40 | 0:00 to 16:40 | Film | A guess: nobody marked where',
      '16:40 to 19:10 | 16:40 | Break of 2:30 | A guess: nobody marked where',
    ]);
  });

  it('names film that an edition leaves out, with its length', () => {
    expect(table({ anchors: [anchor(0, 0), anchor(1000, 1030)] })).toContain(
      '16:40 | 16:40 to 17:10 | 0:30 of film that is not in this edition | By what you set',
    );
  });

  it('names a showing that begins before the film, a break that is still on, and the speed', () => {
    expect(table({ anchors: [anchor(300, 0)] })[0]).toBe(
      '0:00 to 5:00 | 0:00 | Before the film begins | By what you set',
    );
    expect(table({ breaks: [mark(600, null)] }).at(-1)).toBe(
      '10:00 on | 10:00 on | A break that is still on | By what you set',
    );
    expect(table({ rate: '25/24' })[0]).toContain('Film, 4.2 % fast');
    expect(table({ rate: '24/25' })[0]).toContain('Film, 4.0 % slow');
  });

  it('leaves out what only rounding made', () => {
    const anchors = [anchor(60, 62.5), anchor(6000, 6250)];
    expect(table({ anchors, rate: '25/24' })[0]).toMatch(/^0:00 to 1:00/u);
  });
});

describe('a break that only follows from the cues', () => {
  it('is offered with its length, until it is taken out', () => {
    const anchors = [anchor(0, 0), anchor(1150, 1000)];
    const assumed = assumedBreaks(viewOf(edition({ anchors })));
    expect(assumed).toEqual([{ sourceFrom: 1_000_000, sourceTo: 1_150_000, filmMs: 1_000_000 }]);
    const taken = { ...mark(1000, 150), guessed: true };
    expect(assumedBreaks(viewOf(edition({ anchors, breaks: [taken] })))).toEqual([]);
  });

  it('is none where the place of the break was known from an evening before', () => {
    const anchors = [anchor(0, 0), anchor(1150, 1000)];
    expect(assumedBreaks(viewOf(edition({ anchors, breaks: [published(400)] })))).toEqual([]);
  });

  it('is none of a break that is still on, nor of what came before the film', () => {
    expect(assumedBreaks(viewOf(edition({ breaks: [mark(600, null)] })))).toEqual([]);
    expect(assumedBreaks(viewOf(edition({ anchors: [anchor(300, 0)] })))).toEqual([]);
  });
});

describe('words', () => {
  it('say how far a cue is off, and from where on it wants a look', () => {
    expect(differenceWords(0, true)).toBe('nothing to compare');
    expect(differenceWords(-400, false)).toBe('under 1 s');
    expect(differenceWords(2000, false)).toBe('+2 s');
    expect(differenceWords(-41_200, false)).toBe('−41 s: check it');
    expect(differenceWords(2999, false)).toBe('+3 s');
    expect(differenceWords(3000, false)).toBe('+3 s: check it');
  });

  it('say how a break is known and how long it is, without inventing a length', () => {
    expect(breakWords(mark(600, 120))).toBe('Marked by you');
    expect(breakWords({ ...mark(600, 120), guessed: true })).toBe('Taken out: a guess');
    expect(breakWords(published(600))).toBe('Known from before');
    expect(breakLengthWords(mark(600, 150))).toBe('2:30');
    expect(breakLengthWords(mark(600, null))).toBe('still on');
    expect(breakLengthWords(published(600))).toBe('not known');
  });

  it('say a length to the nearest second, and that one is not known', () => {
    expect(lengthWords(149_600)).toBe('2:30');
    expect(editionLengthWords(6_912_000)).toBe('1:55:12 long');
    expect(editionLengthWords(null)).toBe('Length not known');
  });
});
