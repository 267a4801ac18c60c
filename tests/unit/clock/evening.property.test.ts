import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockAt } from '../../../src/shared/domain/clock/clock-at.ts';
import type { Moment, SyncChange, SyncEvent } from '../../../src/shared/domain/clock/sync-event.ts';
import { watchedTo } from '../../../src/shared/domain/clock/watched.ts';
import {
  alive,
  breakEnd,
  breakStart,
  event,
  eveningStart,
  minute,
  nudge,
  pause,
  resume,
  start,
} from './evening.ts';

type Act = 'play' | 'break' | 'nudge' | 'kill';

/** What a viewer does after having waited: weights are scaled so that the waits add up to the whole evening. */
interface Beat {
  readonly weight: number;
  readonly act: Act;
  readonly deltaMs: number;
  readonly monoMs: number;
  readonly wallOffMs: number;
}

const eveningMs = 2 * 60 * 60 * 1000;

const beat = (act: fc.Arbitrary<Act>): fc.Arbitrary<Beat> =>
  fc.record({
    weight: fc.integer({ min: 1, max: 1000 }),
    act,
    deltaMs: fc.integer({ min: -60_000, max: 60_000 }),
    monoMs: fc.double({ min: -1e9, max: 1e12, noNaN: true }),
    wallOffMs: fc.integer({ min: -100, max: 100 }),
  });

/** An evening with pauses, breaks and nudges, and with exactly three kills somewhere in it. */
const anyEvening: fc.Arbitrary<readonly Beat[]> = fc
  .tuple(
    fc.array(beat(fc.constantFrom('play', 'break', 'nudge')), { minLength: 1, maxLength: 25 }),
    fc.tuple(...[1, 2, 3].map(() => fc.tuple(beat(fc.constant('kill')), fc.nat()))),
  )
  .map(([beats, kills]) =>
    kills.reduce<readonly Beat[]>(
      (all, [kill, where]) => all.toSpliced(where % (all.length + 1), 0, kill),
      beats,
    ),
  );

/**
 * The truth, kept apart from the clock under test: a television that plays or not, in a break or not, with a
 * position that the viewer's nudges move.
 */
interface Room {
  readonly elapsedMs: number;
  readonly filmMs: number;
  readonly furthestMs: number;
  readonly isPlaying: boolean;
  readonly isBreak: boolean;
  readonly session: number;
  readonly bootedAtMs: number;
  readonly monoAtBootMs: number;
  readonly wallOffMs: number;
  readonly log: readonly SyncEvent[];
}

const momentIn = (room: Room): Moment => ({
  session: `session ${room.session}`,
  monoMs: room.monoAtBootMs + room.elapsedMs - room.bootedAtMs,
  wallMs: eveningStart + room.elapsedMs + room.wallOffMs,
});

const said = (room: Room, change: SyncChange): readonly SyncEvent[] => [
  ...room.log,
  event(`e${room.log.length}`, momentIn(room), change),
];

const isRolling = (room: Room): boolean => room.isPlaying && !room.isBreak;

/** What the app does by itself: it says that it runs, at once in a new run and then every minute of film. */
const beaten = (room: Room): Room => (isRolling(room) ? { ...room, log: said(room, alive()) } : room);

const waited = (room: Room, ms: number): Room =>
  ms <= minute ? waitedShortly(room, ms) : waited(beaten(waitedShortly(room, minute)), ms - minute);

const waitedShortly = (room: Room, ms: number): Room => {
  const filmMs = room.isPlaying && !room.isBreak ? room.filmMs + ms : room.filmMs;
  const hasRun = filmMs - room.filmMs >= 5000;
  return {
    ...room,
    elapsedMs: room.elapsedMs + ms,
    filmMs,
    furthestMs: hasRun ? Math.max(room.furthestMs, filmMs) : room.furthestMs,
  };
};

const acts: { readonly [A in Act]: (room: Room, beat: Beat) => Room } = {
  play: (room) => ({ ...room, isPlaying: !room.isPlaying, log: said(room, room.isPlaying ? pause : resume) }),
  break: (room) => ({
    ...room,
    isBreak: !room.isBreak,
    log: said(room, room.isBreak ? breakEnd : breakStart),
  }),
  nudge: (room, { deltaMs }) => ({
    ...room,
    filmMs: Math.max(0, room.filmMs + deltaMs),
    log: said(room, nudge(deltaMs)),
  }),
  kill: (room, { monoMs, wallOffMs }) =>
    beaten({
      ...room,
      session: room.session + 1,
      bootedAtMs: room.elapsedMs,
      monoAtBootMs: monoMs,
      wallOffMs,
    }),
};

const live = (beats: readonly Beat[]): Room => {
  const total = beats.reduce((sum, { weight }) => sum + weight, 0);
  const unlit: Room = {
    elapsedMs: 0,
    filmMs: 0,
    furthestMs: 0,
    isPlaying: true,
    isBreak: false,
    session: 0,
    bootedAtMs: 0,
    monoAtBootMs: 0,
    wallOffMs: 0,
    log: [],
  };
  return beats.reduce((room, step) => acts[step.act](waited(room, (step.weight / total) * eveningMs), step), {
    ...unlit,
    log: said(unlit, start()),
  });
};

describe('a two-hour evening with pauses, breaks, nudges and three kills', () => {
  it('ends within a second of the truth', () => {
    fc.assert(
      fc.property(anyEvening, (beats) => {
        const room = live(beats);
        expect(Math.abs(clockAt(room.log, momentIn(room)).filmMs - room.filmMs)).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 500 },
    );
  });

  it('states a doubt that covers how far it is off', () => {
    fc.assert(
      fc.property(anyEvening, (beats) => {
        const room = live(beats);
        const reading = clockAt(room.log, momentIn(room));
        expect(Math.abs(reading.filmMs - room.filmMs)).toBeLessThanOrEqual((reading.plusMinusMs ?? 0) + 1);
      }),
      { numRuns: 500 },
    );
  });

  it('has watched at least what ran for five seconds on end', () => {
    fc.assert(
      fc.property(anyEvening, (beats) => {
        const room = live(beats);
        expect(watchedTo(room.log, momentIn(room))).toBeGreaterThanOrEqual(room.furthestMs - 1000);
      }),
      { numRuns: 500 },
    );
  });
});
