import { expect, it } from 'vitest';
import { filmBreaks } from '../../../src/shared/domain/clock/film-breaks.ts';
import { at, minute, said } from './evening.ts';

const over = (atMinutes: number, lastedMinutes: number) => ({
  atMs: atMinutes * minute,
  lastedMs: lastedMinutes * minute,
  isOver: true,
});

it.each([
  ['0 start', []],
  ['0 start, 10 break-start', [{ ...over(10, 20), isOver: false }]],
  ['0 start, 10 break-start, 14 break-end', [over(10, 4)]],
  ['0 start, 10 break-start, 14 break-end, 20 break-start, 23 break-end', [over(10, 4), over(16, 3)]],
  ['0 start, 10 break-start, 14 break-end, 14 break-start, 15 break-end', [over(10, 4), over(10, 1)]],
  ['0 start, 10 break-start, 13 resume', [over(10, 3)]],
  ['0 start, 10 break-start, 11 pause, 13 break-end', [over(10, 3)]],
  ['0 start, 10 break-start, 12 set 50, 13 break-end', [over(10, 3)]],
  ['0 start, 10 break-start, 12 finish', [over(10, 2)]],
  ['0 start, 10 break-start, 14 break-end, 15 retract e1', []],
  ['0 start, 10 break-start, 30 break-end', [over(10, 20)]],
])('after "%s" the breaks are %j', (words, breaks) => {
  expect(filmBreaks(said(words), at(30 * minute))).toEqual(breaks);
});
