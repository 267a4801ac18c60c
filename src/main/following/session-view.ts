import { describeFollowing } from '../../shared/domain/clock/describe-following.ts';
import type { Estimate } from '../../shared/domain/players/estimate.ts';
import { isGone } from '../../shared/domain/players/estimator-state.ts';
import { nameAtStart } from '../../shared/domain/players/name-at-start.ts';
import { problemWords } from '../../shared/domain/players/problem-words.ts';
import type { Play } from '../../shared/domain/players/report.ts';
import { formatTimecode } from '../../shared/domain/time/format-timecode.ts';
import type { PlayerView } from '../../shared/ipc/player-views.ts';
import type { SessionState } from './session-state.ts';

/** What besides the state a view is made of. */
export interface ViewParts {
  readonly estimate: Estimate | null;
  /** Whether a viewing is going on whose clock can follow. */
  readonly hasViewing: boolean;
  readonly isInBreak: boolean;
  /** Whether it began so lately that silence means nothing yet. */
  readonly isNew: boolean;
  /** Whether the clock stands because this player does. */
  readonly isHeld: boolean;
  /** Whether it began by itself a moment ago, at the start of Docket. */
  readonly isAgain: boolean;
}

/** Doubt is told in steps (ms), so that the view changes seldom. */
const doubtSteps = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 30_000] as const;

const stepOf = (ms: number): number =>
  doubtSteps.find((step) => ms <= step) ?? Math.ceil(ms / 60_000) * 60_000;

const standing: Readonly<Partial<Record<Play, string>>> = {
  paused: 'paused',
  buffering: 'which is loading',
  seeking: 'which goes elsewhere',
  loading: 'which opens the film',
  ended: 'which is at its end',
};

function followingWords({ player }: SessionState, { estimate, isInBreak }: ViewParts): string {
  const { name, kind } = player;
  if (estimate === null) return `Connected to ${name}, waiting for its place`;
  if (isInBreak) return `Following ${name}, ad break`;
  const still = standing[estimate.play];
  if (still !== undefined) return `Following ${name}, ${still}`;
  const { plusMinusMs, sinceReportMs, isStale } = estimate;
  const now = { name, plusMinusMs, silentMs: sinceReportMs, isStale };
  return describeFollowing({ player: kind, plusMinusMs, sinceSyncMs: 0 }, now);
}

/** What is said while the player cannot be heard; null while it can. */
function unlinkedWords(
  { player, estimator, refused, isCut }: SessionState,
  { isHeld }: ViewParts,
): string | null {
  const { link } = estimator;
  if (refused !== null) return `Not following ${player.name}`;
  if (isCut || link === 'connecting' || link === 'idle') return `Connecting to ${player.name}`;
  if (!isGone(link)) return null;
  return isHeld ? `Not following ${player.name}: the clock is held` : `Not following ${player.name}`;
}

function wordsOf(state: SessionState, parts: ViewParts): string {
  const { player, estimator, follower } = state;
  const unlinked = unlinkedWords(state, parts);
  if (unlinked !== null) return unlinked;
  if (!parts.hasViewing) return `Connected to ${player.name}. The clock follows once your viewing has begun`;
  if (follower.phase === 'asking') return 'Which is right? The clock waits for your answer';
  if (follower.phase === 'kept') return `By hand: ${player.name} is elsewhere`;
  if (follower.phase === 'meeting' && parts.estimate !== null)
    return `Connected to ${player.name}; your own clock stands`;
  return estimator.play === 'empty'
    ? `${nameAtStart(player.name)} is open, without a film`
    : followingWords(state, parts);
}

const cutWords =
  'The part of Docket that speaks to players stopped and is being started again. The film clock goes on.';

function problemOf(
  { problem, refused, isCut, player }: SessionState,
  { isNew }: ViewParts,
): PlayerView['problem'] {
  const byHand = { label: 'Go on by hand', does: 'by-hand' } as const;
  if (refused !== null) return { words: refused, action: byHand };
  if (isCut) return { words: cutWords, action: null };
  if (problem === null || (isNew && problem.code === 'not-running')) return null;
  return problemWords(problem, player.name);
}

function questionOf({ question, player }: SessionState): PlayerView['question'] {
  if (question === null) return null;
  const { playerMs, clockMs } = question;
  return {
    words: `${nameAtStart(player.name)} is at ${formatTimecode(playerMs)}, your clock at ${formatTimecode(clockMs)}.`,
    take: 'Take the player’s',
    keep: 'Keep mine',
    playerMs,
    clockMs,
  };
}

/** A length of film in the words of a notice: "4 s", "3 min 10 s", "1 h 2 min". */
function lengthWords(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const saidOf = (
  { correction, player }: SessionState,
  { isAgain }: ViewParts,
): Pick<PlayerView, 'badge' | 'notice'> => {
  if (correction === null)
    return { badge: isAgain ? 'followed again, as when Docket was closed' : null, notice: null };
  const { fromMs, toMs, say } = correction;
  const by = `${lengthWords(toMs - fromMs)} ${toMs < fromMs ? 'earlier' : 'later'}`;
  if (say === 'badge') return { badge: `${by}, to match ${player.name}`, notice: null };
  const words = `${nameAtStart(player.name)} went to ${formatTimecode(toMs)}, and the film clock with it: ${by}.`;
  return { badge: null, notice: { words, keep: 'Keep my clock' } };
};

function canOf({ estimator, capabilities }: SessionState): PlayerView['can'] {
  const isOnline = estimator.link === 'online' || estimator.link === 'degraded';
  if (!isOnline || capabilities === null) return { pause: false, seek: false };
  return { pause: capabilities.canPause, seek: capabilities.canSeek };
}

/** The following as a screen shows it. */
export function viewSession(state: SessionState, parts: ViewParts): Omit<PlayerView, 'isPinned'> {
  const { player, estimator, capabilities } = state;
  const { media, link, play } = estimator;
  return {
    target: player.target,
    kind: player.kind,
    name: player.name,
    words: wordsOf(state, parts),
    link,
    play: parts.estimate?.play ?? play,
    grade: capabilities?.grade ?? null,
    plusMinusMs: parts.estimate === null ? null : stepOf(parts.estimate.plusMinusMs),
    media: media === null ? null : { title: media.title, durationMs: media.durationMs },
    can: canOf(state),
    ...saidOf(state, parts),
    problem: problemOf(state, parts),
    question: questionOf(state),
  };
}
