import type { Contract } from './contracts.ts';
import type { EstimatorNews } from './estimate.ts';
import { moveFloor, type Floor } from './floor.ts';
import type { Link, Media, Mono, Play } from './report.ts';
import { moveSpan, type Span } from './span.ts';

/** A place that contradicts what is known, until another report says the same. */
export interface Suspect {
  readonly span: Span;
  readonly tSend: Mono;
}

/** The last position as the player said it, and since when it says the same. */
export interface Told {
  readonly valueMs: number;
  readonly since: Mono;
}

/** Everything the estimator knows between two events. Never changed, only replaced. */
export interface EstimatorState {
  readonly contract: Contract;
  readonly link: Link;
  readonly media: Media | null;
  readonly play: Play;
  /** The speed that the player says, also while it stands. */
  readonly rate: number;
  /** Null while nothing is known of the place. */
  readonly place: Span | null;
  /** What the last reports alone allow; null where the player tells every stand-still, or nothing is known. */
  readonly floor: Floor | null;
  /** Where the player was when the place was lost to a seek, with its speed then: a jump is measured from here. */
  readonly before: { readonly span: Span; readonly speed: number } | null;
  readonly suspect: Suspect | null;
  readonly told: Told | null;
  readonly isStalled: boolean;
  /** Reports that were asked for before this moment are void. */
  readonly voidAt: Mono;
  /** When the speed changed last, and what it was before. */
  readonly changed: { readonly at: Mono; readonly speed: number };
  /** The moment at which the newest report in use was asked for, and when the player last told a usable one. */
  readonly newest: Mono;
  readonly heardAt: Mono | null;
  readonly refused: number;
}

/** A step of the estimator: what it knows now, and what happened. */
export interface Step {
  readonly state: EstimatorState;
  readonly news: readonly EstimatorNews[];
}

/** Before a player has told anything. */
export const freshEstimator = (contract: Contract): EstimatorState => ({
  contract,
  link: 'idle',
  media: null,
  play: 'unknown',
  rate: 1,
  place: null,
  floor: null,
  before: null,
  suspect: null,
  told: null,
  isStalled: false,
  voidAt: Number.NEGATIVE_INFINITY,
  changed: { at: Number.NEGATIVE_INFINITY, speed: 0 },
  newest: Number.NEGATIVE_INFINITY,
  heardAt: null,
  refused: 0,
});

/** Whether nothing more comes from the player: its socket closed, or it was given up. */
export const isGone = (link: Link): boolean => link === 'closed' || link === 'lost' || link === 'refused';

/** Source milliseconds per millisecond that passes now: 0 when the player stands, hangs or is gone. */
export const speedOf = ({ play, isStalled, link, rate }: EstimatorState): number =>
  play === 'playing' && !isStalled && !isGone(link) ? rate : 0;

/** What is known of the place at `t`; null when nothing is. Old proofs are worth less where the player wanders. */
export const placeAt = (state: EstimatorState, t: Mono): Span | null => {
  if (state.place === null) return null;
  const speed = speedOf(state);
  const { lo, hi } = moveSpan(state.place, t, speed);
  const apartMs = speed > 0 ? Math.abs(t - state.place.t) * state.contract.wanderShare : 0;
  return { lo: lo - apartMs, hi: hi + apartMs, t };
};

/** The floor at `t`; null where none is kept. */
export const floorOf = (state: EstimatorState, t: Mono): Floor | null =>
  state.floor === null ? null : moveFloor(state.floor, t, speedOf(state));

/** A step in which nothing happened worth a word. */
export const quiet = (state: EstimatorState): Step => ({ state, news: [] });
