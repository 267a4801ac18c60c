import type { Note } from '../notebook/records.ts';
import { longestFilmMs } from '../time/longest-film.ts';

/**
 * Which times are wrong: all; those from a film time on; those between two film times (both included); or those that were
 * written in a stretch of wall time (Unix ms: after the one, up to the other), whatever film time they got. An imported
 * note was not timed by the clock of that stretch, so the last one leaves it where it is.
 */
export type RetimeScope =
  | { readonly of: 'all' }
  | { readonly of: 'from'; readonly filmMs: number }
  | { readonly of: 'between'; readonly fromMs: number; readonly toMs: number }
  | { readonly of: 'written'; readonly fromWallMs: number; readonly toWallMs: number };

/** One record before and after. `clamped`: it would have left the film, or lost its order, and was held at the edge. */
export interface Move<R> {
  readonly before: R;
  readonly after: R;
  readonly clamped: boolean;
}

/** Whether a time is one of the wrong ones: by its film time (ms) or by when it was written. */
export const isInScope = (scope: RetimeScope, filmMs: number, wroteIso: string): boolean => {
  switch (scope.of) {
    case 'all':
      return true;
    case 'from':
      return filmMs >= scope.filmMs;
    case 'between':
      return filmMs >= scope.fromMs && filmMs <= scope.toMs;
    case 'written': {
      const wallMs = Date.parse(wroteIso);
      return wallMs > scope.fromWallMs && wallMs <= scope.toWallMs;
    }
  }
};

/** Whether this notebook's clock timed a note (or nothing did): a file's time is not wrong when the clock was. */
export const isByClock = ({ raw }: Pick<Note, 'raw'>): boolean => !raw.timed || raw.source !== 'import';

/** Holds a film time (ms) within what a film can be. */
export const withinFilm = (ms: number): number => Math.min(longestFilmMs, Math.max(0, ms));
