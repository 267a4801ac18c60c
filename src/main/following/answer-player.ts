import { followerAnswer } from '../../shared/domain/players/follower-answers.ts';
import { ok } from '../../shared/result.ts';
import { keepClockStep } from './keep-clock.ts';
import type { LiveSession } from './live-session.ts';
import { forgetOvertaken } from './look.ts';
import { refusal } from './player-refusals.ts';
import type { Outcome } from './players.ts';

type Answered = Outcome<{ readonly isOver: boolean }>;

const goesOn = ok({ isOver: false });

/** The viewer keeps the clock that they had: the log hears that nobody is followed, if it went by the player. */
async function keepOwn(live: LiveSession): Answered {
  live.set({ follower: followerAnswer(live.state().follower, 'keep'), question: null });
  const written = await live.keeper.tell(({ evening }) =>
    evening?.clock.source === live.player.kind ? { kind: 'unfollow' } : null,
  );
  return written.ok ? goesOn : written;
}

/** Takes a correction back as one step that can be undone, and stops following. */
async function takeBack(live: LiveSession): Answered {
  const { correction, follower } = live.state();
  if (correction === null) return refusal('There is nothing to take back any more.');
  // What the player says until the clock stands where it stood moves it no more.
  live.set({ follower: followerAnswer(follower, 'keep') });
  const { rate } = correction;
  const { scale } = live.context.time;
  await live.keeper.tell(({ evening }) =>
    evening?.clock.source === live.player.kind ? { kind: 'unfollow', rate: rate / scale } : null,
  );
  const sinceMs = (live.parts.now() - correction.at) * scale;
  const written = await live.keeper.change((turn) => {
    if (turn.evening === null) return refusal('No viewing is going on.');
    const kept = { ...correction, rate: rate / scale, sinceMs };
    return ok({ step: keepClockStep(turn, turn.evening, kept), reply: {} });
  });
  if (!written.ok) {
    live.set({ follower });
    return written;
  }
  live.set({ correction: null });
  return ok({ isOver: true });
}

/** Carries out the viewer's answer to the question, or to the notice. */
export async function answerPlayer(live: LiveSession, answer: 'take' | 'keep'): Answered {
  const now = live.context.time.now();
  const log = live.log(now);
  if (log !== null) forgetOvertaken(live, now, log);
  const { question, correction, follower } = live.state();
  if (question !== null && answer === 'keep') return keepOwn(live);
  if (question !== null) {
    live.set({ follower: followerAnswer(follower, 'take'), question: null });
    return goesOn;
  }
  if (correction?.say !== 'notice') return refusal('That question has been settled already.');
  if (answer === 'keep') return takeBack(live);
  live.set({ correction: null });
  return goesOn;
}
