import fc from 'fast-check';
import type { SyncChange, SyncEvent } from '../../../src/shared/domain/clock/sync-event.ts';
import { at, event } from './evening.ts';

const filmMs = fc.integer({ min: 0, max: 7_200_000 });
const plusMinusMs = fc.integer({ min: 0, max: 60_000 });

const anyChange: fc.Arbitrary<SyncChange> = fc.oneof(
  fc.record({ kind: fc.constant('start' as const), filmMs, plusMinusMs }),
  fc.record({ kind: fc.constant('set' as const), filmMs, plusMinusMs }),
  fc.record({ kind: fc.constant('nudge' as const), deltaMs: fc.integer({ min: -600_000, max: 600_000 }) }),
  fc.record({ kind: fc.constant('seen-to' as const), filmMs }),
  fc.record({ kind: fc.constantFrom('pause', 'resume', 'break-start', 'break-end', 'finish') }),
  fc.record({
    kind: fc.constant('report' as const),
    player: fc.constantFrom('mpv', 'vlc'),
    play: fc.constantFrom('playing', 'paused', 'break'),
    filmMs,
    sourceMs: filmMs,
    rate: fc.constantFrom(1, 0.5, 1.25, 25 / 24, 1001 / 1000),
    plusMinusMs,
  }),
  fc.constant({ kind: 'unfollow' as const }),
  fc.record({
    kind: fc.constantFrom('retract', 'restore'),
    eventId: fc.integer({ min: 0, max: 15 }).map((index) => `e${index}`),
  }),
);

/** Any log of one session over two hours, sensible or not; ids are `e0`, `e1` … in no order of time. */
export const anyLog: fc.Arbitrary<readonly SyncEvent[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 7_200_000 }), anyChange), { maxLength: 16 })
  .map((lines) => lines.map(([ms, change], index) => event(`e${index}`, at(ms), change)));
