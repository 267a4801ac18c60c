import { describe, expect, it } from 'vitest';
import type { SyncChange } from '../../../src/shared/domain/clock/sync-event.ts';
import { watchedRanges, watchedTo, type FilmRange } from '../../../src/shared/domain/clock/watched.ts';
import * as evening from './evening.ts';

const { at, logOf, minute, second, start, set, nudge, pause, resume, seenTo, retract } = evening;

interface Case {
  readonly name: string;
  readonly lines: readonly (readonly [ms: number, change: SyncChange])[];
  readonly nowMs: number;
  readonly ranges: readonly FilmRange[];
  readonly to: number;
}

const cases: readonly Case[] = [
  { name: 'nothing before the start', lines: [], nowMs: minute, ranges: [], to: 0 },
  { name: 'nothing just under five seconds', lines: [[0, start()]], nowMs: 4999, ranges: [], to: 0 },
  {
    name: 'nothing that runs faster than anybody watches',
    lines: [[0, evening.report(0, { rate: 32 })]],
    nowMs: minute,
    ranges: [],
    to: 0,
  },
  {
    name: 'what is watched at twice the speed',
    lines: [[0, evening.report(0, { rate: 2.2 })]],
    nowMs: 10 * second,
    ranges: [[0, 22 * second]],
    to: 22 * second,
  },
  { name: 'five seconds exactly', lines: [[0, start()]], nowMs: 5000, ranges: [[0, 5000]], to: 5000 },
  {
    name: 'a pause does not end a stretch',
    lines: [
      [0, start()],
      [3 * second, pause],
      [minute, resume],
    ],
    nowMs: minute + 3 * second,
    ranges: [[0, 6 * second]],
    to: 6 * second,
  },
  {
    name: 'a break is not watched',
    lines: [
      [0, start()],
      [minute, evening.breakStart],
    ],
    nowMs: 5 * minute,
    ranges: [[0, minute]],
    to: minute,
  },
  {
    name: 'a short look ahead does not count',
    lines: [
      [0, start()],
      [minute, set(60 * minute)],
      [minute + 4 * second, set(minute)],
    ],
    nowMs: 2 * minute,
    ranges: [[0, minute + 56 * second]],
    to: minute + 56 * second,
  },
  {
    name: 'watching on after a jump counts there',
    lines: [
      [0, start()],
      [minute, set(60 * minute)],
    ],
    nowMs: 2 * minute,
    ranges: [
      [0, minute],
      [60 * minute, 61 * minute],
    ],
    to: 61 * minute,
  },
  {
    name: 'rewinding does not lower it, and an overlap is one range',
    lines: [
      [0, start()],
      [10 * minute, set(5 * minute)],
    ],
    nowMs: 11 * minute,
    ranges: [[0, 10 * minute]],
    to: 10 * minute,
  },
  {
    name: 'nudging on and on is jumping',
    lines: [
      [0, start()],
      [second, nudge(minute)],
      [2 * second, nudge(minute)],
      [3 * second, nudge(minute)],
    ],
    nowMs: 4 * second,
    ranges: [],
    to: 0,
  },
  {
    name: 'a consent raises it and moves nothing',
    lines: [
      [0, start()],
      [minute, seenTo(30 * minute)],
    ],
    nowMs: 2 * minute,
    ranges: [[0, 2 * minute]],
    to: 30 * minute,
  },
  {
    name: 'a consent before the start counts',
    lines: [[0, seenTo(30 * minute)]],
    nowMs: second,
    ranges: [],
    to: 30 * minute,
  },
  {
    name: 'a consent taken back is gone',
    lines: [
      [0, start()],
      [minute, seenTo(30 * minute)],
      [2 * minute, retract('e1')],
    ],
    nowMs: 2 * minute,
    ranges: [[0, 2 * minute]],
    to: 2 * minute,
  },
  {
    name: 'taking back a wrong time lowers it again',
    lines: [
      [0, start()],
      [minute, set(60 * minute)],
      [2 * minute, retract('e1')],
    ],
    nowMs: 3 * minute,
    ranges: [[0, 3 * minute]],
    to: 3 * minute,
  },
];

describe('watchedRanges and watchedTo', () => {
  it.each(cases)('$name', ({ lines, nowMs, ranges, to }) => {
    const log = logOf(...lines);
    expect(watchedRanges(log, at(nowMs))).toEqual(ranges);
    expect(watchedTo(log, at(nowMs))).toBe(to);
  });
});
