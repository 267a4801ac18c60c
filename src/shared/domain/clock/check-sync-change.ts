import { err, ok, type Result } from '../../result.ts';
import { longestFilmMs } from '../time/longest-film.ts';
import { retractedIds } from './active-events.ts';
import type { ClockTrack } from './clock-track.ts';
import { clockProblem, type ClockProblem } from './clock-problem.ts';
import { orderedLog } from './ordered-log.ts';
import type { Moment, ReportChange, SyncChange, SyncEvent } from './sync-event.ts';
import { walkClock } from './walk-clock.ts';

/** The furthest that one nudge may move the clock, in milliseconds: beyond an hour a typed time is meant. */
const longestNudgeMs = 60 * 60 * 1000;

type Verdict = ClockProblem['kind'] | null;

interface Situation {
  readonly track: ClockTrack;
  readonly known: readonly SyncEvent[];
  readonly retracted: ReadonlySet<string>;
}

const checkFilmTime = (filmMs: number): Verdict => {
  if (!Number.isFinite(filmMs)) return 'not-a-number';
  if (filmMs < 0) return 'before-the-film';
  return filmMs > longestFilmMs ? 'past-the-end' : null;
};

const checkPlace = (change: { readonly filmMs: number; readonly plusMinusMs: number }): Verdict =>
  checkFilmTime(change.filmMs) ??
  (Number.isFinite(change.plusMinusMs) && change.plusMinusMs >= 0 ? null : 'not-a-number');

const checkUnderWay = ({ mode }: ClockTrack): Verdict => {
  if (mode === 'ready') return 'not-started';
  return mode === 'finished' ? 'finished' : null;
};

const checkNudge = ({ mode }: ClockTrack, deltaMs: number): Verdict => {
  if (mode === 'ready') return 'not-started';
  if (!Number.isFinite(deltaMs)) return 'not-a-number';
  if (deltaMs === 0) return 'changes-nothing';
  return Math.abs(deltaMs) > longestNudgeMs ? 'nudge-too-long' : null;
};

const checkReport = (change: ReportChange): Verdict =>
  checkPlace(change) ??
  (Number.isFinite(change.sourceMs) && Number.isFinite(change.rate) && change.rate > 0
    ? null
    : 'not-a-number');

const unspoken: ReadonlySet<SyncChange['kind']> = new Set(['retract', 'restore', 'alive']);

const checkTarget = ({ known, retracted }: Situation, eventId: string): Verdict => {
  const target = known.find((event) => event.id === eventId);
  if (target === undefined) return 'no-such-event';
  if (unspoken.has(target.change.kind)) return 'no-such-event';
  return retracted.has(eventId) ? 'already-undone' : null;
};

const hasStarted = ({ known, retracted, track }: Situation): boolean =>
  track.mode === 'playing' ||
  known.some(({ id, change }) => change.kind === 'start' && !retracted.has(id)) ||
  track.mode === 'finished';

type Kind = SyncChange['kind'];
type Checks = {
  readonly [K in Kind]: (situation: Situation, change: Extract<SyncChange, { kind: K }>) => Verdict;
};

const checks: Checks = {
  start: (situation, change) => (hasStarted(situation) ? 'already-started' : checkPlace(change)),
  pause: ({ track }) => checkUnderWay(track) ?? (track.mode === 'paused' ? 'already-paused' : null),
  resume: ({ track }) => {
    if (track.mode === 'ready') return 'not-started';
    return track.mode === 'playing' && track.breakMs === null ? 'already-running' : null;
  },
  set: (_situation, change) => checkPlace(change),
  nudge: ({ track }, { deltaMs }) => checkNudge(track, deltaMs),
  'break-start': ({ track }) => checkUnderWay(track) ?? (track.breakMs === null ? null : 'already-in-break'),
  'break-end': ({ track }) => (track.breakMs === null ? 'not-in-break' : null),
  finish: ({ track }) => (track.mode === 'finished' ? 'finished' : null),
  'seen-to': (_situation, { filmMs }) => checkFilmTime(filmMs),
  retract: (situation, { eventId }) => checkTarget(situation, eventId),
  restore: (situation, { eventId }) => {
    const verdict = checkTarget(situation, eventId);
    if (verdict === 'already-undone') return null;
    return verdict ?? 'not-undone';
  },
  alive: ({ track }) => checkUnderWay(track),
  report: (_situation, change) => checkReport(change),
  unfollow: ({ track }) => (track.followed === null ? 'not-following' : null),
};

const verdictOn = <K extends Kind>(
  situation: Situation,
  change: Extract<SyncChange, { kind: K }> & { readonly kind: K },
): Verdict => checks[change.kind](situation, change);

/**
 * Checks a change against the clock as it stands at `now`, before it is appended to the log.
 * Refuses what makes no sense (a second start, a pause while paused, a film time beyond six hours) with a plain
 * message; a change that comes through is given back as it is.
 */
export const checkSyncChange = (
  log: readonly SyncEvent[],
  now: Moment,
  change: SyncChange,
): Result<SyncChange, ClockProblem> => {
  const known = orderedLog(log, now);
  const situation = { track: walkClock(log, now).end, known, retracted: retractedIds(known) };
  const verdict = verdictOn(situation, change);
  return verdict === null ? ok(change) : err(clockProblem(verdict));
};
