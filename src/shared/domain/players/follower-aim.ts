import type { ReportChange } from '../clock/sync-event.ts';
import { longestFilmMs } from '../time/longest-film.ts';
import type { Estimate } from './estimate.ts';
import type { FollowerInput } from './follower-state.ts';

/** Where the player says that the film is, in film time. */
export interface Aim {
  readonly play: ReportChange['play'];
  readonly filmMs: number;
  readonly sourceMs: number;
  /** Film milliseconds per millisecond; that of the edition while it stands. */
  readonly rate: number;
  /** The rate of the edition alone; null where it holds the film. */
  readonly editionRate: number | null;
  readonly plusMinusMs: number;
}

const playOf = ({ play, rate }: Estimate, inBreak: boolean): ReportChange['play'] => {
  if (inBreak) return 'break';
  return play === 'playing' && rate > 0 ? 'playing' : 'paused';
};

/** Reads an estimate through the edition map. `editionRate` is the one to use where the map holds the film. */
export const aimOf = (
  estimate: Estimate,
  { toFilm }: Pick<FollowerInput, 'toFilm'>,
  editionRate: number,
): Aim => {
  const { sourceMs, plusMinusMs } = estimate;
  const film = toFilm(sourceMs);
  const play = playOf(estimate, film.inBreak);
  const rate = film.rate > 0 ? film.rate : editionRate;
  return {
    play,
    filmMs: Math.min(longestFilmMs, Math.max(0, film.filmMs)),
    sourceMs,
    rate: play === 'playing' ? rate * estimate.rate : rate,
    editionRate: film.rate > 0 ? film.rate : null,
    plusMinusMs: plusMinusMs * rate,
  };
};

/** How far (film ms) the clock of the log may be from the player before it is corrected. */
export const toleranceOf = ({ plusMinusMs }: Aim): number => Math.max(60, plusMinusMs / 2);

/** How far (film ms) the clock may be off for more than a moment: who tells exactly is followed exactly, but calmly. */
export const fineToleranceOf = ({ plusMinusMs }: Aim): number => Math.max(20, plusMinusMs / 2);
