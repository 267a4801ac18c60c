import { expect, it } from 'vitest';
import {
  eventDate,
  exactWords,
  markWords,
  tickWords,
} from '../../../../src/renderer/features/reference/chronology/chronology-words.ts';
import { lanesOf } from '../../../../src/renderer/features/reference/chronology/lanes.ts';
import { dateWords, plainDate } from '../../../../src/shared/domain/time/date-words.ts';
import {
  ageWords,
  nameWords,
  whatHappened,
} from '../../../../src/renderer/features/reference/people/harmed-words.ts';
import { eventOn } from './event.ts';

const dates = [
  { date: '1999', words: '1999' },
  { date: '1999-03', words: 'March 1999' },
  { date: '1999-03-24', words: '24 March 1999' },
  { date: 'an undated review', words: 'an undated review' },
];
for (const { date, words } of dates) {
  it(`says ${date} as ${words}`, () => expect(plainDate(date)).toBe(words));
}

const precisions = [
  { datePrecision: 'approx', words: 'About 1994' },
  { datePrecision: 'reported_by', words: 'Reported by 1994' },
  { datePrecision: 'expected_by', words: 'Expected by 1994' },
  { datePrecision: 'day_or_next', words: '1994 or the next day' },
  { datePrecision: 'scheduled', words: 'Scheduled for 1994' },
  { datePrecision: 'year', words: '1994' },
] as const;
for (const { datePrecision, words } of precisions) {
  it(`never says a date known ${datePrecision} as if it were surer`, () =>
    expect(dateWords({ date: '1994', dateEnd: null, datePrecision })).toBe(words));
}

it('says from when to when', () =>
  expect(dateWords({ date: '1999-03-24', dateEnd: '1999-03-26', datePrecision: 'day' })).toBe(
    '24 March 1999 to 26 March 1999',
  ));

it('has no words for no date', () =>
  expect(dateWords({ date: null, dateEnd: null, datePrecision: null })).toBeNull());

it('says what lay ahead when it was written', () =>
  expect(eventDate(eventOn('a', '2034-11', { datePrecision: 'month', scheduled: true }))).toBe(
    'November 2034, as scheduled',
  ));

it('says in the table that sources differ', () => {
  const conflict = [{ says: 'Another day', sources: ['s'] }];
  expect(exactWords(eventOn('a', '1994', { datePrecision: 'approx', conflict }))).toBe(
    'About; sources differ',
  );
  expect(exactWords(eventOn('a', '1994', { datePrecision: null }))).toBe('Not said');
});

it('names a mark by its date and title, and several events by how many and when', () => {
  const conflict = [{ says: 'Another day', sources: ['s'] }];
  const lanes = [{ id: 'one', name: 'One', kind: 'case' as const }];
  const events = [eventOn('a', '2019-12-05', { conflict }), eventOn('b', '2019-12-06')];
  const marks = (pxPerMs: number) =>
    lanesOf({ lanes, events, sources: [] }, (ms) => ms * pxPerMs).flatMap((lane) => lane.marks);
  expect(marks(1).map(markWords)).toEqual([
    '5 December 2019: Title a, sources differ',
    '6 December 2019: Title b',
  ]);
  expect(marks(0).map(markWords)).toEqual([
    '2 events, 5 December 2019 to 6 December 2019: Title a, sources differ; Title b',
  ]);
});

it('writes years, months and days on the ruler', () => {
  const at = (iso: string) => tickWords(new Date(iso));
  expect([at('2019-01-01'), at('2019-04-01'), at('2019-04-07')]).toEqual(['2019', 'Apr 2019', '7 Apr 2019']);
});

it('says what happened to somebody in one sentence, with no more than is known', () => {
  expect(whatHappened({ outcome: 'died', date: '1992-11-12' })).toBe('Died on 12 November 1992.');
  expect(whatHappened({ outcome: 'died', date: '1999-03' })).toBe('Died in March 1999.');
  expect(whatHappened({ outcome: 'seriously wounded', date: null })).toBe(
    'Seriously wounded; the day is not known.',
  );
  expect(ageWords('22 or 23, sources differ')).toBe('Aged 22 or 23, sources differ');
  expect(ageWords(null)).toBe('Age not known');
  expect(nameWords('brother of Angelo Kerney')).toBe('Brother of Angelo Kerney');
});
