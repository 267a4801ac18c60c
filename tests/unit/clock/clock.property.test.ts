import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeEvents } from '../../../src/shared/domain/clock/active-events.ts';
import { clockAt } from '../../../src/shared/domain/clock/clock-at.ts';
import { watchedRanges, watchedTo } from '../../../src/shared/domain/clock/watched.ts';
import { anyLog } from './arbitrary-log.ts';
import { at, event, minute, restore, retract, set } from './evening.ts';

const anyTime = fc.integer({ min: 0, max: 7_200_000 });
const afterAll = 7_200_001;
/** The highest rate in any log: so much sooner have five seconds of film run. */
const fastest = 1.25;

describe('the clock, whatever the log', () => {
  it('moves evenly between two events', () => {
    fc.assert(
      fc.property(anyLog, anyTime, fc.integer({ min: 1, max: 600_000 }), (log, from, span) => {
        const next = Math.min(
          ...log.map((line) => line.at.monoMs).filter((ms) => ms > from),
          from + span + 1,
        );
        const to = next - 1;
        const [before, after] = [clockAt(log, at(from)), clockAt(log, at(to))];
        expect(after.state).toBe(before.state);
        const ranMs = before.rate * (to - from);
        const roundingMs = Number.isInteger(before.rate) ? 0 : 1;
        expect(Math.abs(after.filmMs - before.filmMs - ranMs)).toBeLessThanOrEqual(roundingMs);
      }),
    );
  });

  it('does not look at the time of day within a session', () => {
    fc.assert(
      fc.property(
        anyLog,
        anyTime,
        fc.infiniteStream(fc.integer({ min: -1e8, max: 1e8 })),
        (log, ms, offs) => {
          const off = (): number => offs.next().value ?? 0;
          const jolted = log.map((line) => ({ ...line, at: { ...line.at, wallMs: line.at.wallMs + off() } }));
          const now = { ...at(ms), wallMs: at(ms).wallMs + off() };
          expect(clockAt(jolted, now)).toEqual(clockAt(log, at(ms)));
          expect(watchedRanges(jolted, now)).toEqual(watchedRanges(log, at(ms)));
        },
      ),
    );
  });

  it('does not depend on the order of the array, nor on an event being there twice', () => {
    const shuffled = anyLog.chain((log) =>
      fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 })),
    );
    fc.assert(
      fc.property(shuffled, anyTime, ([log, mixed], ms) => {
        expect(activeEvents(mixed)).toEqual(activeEvents(log));
        expect(clockAt(mixed, at(ms))).toEqual(clockAt(log, at(ms)));
        expect(watchedTo(mixed, at(ms))).toBe(watchedTo(log, at(ms)));
      }),
    );
  });

  it('is the same after a retract and a restore', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, pick) => {
        const target = activeEvents(log)[pick % Math.max(1, activeEvents(log).length)];
        fc.pre(target !== undefined);
        const undone = [...log, event('undo', at(afterAll), retract(target.id))];
        const redone = [...undone, event('redo', at(afterAll + 1), restore(target.id))];
        const now = at(afterAll + minute);
        expect(activeEvents(undone)).not.toContainEqual(target);
        expect(activeEvents(redone)).toEqual(activeEvents(log));
        expect(clockAt(redone, now)).toEqual(clockAt(log, now));
        expect(watchedRanges(redone, now)).toEqual(watchedRanges(log, now));
      }),
    );
  });

  it('after a retract is as if the event had never been', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), (log, pick) => {
        const target = activeEvents(log)[pick % Math.max(1, activeEvents(log).length)];
        fc.pre(target !== undefined);
        const without = log.filter(({ id }) => id !== target.id);
        const undone = [...log, event('undo', at(afterAll), retract(target.id))];
        expect(clockAt(undone, at(afterAll))).toEqual(clockAt(without, at(afterAll)));
        expect(watchedTo(undone, at(afterAll))).toBe(watchedTo(without, at(afterAll)));
      }),
    );
  });

  it('never reads a time that a film cannot have, and never a negative doubt', () => {
    fc.assert(
      fc.property(anyLog, anyTime, (log, ms) => {
        const reading = clockAt(log, at(ms));
        expect(reading.filmMs).toBeGreaterThanOrEqual(0);
        expect(reading.filmMs).toBeLessThanOrEqual(6 * 60 * minute);
        expect(reading.plusMinusMs ?? 0).toBeGreaterThanOrEqual(0);
        expect(reading.running).toBe(reading.state === 'running');
      }),
    );
  });
});

describe('watched-to, whatever the log', () => {
  it('is not raised by a jump alone', () => {
    fc.assert(
      fc.property(anyLog, anyTime, (log, filmMs) => {
        const jumped = [...log, event('jump', at(afterAll), set(filmMs))];
        const before = watchedTo(log, at(afterAll));
        expect(watchedTo(jumped, at(afterAll))).toBe(before);
        const almostMs = Math.floor(4999 / fastest);
        expect(watchedTo(jumped, at(afterAll + almostMs))).toBe(before);
      }),
    );
  });

  it('only rises while nothing is taken back', () => {
    const kept = anyLog.map((log) =>
      log.filter(({ change }) => change.kind !== 'retract' && change.kind !== 'restore'),
    );
    fc.assert(
      fc.property(kept, anyTime, anyTime, (log, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        expect(watchedTo(log, at(late))).toBeGreaterThanOrEqual(watchedTo(log, at(early)));
      }),
    );
  });

  it('gives ranges in order, apart and of at least five seconds', () => {
    fc.assert(
      fc.property(anyLog, anyTime, (log, ms) => {
        let last = -1;
        for (const [from, to] of watchedRanges(log, at(ms))) {
          expect(from).toBeGreaterThan(last);
          expect(to - from).toBeGreaterThanOrEqual(5000);
          last = to;
        }
      }),
    );
  });
});
