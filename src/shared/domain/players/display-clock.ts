import type { Mono } from './report.ts';

/** A clock for the eye: what is shown, in film milliseconds, at a moment. */
export interface DisplayClock {
  readonly shownMs: number;
  readonly t: Mono;
}

/** A step of it; `stepped` when it jumped instead of running, so that cues in between are not played. */
export interface DisplayStep {
  readonly clock: DisplayClock;
  readonly stepped: boolean;
}

/** What it should show: film time and its rate now, and whether the film went elsewhere. */
export interface DisplayAim {
  readonly filmMs: number;
  readonly rate: number;
  readonly jumped: boolean;
}

/** A greater difference (film ms) is not worth hiding. */
const stepMs = 400;
/** How much faster or slower it may run to catch up: 100 ms vanish in two seconds, unseen. */
const slewShare = 0.05;

/**
 * Runs the shown time on to `t`: small differences vanish by running up to 5 % faster or slower, so that it never runs
 * backwards by itself; a jump or a difference over 0.4 s is a step, and says so.
 */
export const displayStep = (clock: DisplayClock | null, aim: DisplayAim, t: Mono): DisplayStep => {
  if (clock === null) return { clock: { shownMs: aim.filmMs, t }, stepped: true };
  const passedMs = Math.max(0, t - clock.t);
  const ranMs = clock.shownMs + aim.rate * passedMs;
  const offMs = aim.filmMs - ranMs;
  if (aim.jumped || Math.abs(offMs) > stepMs) return { clock: { shownMs: aim.filmMs, t }, stepped: true };
  const mostMs = slewShare * aim.rate * passedMs;
  const shownMs = ranMs + Math.min(mostMs, Math.max(-mostMs, offMs));
  return { clock: { shownMs, t }, stepped: false };
};
