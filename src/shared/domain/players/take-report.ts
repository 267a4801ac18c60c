import type { EstimatorNews } from './estimate.ts';
import { floorOf, placeAt, quiet, speedOf, type EstimatorState, type Step } from './estimator-state.ts';
import { capFloor, floorAt, raiseFloor } from './floor.ts';
import { isUsable, whyRefused } from './refuse-report.ts';
import type { PositionReport } from './report.ts';
import { driftShare, gapOf, meet, middleOf, moveSpan, type Span } from './span.ts';

/** A gap up to this (ms) is a hiccup of the player that is followed at once; a longer one needs a second witness. */
const slipMs = 80;
/** From this on (ms) the viewer would notice: the player went elsewhere. */
const jumpMs = 700;
/** So many reports in a row that cannot be used make the link a bad one. */
const manyRefused = 5;

/** Positions are told in steps and with some noise: one that did not get further than that is the same again. */
const isSame = ({ told, contract }: EstimatorState, { valueMs }: PositionReport): boolean =>
  told !== null && Math.abs(valueMs - told.valueMs) <= contract.earlyMs;

/**
 * What a report proves at the moment it came: the player was somewhere in [value − early, value + late] at some moment
 * between question and answer, and has run on since at no more than its speed and drift.
 */
const proofOf = (state: EstimatorState, report: PositionReport): Span => {
  const { at, speed: speedBefore } = state.changed;
  const speed = report.tSend < at ? Math.max(speedBefore, speedOf(state)) : speedOf(state);
  const { valueMs, earlyMs, lateMs, tSend, tRecv } = report;
  const ranMs = speed * (1 + driftShare) * (tRecv - tSend);
  return { lo: valueMs - earlyMs, hi: valueMs + lateMs + ranMs, t: tRecv };
};

const moved = (byMs: number, at: number): readonly EstimatorNews[] => {
  if (Math.abs(byMs) >= jumpMs) return [{ what: 'jump', byMs, at }];
  return Math.abs(byMs) > slipMs ? [{ what: 'slip', byMs, at }] : [];
};

/** The first word after a seek, or the first of all, is the place. */
const begin = (state: EstimatorState, proof: Span): Step => {
  const { before } = state;
  const byMs = before === null ? 0 : middleOf(proof) - middleOf(moveSpan(before.span, proof.t, before.speed));
  return { state: { ...state, place: proof, before: null, suspect: null }, news: moved(byMs, proof.t) };
};

/** A second report that says the same as the first is believed; a first one, or one that says yet otherwise, waits. */
const doubt = (state: EstimatorState, known: Span, seen: { proof: Span; tSend: number }): Step => {
  const { proof, tSend } = seen;
  const { suspect } = state;
  if (suspect !== null && suspect.tSend !== tSend) {
    const first = moveSpan(suspect.span, proof.t, speedOf(state));
    if (gapOf(first, proof) <= state.contract.slackMs) {
      const both = gapOf(first, proof) <= 0 ? meet(first, proof) : proof;
      const news = moved(middleOf(both) - middleOf(known), proof.t);
      return { state: { ...state, place: both, suspect: null }, news };
    }
  }
  return quiet({ ...state, place: known, suspect: { span: proof, tSend } });
};

/** The player slipped by the gap or a little more: what was known is loosened so far and met with the proof. */
const loosen = (known: Span, proof: Span): Span => {
  const allowed = gapOf(known, proof) + slipMs;
  return meet({ lo: known.lo - allowed, hi: known.hi + allowed, t: known.t }, proof);
};

/** Both are a little wrong: the middle between them. A player that stalls in silence may be behind for that reason. */
const jitter = ({ contract }: EstimatorState, known: Span, proof: Span): Span => {
  if (contract.stallMs !== null && proof.hi < known.lo) return loosen(known, proof);
  const middle = middleOf(meet(known, proof));
  return { lo: middle - contract.slackMs / 2, hi: middle + contract.slackMs / 2, t: proof.t };
};

interface Seen {
  readonly proof: Span;
  readonly tSend: number;
  readonly isUnchanged: boolean;
}

/**
 * Whether the player is behind because it stands or stood for a moment, whatever it says: then all that its last word
 * leaves open is open again. One that tells every stall cannot; one far behind that moved went elsewhere.
 */
const hasStood = ({ contract }: EstimatorState, known: Span, { proof, isUnchanged }: Seen): boolean => {
  const behindMs = known.lo - proof.hi;
  if (contract.stallMs === null || behindMs <= contract.slackMs) return false;
  return isUnchanged || behindMs <= slipMs;
};

const compare = (state: EstimatorState, known: Span, seen: Seen): Step => {
  const { proof } = seen;
  const { slackMs } = state.contract;
  const gap = gapOf(known, proof);
  const settled = (place: Span): Step => quiet({ ...state, place, suspect: null });
  if (gap <= 0) return settled(meet(known, proof));
  if (hasStood(state, known, seen)) return settled(proof);
  if (gap <= slackMs) return settled(jitter(state, known, proof));
  return gap <= slipMs ? settled(loosen(known, proof)) : doubt(state, known, seen);
};

/** Notices a position that stands for too long, and one that moves again after that. */
const watch = (state: EstimatorState, report: PositionReport): EstimatorState => {
  const { told, contract, rate, isStalled } = state;
  if (told === null || !isSame(state, report)) {
    const fresh = { ...state, told: { valueMs: report.valueMs, since: report.tRecv } };
    return isStalled ? moveAgain(fresh, report.tRecv) : fresh;
  }
  if (state.play !== 'playing' || contract.stallMs === null) return state;
  const isLong = (report.tRecv - told.since) * rate >= contract.stallMs;
  return { ...state, isStalled: isStalled || isLong };
};

/** It may have moved again right after its last word. */
const moveAgain = (state: EstimatorState, at: number): EstimatorState => {
  const { place, rate, heardAt } = state;
  const runMs = Math.max(0, at - (heardAt ?? at)) * rate;
  return {
    ...state,
    isStalled: false,
    changed: { at, speed: 0 },
    place: place === null ? null : { lo: place.lo, hi: place.hi + runMs, t: at },
  };
};

/** An older report than the newest still proves something, if it fits; if it does not, it has been overtaken. */
const takeOlder = (state: EstimatorState, report: PositionReport): Step => {
  const { place, changed } = state;
  if (place === null || report.tSend < changed.at) return quiet(state);
  const proof = moveSpan(proofOf(state, report), place.t, speedOf(state));
  return quiet(gapOf(place, proof) <= 0 ? { ...state, place: meet(place, proof) } : state);
};

const judge = (before: EstimatorState, state: EstimatorState, seen: Seen): Step => {
  const { proof } = seen;
  if (state.place === null) return begin(state, proof);
  if (!state.isStalled || before.isStalled) return compare(state, state.place, seen);
  return { state: { ...state, place: proof, suspect: null }, news: [{ what: 'stalled', at: proof.t }] };
};

/** Keeps what the last reports alone allow, for a player that may stand in silence. A report in doubt does not count. */
const refloor = (before: EstimatorState, step: Step, proof: Span): Step => {
  const { contract, place } = step.state;
  if (contract.tellsStall || place === null) return step;
  const known = floorOf(before, proof.t) ?? floorAt(proof);
  const windowMs = contract.stallMs ?? contract.staleMs;
  const raised = gapOf(place, proof) <= 0 ? raiseFloor(known, proof, windowMs) : known;
  return { ...step, state: { ...step.state, floor: capFloor(raised, place) } };
};

const takeNewest = (before: EstimatorState, report: PositionReport): Step => {
  const isUnchanged = isSame(before, report);
  const known = placeAt(before, report.tRecv);
  const watched = watch({ ...before, place: known }, report);
  const state = { ...watched, heardAt: report.tRecv, newest: report.tSend, refused: 0 };
  const proof = proofOf(state, report);
  return refloor(before, judge(before, state, { proof, tSend: report.tSend, isUnchanged }), proof);
};

/**
 * Takes a report: the place is what all reports since the last change allow together.
 * A contradiction is jitter (within the slack of the player), a slip (up to 80 ms), a stand-still, or a place that is
 * believed once a second report says the same. One outlier alone moves nothing.
 */
export const takeReport = (state: EstimatorState, report: PositionReport): Step => {
  const why = whyRefused(state, report);
  if (why === 'overtaken') return quiet(state);
  if (why !== null) {
    const refused = state.refused + 1;
    const news = refused === manyRefused ? [{ what: 'unusable' as const, at: report.tRecv }] : [];
    return { state: { ...state, refused }, news };
  }
  if (!isUsable(state.play)) return quiet(state);
  return report.tSend <= state.newest ? takeOlder(state, report) : takeNewest(state, report);
};
