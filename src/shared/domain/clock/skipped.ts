import type { ClockStep } from './walk-clock.ts';
import { fastestWatched, followedTo, isWatching, type FilmRange } from './watched.ts';

/** A followed player's step forward up to this (film ms) is a correction; what is further was skipped. */
const correctionMs = 500;

/** What one of these ranges leaves of the others; an empty rest is none. */
const without = (ranges: readonly FilmRange[], [from, to]: FilmRange): readonly FilmRange[] =>
  ranges
    .flatMap((range): readonly FilmRange[] => [
      [range[0], Math.min(range[1], from)],
      [Math.max(range[0], to), range[1]],
    ])
    .filter((range) => range[1] > range[0]);

/** Film that ran too fast to be followed. */
const rushed = (steps: readonly ClockStep[]): readonly FilmRange[] =>
  steps
    .filter(({ from }) => from.rate > fastestWatched)
    .map(({ from, to }): FilmRange => [from.filmMs, to.filmMs])
    .filter(([from, to]) => to > from);

/** Film that a followed player passed over, from where the clock stood to where the player was. */
const jumped = (steps: readonly ClockStep[]): readonly FilmRange[] =>
  steps.flatMap(({ to }, index): readonly FilmRange[] => {
    const next = steps[index + 1]?.from;
    if (next === undefined || next.followed === null || next.filmMs - to.filmMs <= correctionMs) return [];
    return [[to.filmMs, next.filmMs]];
  });

/**
 * The stretches of film (ms) that a followed player passed over or rushed through and that never ran at a speed that can
 * be followed: nobody knows who is on screen there. The viewer's own settings of the clock skip nothing here, because
 * they correct it or close the scene. The ranges may overlap.
 */
export const skippedRanges = (steps: readonly ClockStep[]): readonly FilmRange[] => {
  const skipped = [...jumped(steps), ...rushed(steps)];
  if (skipped.length === 0) return [];
  return steps
    .filter(isWatching)
    .reduce<readonly FilmRange[]>(
      (rest, step) => without(rest, [step.from.filmMs, followedTo(step)]),
      skipped,
    );
};
