import { describe, expect, it } from 'vitest';
import { dateWords } from '../../../../src/shared/domain/time/date-words.ts';
import {
  factsSoFar,
  isJustNow,
  marginWords,
  pickSources,
  sideWords,
  sourceTitle,
} from '../../../../src/renderer/features/cases/fact-words.ts';
import { presenceWords } from '../../../../src/renderer/features/cases/presence-words.ts';

describe('dateWords', () => {
  const words = (date: string | null, datePrecision: Parameters<typeof dateWords>[0]['datePrecision']) =>
    dateWords({ date, dateEnd: null, datePrecision });

  it('shows no more of a date than is known', () => {
    expect(words('1992-11-12', null)).toBe('12 November 1992');
    expect(words('1999-03', 'month')).toBe('March 1999');
    expect(words('1999', 'year')).toBe('1999');
    expect(words(null, null)).toBeNull();
  });

  it('says how exactly it is known', () => {
    expect(words('1999', 'approx')).toBe('About 1999');
    expect(words('2020-01-08', 'reported_by')).toBe('Reported by 8 January 2020');
    expect(words('2031', 'expected_by')).toBe('Expected by 2031');
    expect(words('2019-12-09', 'day_or_next')).toBe('9 December 2019 or the next day');
    expect(words('2027-01', 'scheduled')).toBe('Scheduled for January 2027');
  });

  it('gives both ends of a stretch', () => {
    expect(dateWords({ date: '1999', dateEnd: '2000-01', datePrecision: null })).toBe('1999 to January 2000');
  });
});

it('says whose account a fact is and never whose is right', () => {
  expect(sideWords('Momolu Stewart')).toBe('Told by Momolu Stewart');
  expect(sideWords('Defence')).toBe('The defence’s account');
  expect(sideWords('Prosecution')).toBe('The prosecution’s account');
  expect(sideWords('Reports of 1999')).toBe('From reports of 1999');
  expect(sideWords(null)).toBeNull();
});

it('says where a case stands in minutes of film', () => {
  expect(presenceWords({ state: 'on_screen', sinceMs: 0 }, 5)).toBe('On screen now');
  expect(presenceWords({ state: 'not_seen' }, 5)).toBe('Not seen yet');
  expect(presenceWords({ state: 'seen', lastMs: 1_800_000 }, 2_832_000)).toBe('Seen 17 min ago');
  expect(presenceWords({ state: 'seen', lastMs: 1_800_000 }, 1_859_999)).toBe('Seen just now');
  expect(presenceWords({ state: 'seen', lastMs: 1_800_000 }, 0)).toBe('Seen just now');
});

it('calls a fact new for a minute of film after it opened, and not before it did', () => {
  const opened = { by: 'watching', filmMs: 10_000, confidence: 'verified' } as const;
  expect(isJustNow(opened, 9999)).toBe(false);
  expect(isJustNow(opened, 10_000)).toBe(true);
  expect(isJustNow(opened, 69_999)).toBe(true);
  expect(isJustNow(opened, 70_000)).toBe(false);
  expect(isJustNow({ by: 'end' }, 10_000)).toBe(false);
});

it('writes in the margin when or why a fact opened', () => {
  expect(marginWords({ by: 'watching', filmMs: 4_050_000, confidence: 'estimated' })).toBe('1:07:30');
  expect(marginWords({ by: 'peek', peekId: 'p' })).toBe('early');
  expect(marginWords({ by: 'end' })).toBe('after');
});

it('never puts a number on what is still closed', () => {
  const pass = (policy: 'as_i_watch' | 'always' | 'after_the_film', finished = false) => ({
    finished,
    pass: { policy },
  });
  expect(factsSoFar({ facts: [1] }, pass('as_i_watch'))).toBe('1 fact so far');
  expect(factsSoFar({ facts: [] }, pass('as_i_watch'))).toBe('No facts so far');
  expect(factsSoFar({ facts: [] }, pass('after_the_film'))).toBe('Facts open after the film');
  expect(factsSoFar({ facts: [1, 2] }, pass('always'))).toBe('2 facts');
  expect(factsSoFar({ facts: [1, 2] }, pass('as_i_watch', true))).toBe('2 facts');
});

it('names a source whose title is closed by its publisher alone', () => {
  const source = { id: 's', publisher: 'AP', title: null, url: null, published: null };
  expect(sourceTitle(source)).toBe('Title closed until after the film');
  expect(pickSources(['s', 'missing'], [source])).toEqual([source]);
});
