import type { Moment } from '../../shared/domain/clock/sync-event.ts';
import type { Decision } from '../../shared/domain/players/follower-state.ts';
import { followerStep } from '../../shared/domain/players/follower.ts';
import type { ToldChange } from '../viewing/write-told.ts';
import { inViewerTime, monoOf, type LogNow } from './clock-of-log.ts';
import type { LiveSession } from './live-session.ts';
import { lastByHand } from './manual-sync.ts';
import type { Correction } from './session-state.ts';

/** How long (ms) a badge or a notice stays. */
const SAID_FOR_MS = { badge: 8000, notice: 60_000 } as const;
/** A question is put anew when what it asks about has changed by more than this (film ms). */
const QUESTION_MOVED_MS = 2000;

/** A jump so soon (ms) after the viewer sent the player there from here needs no words. */
const SENT_FOR_MS = 4000;

type Append = Extract<Decision, { readonly do: 'append' }>;

function correctionOf({ say, change, fromFilmMs }: Append, { clock }: LogNow, at: number): Correction | null {
  if (say === 'nothing') return null;
  const rate = clock.running ? clock.rate : 1;
  return { say, fromMs: fromFilmMs, toMs: change.filmMs, wasRunning: clock.running, rate, at };
}

/** A second jump soon after the first is taken back to where the first one began, and is not said more quietly. */
const withFirst = (before: Correction | null, next: Correction): Correction =>
  before === null || before.say === 'badge' ? next : { ...before, toMs: next.toMs };

/** Does what the follower decided for this moment; what is to be written comes back. */
function decide(live: LiveSession, now: Moment, log: LogNow): ToldChange | null {
  const { state, decision } = followerStep(live.state().follower, live.input(now, log));
  live.set({ follower: state, news: [] });
  if (state.phase !== 'asking') live.set({ question: null });
  if (decision.do === 'ask') {
    live.set({ question: { playerMs: decision.playerFilmMs, clockMs: decision.clockFilmMs } });
  }
  if (decision.do !== 'append') return null;
  const made = correctionOf(decision, log, now.monoMs / live.context.time.scale);
  if (made !== null && made.at - live.state().sentAt > SENT_FOR_MS)
    live.set({ correction: withFirst(live.state().correction, made) });
  return inViewerTime(decision.change, live.context.time.scale);
}

/** What is said of a correction goes by itself. */
function fade(live: LiveSession): void {
  const { correction } = live.state();
  if (correction !== null && live.parts.now() - correction.at > SAID_FOR_MS[correction.say])
    live.set({ correction: null });
}

/** Whoever set the clock by hand after a correction has settled it: taking it back would undo their own word. */
export function forgetOvertaken(live: LiveSession, now: Moment, { log }: Pick<LogNow, 'log'>): void {
  const { correction } = live.state();
  const byHand = lastByHand(log, now.session);
  if (correction === null || byHand === null) return;
  if (monoOf(byHand.at, live.context.time.scale) > correction.at) live.set({ correction: null });
}

/** While the viewer is asked, the player may go elsewhere: then the question says so. */
function freshenQuestion(live: LiveSession, log: LogNow): void {
  const { question } = live.state();
  const estimate = live.estimate(live.parts.now());
  if (question === null || estimate === null) return;
  const playerMs = live.map(log).toFilm(estimate.sourceMs).filmMs;
  const clockMs = log.clock.filmMs;
  const movedMs = playerMs - clockMs - (question.playerMs - question.clockMs);
  if (Math.abs(movedMs) > QUESTION_MOVED_MS) live.set({ question: { playerMs, clockMs } });
}

/**
 * Looks at the player and at the clock, and writes what the log has to hear. It is called with every word of the player
 * that says something new, and four times a second besides. What is written is decided in its turn, from the clock as it is then.
 */
export async function look(live: LiveSession): Promise<void> {
  const now = live.context.time.now();
  const log = live.log(now);
  fade(live);
  if (log === null) return;
  forgetOvertaken(live, now, log);
  freshenQuestion(live, log);
  const { decision } = followerStep(live.state().follower, live.input(now, log));
  if (decision.do !== 'append') {
    decide(live, now, log);
    return;
  }
  await live.keeper.tell((turn) => {
    const then = live.log(turn.now);
    return then === null ? null : decide(live, turn.now, then);
  });
}
