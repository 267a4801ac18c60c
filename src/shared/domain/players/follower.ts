import type { ClockReading } from '../clock/clock-reading.ts';
import type { ReportChange } from '../clock/sync-event.ts';
import type { EstimatorNews } from './estimate.ts';
import { isGone } from './estimator-state.ts';
import { aimOf, fineToleranceOf, toleranceOf, type Aim } from './follower-aim.ts';
import { idle, type Decision, type FollowerInput, type FollowerState } from './follower-state.ts';
import type { FollowerStep, MeetWhy, Say } from './follower-state.ts';

/** For so long (ms) after the viewer moved the clock by hand, no player moves it. */
const HOLD_OFF_MS = 5000;

/** Film ms: below, a correction goes unsaid; from the other on, it is told in a notice. */
const saidFromMs = 2000;
const noticeFromMs = 10_000;
/** A followed player says so in the log at least so often (ms) while the film runs. */
const signEveryMs = 60_000;
/** Corrections are at least so far apart (ms), and those that only make the clock finer so far. */
const betweenMs = 1000;
const betweenFineMs = 5000;
/** The clock runs on so long (ms) while a player that seeks tells no place. */
const blindMs = 400;
/** So long (ms) a player must agree with the clock before it is followed without the viewer's word. */
const agreeMs = { asking: 1000, kept: 3000 } as const;

const states = { playing: 'running', paused: 'paused', break: 'break' } as const;

const reportOf = (aim: Aim, input: FollowerInput, offMs: number): ReportChange => ({
  kind: 'report',
  player: input.player,
  play: aim.play,
  filmMs: aim.filmMs,
  sourceMs: aim.sourceMs,
  rate: aim.rate,
  plusMinusMs: aim.plusMinusMs + toleranceOf(aim),
  ...(Math.abs(offMs) > saidFromMs ? { jump: true } : {}),
});

const sayOf = (offMs: number): Say => {
  if (Math.abs(offMs) <= saidFromMs) return 'nothing';
  return Math.abs(offMs) <= noticeFromMs ? 'badge' : 'notice';
};

/**
 * Whether the viewer's click began this following and the film has not begun: then the player says where it is. Following
 * that began by itself, or another film in the player, may not start a viewing unasked.
 */
const isFirst = ({ why }: FollowerState, { clock }: FollowerInput): boolean =>
  clock.state === 'ready' && why === 'begin';

const append = (state: FollowerState, input: FollowerInput, aim: Aim): FollowerStep => {
  const fromFilmMs = input.clock.filmMs;
  const offMs = aim.filmMs - fromFilmMs;
  const isAsked = state.isTaken || isFirst(state, input);
  const decision: Decision = {
    do: 'append',
    change: reportOf(aim, input, offMs),
    say: isAsked ? 'nothing' : sayOf(offMs),
    fromFilmMs,
  };
  const next = { ...state, phase: 'following', isTaken: false, agreeSince: null } as const;
  return { state: { ...next, writtenAt: input.t }, decision };
};

const isAgreed = (clock: ClockReading, aim: Aim): boolean =>
  Math.abs(aim.filmMs - clock.filmMs) <= saidFromMs;

const ask = (state: FollowerState, { clock }: FollowerInput, aim: Aim): FollowerStep => ({
  state: { ...state, phase: 'asking', agreeSince: null },
  decision: { do: 'ask', playerFilmMs: aim.filmMs, clockFilmMs: clock.filmMs, why: state.why },
});

const meet = (state: FollowerState, input: FollowerInput, aim: Aim): FollowerStep => {
  const { clock } = input;
  if (isFirst(state, input)) return append(state, input, aim);
  if (isAgreed(clock, aim)) return clock.state === 'finished' ? idle(state) : append(state, input, aim);
  return ask(state, input, aim);
};

/** The viewer was asked, or kept the clock: until the answer only agreeing for a while ends it. */
const wait = (state: FollowerState, input: FollowerInput, aim: Aim): FollowerStep => {
  if (state.isTaken) return append(state, input, aim);
  const { clock, t } = input;
  const agrees = isAgreed(clock, aim) && clock.state === states[aim.play];
  if (!agrees) return idle({ ...state, agreeSince: null });
  const agreeSince = state.agreeSince ?? t;
  const needMs = agreeMs[state.phase === 'kept' ? 'kept' : 'asking'];
  return t - agreeSince < needMs ? idle({ ...state, agreeSince }) : append(state, input, aim);
};

/** Whether the clock of the log no longer says what the player does, however small the difference. */
const saysOther = (clock: ClockReading, aim: Aim): boolean =>
  clock.state !== states[aim.play] || (clock.running && Math.abs(clock.rate - aim.rate) > 1e-6);

const isOff = (clock: ClockReading, aim: Aim): boolean => {
  const offMs = Math.abs(aim.filmMs - clock.filmMs);
  return offMs > toleranceOf(aim) || offMs + aim.plusMinusMs > (clock.plusMinusMs ?? 0) + 1;
};

/** Whether the clock has been a little off for a while, which a player that tells its pictures exactly makes good. */
const isCoarse = (clock: ClockReading, aim: Aim): boolean =>
  clock.running && Math.abs(aim.filmMs - clock.filmMs) > fineToleranceOf(aim);

const isWrong = (clock: ClockReading, aim: Aim, sinceMs: number): boolean =>
  (sinceMs >= betweenMs && isOff(clock, aim)) || (sinceMs >= betweenFineMs && isCoarse(clock, aim));

const follow = (state: FollowerState, input: FollowerInput, aim: Aim): FollowerStep => {
  const { clock, t } = input;
  const sinceMs = t - state.writtenAt;
  const isDue = clock.running && sinceMs >= signEveryMs;
  const isFar = !isAgreed(clock, aim);
  return saysOther(clock, aim) || isFar || isWrong(clock, aim, sinceMs) || isDue
    ? append(state, input, aim)
    : idle(state);
};

/** The player is gone, or has told no place for a while: the clock stands where it is until there is one. */
const stand = (state: FollowerState, input: FollowerInput, aim: Aim | null): FollowerStep => {
  const { clock, player, t } = input;
  if (!clock.running || clock.source !== player) return idle(state);
  const change: ReportChange = {
    kind: 'report',
    player,
    play: 'paused',
    filmMs: clock.filmMs,
    sourceMs: input.estimate?.sourceMs ?? 0,
    rate: state.editionRate,
    plusMinusMs: Math.max(clock.plusMinusMs ?? 0, aim?.plusMinusMs ?? 0),
  };
  const decision: Decision = { do: 'append', change, say: 'nothing', fromFilmMs: clock.filmMs };
  return { state: { ...state, writtenAt: t }, decision };
};

const withoutPlace = (state: FollowerState, input: FollowerInput): FollowerStep => {
  const blindSince = state.blindSince ?? input.t;
  const next = { ...state, blindSince };
  return state.phase === 'following' && input.t - blindSince >= blindMs
    ? stand(next, input, null)
    : idle(next);
};

const lostPhase = ({ phase }: FollowerState): FollowerState['phase'] =>
  phase === 'kept' ? 'kept' : 'meeting';

const meetAgain = (state: FollowerState, why: MeetWhy): FollowerState => ({
  ...state,
  phase: 'meeting',
  why,
  isTaken: false,
  agreeSince: null,
});

const isAtBegin = ({ phase, why }: FollowerState): boolean => phase === 'meeting' && why === 'begin';

/** Another film or a new connection: what was agreed does not go on. The beginning stays the beginning. */
const reopened = (state: FollowerState, news: readonly EstimatorNews[]): FollowerState => {
  const fresh = news.findLast((each) => each.what === 'renewed');
  if (fresh === undefined) return state;
  return meetAgain(state, isAtBegin(state) ? 'begin' : fresh.why);
};

/** Nothing is agreed yet, or the viewer decided just now: a hand on the clock changes nothing about it. */
const isSettled = (state: FollowerState): boolean =>
  state.phase === 'kept' || state.isTaken || isAtBegin(state);

/** The viewer's hand on the clock: the two have to agree again first. */
const handled = (state: FollowerState, { lastManualAt, clock, player }: FollowerInput): FollowerState => {
  const isNew = lastManualAt !== null && lastManualAt > state.manualAt;
  const known = isNew ? { ...state, manualAt: lastManualAt } : state;
  if (isSettled(state)) return known;
  const isOther = state.phase === 'following' && clock.source !== player;
  return isNew || isOther ? meetAgain(known, 'manual') : known;
};

/** The viewer's own word stands at the end of the film, and in a break that the edition does not know. */
const isOwnWord = ({ state, source }: ClockReading, why: MeetWhy, aim: Aim | null): boolean => {
  if (source !== 'manual') return false;
  if (state === 'break') return aim?.play !== 'break';
  return state === 'finished' && (why !== 'begin' || aim?.play !== 'playing');
};

const isHandsOff = (state: FollowerState, input: FollowerInput, aim: Aim | null): boolean => {
  const { clock, lastManualAt, t } = input;
  if (state.isTaken) return false;
  if (lastManualAt !== null && t - lastManualAt < HOLD_OFF_MS) return true;
  return isOwnWord(clock, state.why, aim);
};

const withPlace = (state: FollowerState, input: FollowerInput, aim: Aim): FollowerStep => {
  if (state.phase === 'meeting') return meet(state, input, aim);
  return state.phase === 'following' ? follow(state, input, aim) : wait(state, input, aim);
};

/**
 * Decides what a followed player's estimate means for the clock of the log, at one moment.
 * It writes sparsely, holds off after the viewer's own hand, asks before it moves the clock by more than 2 s where the two
 * have to agree first, and never moves it by more than 2 s without a word. Call it with every event of the bridge and
 * at least four times a second.
 */
export const followerStep = (before: FollowerState, input: FollowerInput): FollowerStep => {
  const met = handled(reopened(before, input.news), input);
  const aim = input.estimate === null ? null : aimOf(input.estimate, input, met.editionRate);
  const state = { ...met, editionRate: aim?.editionRate ?? met.editionRate };
  if (isHandsOff(state, input, aim)) return idle(state);
  if (isGone(input.link)) return stand({ ...state, phase: lostPhase(state), why: 'reconnect' }, input, aim);
  return aim === null ? withoutPlace(state, input) : withPlace({ ...state, blindSince: null }, input, aim);
};
