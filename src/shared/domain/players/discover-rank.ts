import type { Grade } from './report.ts';

/** A player that could be followed now, as far as it may be known before anybody chose it. */
export interface Candidate {
  /** As on the command line: `mpv:SOCKET`, `mpris:NAME`. */
  readonly target: string;
  /** Null where that was not asked, because nobody chose that player. */
  readonly isPlaying: boolean | null;
  /** Null when unknown. */
  readonly durationMs: number | null;
  readonly grade: Grade;
}

/** What the viewer wants, and what the film should be like. */
export interface Wanted {
  /** The targets that the viewer chose for good. */
  readonly pinned: readonly string[];
  /** Null when unknown. */
  readonly expectedMs: number | null;
}

/** Editions of one film differ by less than this, in ms. */
const SAME_LENGTH_MS = 3000;

const grades: readonly Grade[] = ['frame', 'fine', 'second', 'coarse'];

const playingRank = ({ isPlaying }: Candidate): number => {
  if (isPlaying === null) return 1;
  return isPlaying ? 0 : 2;
};

const lengthRank = ({ durationMs }: Candidate, { expectedMs }: Wanted): number =>
  durationMs !== null && expectedMs !== null && Math.abs(durationMs - expectedMs) <= SAME_LENGTH_MS ? 0 : 1;

const ranksOf = (candidate: Candidate, wanted: Wanted): readonly number[] => [
  wanted.pinned.includes(candidate.target) ? 0 : 1,
  playingRank(candidate),
  lengthRank(candidate, wanted),
  grades.indexOf(candidate.grade),
];

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((rank, index) => rank !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/**
 * Candidates with the likeliest first: the one chosen for good, then what plays, what is as long as the film, and what
 * tells its place best; equal ones stay in their order. It only orders: nothing is ever followed, or left for another,
 * without the viewer.
 */
export const rankCandidates = <T extends Candidate>(candidates: readonly T[], wanted: Wanted): readonly T[] =>
  candidates.toSorted((one, other) => compare(ranksOf(one, wanted), ranksOf(other, wanted)));
