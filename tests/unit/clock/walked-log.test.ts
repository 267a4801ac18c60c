import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockAt } from '../../../src/shared/domain/clock/clock-at.ts';
import type { Moment, SyncEvent } from '../../../src/shared/domain/clock/sync-event.ts';
import { anyLog } from './arbitrary-log.ts';
import { at } from './evening.ts';

/** A moment in the first or in the second run of the app; the second one’s time of day may be anything. */
const inRun = (moment: Moment, run: number, offMs: number): Moment =>
  run === 1 ? { ...moment, run } : { ...moment, run, session: 'again', wallMs: moment.wallMs + offMs };

const anyTime = fc.integer({ min: 0, max: 7_300_000 });
const anyRun = fc.integer({ min: 1, max: 2 });
const anyOff = fc.integer({ min: -1e7, max: 1e7 });

it('says the same of a log that it has walked before as of one that it sees for the first time', () => {
  fc.assert(
    fc.property(
      fc.record({ events: anyLog, runs: fc.infiniteStream(anyRun), offMs: anyOff }),
      fc.array(fc.tuple(anyTime, anyRun), { minLength: 2, maxLength: 12 }),
      ({ events, runs, offMs }, times) => {
        const log: SyncEvent[] = events.map((event) => ({
          ...event,
          at: inRun(event.at, runs.next().value ?? 1, offMs),
        }));
        for (const [ms, run] of times) {
          const now = inRun(at(ms), run, offMs);
          expect(clockAt(log, now)).toEqual(clockAt([...log], now));
        }
      },
    ),
    { numRuns: 500 },
  );
});

it('sees an event that is written into the same log', () => {
  fc.assert(
    fc.property(anyLog, anyLog, (first, more) => {
      const log: SyncEvent[] = [];
      for (const event of [...first, ...more.map((one) => ({ ...one, id: `later-${one.id}` }))]) {
        log.push(event);
        expect(clockAt(log, at(7_250_000))).toEqual(clockAt([...log], at(7_250_000)));
      }
    }),
  );
});
