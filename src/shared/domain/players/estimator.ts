import { assertNever } from '../../assert-never.ts';
import { gradeOf, type Estimate } from './estimate.ts';
import {
  floorOf,
  isGone,
  placeAt,
  quiet,
  speedOf,
  type EstimatorState,
  type Step,
} from './estimator-state.ts';
import type { BridgeEvent, Link, Media, Mono, VoidReason } from './report.ts';
import { heightOf, shiftFloor } from './floor.ts';
import { halfOf, middleOf, type Span } from './span.ts';
import { takeReport } from './take-report.ts';

/** So far past its end (ms) a player may still be said to be. */
const pastEndMs = 500;

const forget = (state: EstimatorState): EstimatorState => ({
  ...state,
  place: null,
  floor: null,
  suspect: null,
  told: null,
  isStalled: false,
});

const voided = (state: EstimatorState, why: VoidReason, at: Mono): Step => {
  const span = placeAt(state, at);
  const speed = speedOf(state);
  const isSeek = why === 'seek' || why === 'command';
  const before = isSeek ? (span === null ? state.before : { span, speed }) : null;
  const next = { ...forget(state), voidAt: Math.max(state.voidAt, at), before };
  return isSeek ? quiet(next) : { state: next, news: [{ what: 'renewed', why, at }] };
};

/** Word of a pause, a resume or another speed comes a little late: until then the player may have done it already. */
const loosened = (span: Span, change: { from: number; to: number; lagMs: number }): Span => {
  const { from, to, lagMs } = change;
  const offMs = (to - from) * lagMs;
  return { ...span, lo: span.lo + Math.min(0, offMs), hi: span.hi + Math.max(0, offMs) };
};

type PlayEvent = Extract<BridgeEvent, { what: 'play' }>;

/** The player runs at another speed from `at` on. */
const turned = (before: EstimatorState, after: EstimatorState, at: Mono): EstimatorState => {
  const [from, to] = [speedOf(before), speedOf(after)];
  if (from === to) return after;
  const known = placeAt(before, at);
  const floor = floorOf(before, at);
  const { playLagMs } = before.contract;
  const place = known === null ? null : loosened(known, { from, to, lagMs: playLagMs });
  return {
    ...after,
    place,
    floor: known && place && floor && shiftFloor(floor, known, place),
    suspect: null,
    told: null,
    changed: { at, speed: from },
  };
};

const played = (state: EstimatorState, { play, rate, at }: PlayEvent): Step => {
  const told = rate > 0 && Number.isFinite(rate) ? rate : state.rate;
  const isOther = play !== state.play;
  if (!isOther && told === state.rate) return quiet(state);
  const next = turned(state, { ...state, play, rate: told, isStalled: state.isStalled && !isOther }, at);
  return { state: next, news: isOther && play === 'ended' ? [{ what: 'ended', at }] : [] };
};

const inMedia = (state: EstimatorState, media: Media | null, at: Mono): Step => {
  const isOther = media?.key !== state.media?.key;
  const next = { ...state, media };
  if (!isOther || state.place === null) return quiet(next);
  return voided(next, 'media', at);
};

const linked = (state: EstimatorState, link: Link, at: Mono): Step => {
  if (isGone(state.link) && !isGone(link)) return voided({ ...state, link }, 'reconnect', at);
  if (isGone(link) && !isGone(state.link)) {
    return quiet({ ...state, link, place: placeAt(state, at), floor: floorOf(state, at), suspect: null });
  }
  return quiet({ ...state, link });
};

/**
 * Takes what a bridge tells, in the order in which it tells it, and says what happened.
 * An interval filter and not a smoother: every report proves where the player is, the proofs are met with each other,
 * and a contradiction is a stall, a slip or a seek. There is no timer: time comes in with the events and with `t`.
 */
export const estimatorStep = (state: EstimatorState, event: BridgeEvent): Step => {
  switch (event.what) {
    case 'link':
      return linked(state, event.link, event.at);
    case 'void':
      return voided(state, event.why, event.at);
    case 'media':
      return inMedia(state, event.media, event.at);
    case 'play':
      return played(state, event);
    case 'position':
      return takeReport(state, event.report);
    case 'problem':
      return quiet(state);
    default:
      return assertNever(event);
  }
};

const withinMedia = (ms: number, media: Media | null): number =>
  Math.max(0, Math.min(ms, (media?.durationMs ?? Infinity) + pastEndMs));

/** How long (ms) the player may have done something else that nobody heard of. */
const unheardMs = ({ contract }: EstimatorState, silentMs: number, isStale: boolean): number =>
  isStale ? Math.min(silentMs, contract.lostMs) : contract.playLagMs;

/** How far the true place may be from the middle of what is known. */
const reachOf = (state: EstimatorState, span: Span): number => {
  const floor = floorOf(state, span.t);
  return floor === null
    ? halfOf(span)
    : Math.max(span.hi, middleOf(span) * 2 - heightOf(floor)) - middleOf(span);
};

const readingOf = (state: EstimatorState, silentMs: number): Pick<Estimate, 'isStale' | 'rate'> => {
  const { lostMs, staleMs } = state.contract;
  const speed = speedOf(state);
  return { isStale: speed > 0 && silentMs > staleMs, rate: silentMs > lostMs ? 0 : speed };
};

/**
 * Where the player is at `t` (milliseconds of CLOCK_MONOTONIC), as far as its words tell; null while nothing is known.
 * Without a word it runs on, marked stale and ever less sure, and stands when that has lasted too long.
 */
export const estimateAt = (state: EstimatorState, t: Mono): Estimate | null => {
  const { contract, heardAt } = state;
  if (heardAt === null) return null;
  const sinceReportMs = Math.max(0, t - heardAt);
  const span = placeAt(state, Math.min(t, heardAt + contract.lostMs));
  if (span === null) return null;
  const { isStale, rate } = readingOf(state, sinceReportMs);
  const untoldMs = unheardMs(state, sinceReportMs, isStale) * state.rate;
  const plusMinusMs = Math.max(contract.leastDoubtMs, reachOf(state, span) + untoldMs);
  return {
    sourceMs: withinMedia(middleOf(span), state.media),
    plusMinusMs,
    play: state.isStalled ? 'buffering' : state.play,
    rate,
    grade: gradeOf(plusMinusMs),
    isStale,
    sinceReportMs,
  };
};
