import { displayStep, type DisplayClock } from '../../shared/domain/players/display-clock.ts';
import type { Mirror } from './mirror.ts';

/** The shown time went elsewhere at once instead of running there: by how much film time (ms), and when. */
export interface ShownStep {
  readonly byMs: number;
  /** This page's monotonic time. */
  readonly atMs: number;
}

/** The film time that the page shows: one for all of it, so that no two figures ever differ. */
export interface FilmTicker {
  /**
   * Film time in ms as it was last drawn for those who want it in steps of `stepMs`; null without a viewing. The same
   * value until the next step or the next word of main.
   */
  readonly shownMs: (stepMs: number) => number | null;
  /** The last step that a followed player made the shown time take; null before one. */
  readonly lastStep: () => ShownStep | null;
  /** Hears each drawing; while anybody listens and the film runs there is one a second of film time. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** This page's clock and timers, so that a test can bring its own. Milliseconds. */
export interface PageTime {
  readonly now: () => number;
  /** Calls once; returns how to call that off. */
  readonly later: (call: () => void, waitMs: number) => () => void;
}

/** What the shown time is made of. */
type Known = Pick<Mirror, 'pass' | 'clockAtMs' | 'player'>;

/** The mirror, as far as it is followed here. */
export interface KnownStore {
  readonly getState: () => Known;
  readonly subscribe: (heard: (now: Known, before: Known) => void) => () => void;
}

/** How much faster or slower than the film `displayStep` runs to catch up. */
const SLEW_SHARE = 0.05;
const SECOND_MS = 1000;
/** No timer is shorter (ms): a demonstration at twenty times the speed needs no more pictures than a film. */
const SHORTEST_WAIT_MS = 16;

/** Film time at `nowMs` of this page's monotonic clock, going on from what main last announced; null without a pass. */
export function filmMsAt(mirror: Pick<Mirror, 'pass' | 'clockAtMs'>, nowMs: number): number | null {
  if (mirror.pass === null) return null;
  const { filmMs, speed } = mirror.pass.clock;
  return Math.max(0, filmMs + speed * (nowMs - mirror.clockAtMs));
}

/**
 * How long (ms) until the shown time reaches its next whole second, while it is `offMs` behind (before, if negative) and
 * runs up to 5 % faster or slower until it is not.
 */
export function waitForSecond(shownMs: number, offMs: number, speed: number): number {
  const restMs = SECOND_MS - (shownMs % SECOND_MS);
  const share = 1 + Math.sign(offMs) * SLEW_SHARE;
  const slewForMs = Math.abs(offMs) / (SLEW_SHARE * speed);
  const ranMs = share * speed * slewForMs;
  const waitMs = restMs <= ranMs ? restMs / (share * speed) : slewForMs + (restMs - ranMs) / speed;
  return Math.max(SHORTEST_WAIT_MS, waitMs);
}

interface Drawn {
  readonly clock: DisplayClock;
  readonly passId: string;
}

const isFollowed = ({ player, pass }: Known): boolean =>
  player.target !== null && pass !== null && pass.clock.source === player.kind;

/** The shown time at a moment; a clock that goes by hand is shown to the millisecond, also when it is set back. */
function draw(before: Drawn | null, mirror: Known, nowMs: number): { drawn: Drawn | null; byMs: number } {
  const filmMs = filmMsAt(mirror, Math.max(nowMs, mirror.clockAtMs));
  if (mirror.pass === null || filmMs === null) return { drawn: null, byMs: 0 };
  const passId = mirror.pass.pass.id;
  const known = before?.passId === passId ? before.clock : null;
  const jumped = !isFollowed(mirror);
  const { clock, stepped } = displayStep(known, { filmMs, rate: mirror.pass.clock.speed, jumped }, nowMs);
  const isStep = stepped && !jumped && known !== null;
  return { drawn: { clock, passId }, byMs: isStep ? clock.shownMs - known.shownMs : 0 };
}

/** Follows a mirror. Nothing is timed while nobody listens or the film stands still. */
export function createFilmTicker(mirror: KnownStore, time: PageTime): FilmTicker {
  let drawn: Drawn | null = null;
  let lastStep: ShownStep | null = null;
  let callOff = (): void => undefined;
  let wordOfMain = 0;
  const given = new Map<number, { readonly of: string; readonly shownMs: number | null }>();
  const listeners = new Set<() => void>();
  const drawNow = (state: Known): void => {
    const atMs = time.now();
    const next = draw(drawn, state, atMs);
    drawn = next.drawn;
    if (next.byMs !== 0) lastStep = { byMs: next.byMs, atMs };
  };
  const tick = (): void => {
    drawNow(mirror.getState());
    for (const listener of listeners) listener();
    wait();
  };
  const wait = (): void => {
    callOff();
    const state = mirror.getState();
    const speed = state.pass?.clock.speed ?? 0;
    if (listeners.size === 0 || drawn === null || speed <= 0) return;
    const { shownMs, t } = drawn.clock;
    const offMs = (filmMsAt(state, t) ?? shownMs) - shownMs;
    // Timers drop fractions: a wake-up just before the second would need a second one.
    callOff = time.later(tick, Math.ceil(waitForSecond(shownMs, offMs, speed)) + 1);
  };
  // First as far as the film ran by what was known, then by what is known now: else a pause would look like a jump.
  mirror.subscribe((state, before) => {
    if (state.pass === before.pass && state.player === before.player) return;
    drawNow(before);
    drawNow(state);
    wordOfMain += 1;
    for (const listener of listeners) listener();
    wait();
  });
  return {
    shownMs: (stepMs) => {
      if (drawn === null) drawNow(mirror.getState());
      const shownMs = drawn?.clock.shownMs ?? null;
      const of = `${wordOfMain}:${Math.floor((shownMs ?? 0) / stepMs)}`;
      const known = given.get(stepMs);
      if (known?.of === of) return known.shownMs;
      given.set(stepMs, { of, shownMs });
      return shownMs;
    },
    lastStep: () => lastStep,
    subscribe: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) drawNow(mirror.getState());
      wait();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) callOff();
      };
    },
  };
}
