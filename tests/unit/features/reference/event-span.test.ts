import { expect, it } from 'vitest';
import { axisOf, spanOf } from '../../../../src/renderer/features/reference/chronology/event-span.ts';
import { eventOn } from './event.ts';

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`);

const table = [
  { date: '1999-03-24', precision: 'day', from: '1999-03-24', to: '1999-03-25', look: 'day' },
  { date: '1999-08', precision: 'month', from: '1999-08-01', to: '1999-09-01', look: 'stretch' },
  { date: '1999-12', precision: 'month', from: '1999-12-01', to: '2000-01-01', look: 'stretch' },
  { date: '2000', precision: 'year', from: '2000-01-01', to: '2001-01-01', look: 'stretch' },
  { date: '1994', precision: 'approx', from: '1994-01-01', to: '1995-01-01', look: 'about' },
  { date: '2019-09-14', precision: 'reported_by', from: '2019-09-14', to: '2019-09-15', look: 'open' },
  { date: '2024-12-18', precision: 'expected_by', from: '2024-12-18', to: '2024-12-19', look: 'open' },
  { date: '2019-12-09', precision: 'day_or_next', from: '2019-12-09', to: '2019-12-11', look: 'stretch' },
  { date: '2034-11', precision: 'scheduled', from: '2034-11-01', to: '2034-12-01', look: 'stretch' },
] as const;

for (const { date, precision, from, to, look } of table) {
  it(`draws ${date}, known ${precision}, from ${from} until before ${to}, as ${look}`, () => {
    const span = spanOf({ date, dateEnd: null, datePrecision: precision });
    expect(span).toMatchObject({ fromMs: day(from), toMs: day(to), look });
    expect(span.atMs).toBeGreaterThanOrEqual(span.fromMs);
    expect(span.atMs).toBeLessThan(span.toMs);
  });
}

it('draws several days as a stretch to the end of the last', () => {
  const span = spanOf(eventOn('a', '1999-03-24', { dateEnd: '1999-03-26' }));
  expect(span).toMatchObject({ fromMs: day('1999-03-24'), toMs: day('1999-03-27'), look: 'stretch' });
});

it('puts the mark of what is known only as "by then" on that day and never before it', () => {
  expect(spanOf(eventOn('a', '2019-09-14', { datePrecision: 'reported_by' })).atMs).toBe(day('2019-09-14'));
});

it('ends the axis where the last event ends, so that nothing later is hinted at', () => {
  const spans = [eventOn('a', '1992-11-12'), eventOn('b', '2020-04-06')].map(spanOf);
  expect(axisOf(spans)).toEqual([day('1992-01-01'), day('2020-04-07')]);
});

it('has no axis without an event', () => expect(axisOf([])).toBeNull());
