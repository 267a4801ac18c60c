import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockAt } from '../../../src/shared/domain/clock/clock-at.ts';
import type { Moment, SyncChange, SyncEvent } from '../../../src/shared/domain/clock/sync-event.ts';
import { watchedTo } from '../../../src/shared/domain/clock/watched.ts';
import { alive, event, eveningStart, minute, report, unfollow } from './evening.ts';

/** What happens after a wait: the player pauses or goes on, jumps, runs at another rate; the computer sleeps or Docket restarts. */
type Act = 'play' | 'jump' | 'rate' | 'sleep' | 'restart' | 'wall';

interface Beat {
  readonly waitMs: number;
  readonly act: Act;
  readonly toMs: number;
  readonly rate: number;
  readonly wallOffMs: number;
}

/** The truth: a player and the computer it runs on. */
interface Room {
  readonly monoMs: number;
  readonly wallMs: number;
  readonly session: number;
  readonly filmMs: number;
  readonly rate: number;
  readonly isPlaying: boolean;
  /** The furthest that ran for five seconds on end, or could have. */
  readonly furthestMs: number;
  readonly log: readonly SyncEvent[];
}

const anyBeats: fc.Arbitrary<readonly Beat[]> = fc.array(
  fc.record({
    waitMs: fc.integer({ min: 0, max: 5 * minute }),
    act: fc.constantFrom('play', 'play', 'jump', 'rate', 'sleep', 'restart', 'wall'),
    toMs: fc.integer({ min: 0, max: 100 * minute }),
    rate: fc.constantFrom(1, 1.25, 0.5, 25 / 24, 1001 / 1000),
    wallOffMs: fc.integer({ min: -600 * minute, max: 600 * minute }),
  }),
  { minLength: 1, maxLength: 20 },
);

const momentOf = ({ session, monoMs, wallMs }: Room): Moment => ({
  session: `session ${session}`,
  run: session,
  monoMs,
  wallMs,
});

const said = (room: Room, change: SyncChange): Room => ({
  ...room,
  log: [...room.log, event(`e${String(room.log.length).padStart(4, '0')}`, momentOf(room), change)],
});

const told = (room: Room, more: { readonly jump?: true } = {}): Room =>
  said(
    room,
    report(room.filmMs, {
      play: room.isPlaying ? 'playing' : 'paused',
      rate: room.rate,
      plusMinusMs: 0,
      ...more,
    }),
  );

const passed = (room: Room, ms: number): Room => {
  const filmMs = room.filmMs + (room.isPlaying ? ms * room.rate : 0);
  return {
    ...room,
    monoMs: room.monoMs + ms,
    wallMs: room.wallMs + ms,
    filmMs,
    furthestMs: Math.max(room.furthestMs, filmMs),
  };
};

/** The computer sleeps, and the player with it: it is said before, and again after in a new session. */
const slept = (room: Room, ms: number): Room => {
  const before = said(room, report(room.filmMs, { play: 'paused', rate: room.rate, plusMinusMs: 0 }));
  return told({ ...before, wallMs: before.wallMs + ms, session: before.session + 1 });
};

const acts: { readonly [A in Act]: (room: Room, beat: Beat) => Room } = {
  play: (room) => told({ ...room, isPlaying: !room.isPlaying }),
  jump: (room, { toMs }) => told({ ...room, filmMs: toMs }, { jump: true }),
  rate: (room, { rate }) => told({ ...room, rate }),
  sleep: (room, { wallOffMs }) => slept(room, Math.abs(wallOffMs)),
  restart: (room, { wallOffMs }) => {
    const back = passed(room, 500);
    return told({ ...back, session: room.session + 1, monoMs: Math.abs(wallOffMs) });
  },
  wall: (room, { wallOffMs }) => said({ ...room, wallMs: room.wallMs + wallOffMs }, alive()),
};

const live = (beats: readonly Beat[]): Room =>
  beats.reduce<Room>(
    (room, beat) => acts[beat.act](passed(room, beat.waitMs), beat),
    told({
      monoMs: 0,
      wallMs: eveningStart,
      session: 1,
      filmMs: 0,
      rate: 1,
      isPlaying: true,
      furthestMs: 0,
      log: [],
    }),
  );

describe('an evening behind a player, with sleep, restarts and a time of day that is set about', () => {
  it('is where the player is, at every later moment', () => {
    fc.assert(
      fc.property(anyBeats, fc.integer({ min: 0, max: 10 * minute }), (beats, later) => {
        const room = passed(live(beats), later);
        fc.pre(room.filmMs < 6 * 60 * minute);
        const reading = clockAt(room.log, momentOf(room));
        expect(Math.abs(reading.filmMs - room.filmMs)).toBeLessThanOrEqual(1);
        expect(reading).toMatchObject({ running: room.isPlaying, source: 'mpv' });
        expect(reading.rate).toBe(room.isPlaying ? room.rate : 0);
      }),
    );
  });

  it('goes on by hand exactly as it stood', () => {
    fc.assert(
      fc.property(anyBeats, fc.integer({ min: 0, max: 10 * minute }), (beats, later) => {
        const room = live(beats);
        const alone = said(room, unfollow);
        const [now, then] = [momentOf(room), momentOf(passed(room, later))];
        expect(clockAt(alone.log, now).filmMs).toBe(clockAt(room.log, now).filmMs);
        expect(
          Math.abs(clockAt(alone.log, then).filmMs - clockAt(room.log, then).filmMs),
        ).toBeLessThanOrEqual(1);
        expect(clockAt(alone.log, then)).toMatchObject({ running: room.isPlaying, source: 'manual' });
      }),
    );
  });

  it('never counts as watched what the player did not reach by playing', () => {
    fc.assert(
      fc.property(anyBeats, (beats) => {
        const room = live(beats);
        expect(watchedTo(room.log, momentOf(room))).toBeLessThanOrEqual(Math.ceil(room.furthestMs));
      }),
    );
  });

  it('is not raised by a jump of the player alone', () => {
    fc.assert(
      fc.property(anyBeats, fc.integer({ min: 0, max: 300 * minute }), (beats, toMs) => {
        const room = live(beats);
        const before = watchedTo(room.log, momentOf(room));
        const there = told({ ...room, filmMs: toMs, isPlaying: true, rate: 1 }, { jump: true });
        expect(watchedTo(there.log, momentOf(passed(there, 4999)))).toBe(before);
      }),
    );
  });
});
