import type { BridgeEvent, PlayerCommand } from '../../shared/domain/players/report.ts';
import { followerSleep, followerWoke } from '../../shared/domain/players/follower-answers.ts';
import type { PlayerOrder } from '../../shared/ipc/player-calls.ts';
import { ok } from '../../shared/result.ts';
import { answerPlayer } from './answer-player.ts';
import { inViewerTime } from './clock-of-log.ts';
import { liveSession, type LiveSession, type SessionParts } from './live-session.ts';
import { look } from './look.ts';
import { refusal } from './player-refusals.ts';
import type { Outcome } from './players.ts';
import type { Session } from './session.ts';
import { sessionAfter, type SessionState } from './session-state.ts';
import { viewSession } from './session-view.ts';

/** The follower looks at least this often (ms of wall time), so that silence is noticed too. */
const LOOK_EVERY_MS = 250;

/** A player that was opened just now may take this long (ms of wall time) before it answers. */
const NEW_FOR_MS = 5000;

/** That a player was followed again by itself is said for so long (ms of wall time). */
const AGAIN_FOR_MS = 20_000;

/** A computer that was about to sleep and did not is looked at again after so long (ms that it was awake). */
const NO_SLEEP_MS = 30_000;

function viewOf(live: LiveSession): ReturnType<typeof viewSession> {
  const log = live.log(live.context.time.now());
  const clock = log?.clock;
  const ageMs = live.parts.now() - live.begunAt;
  const parts = {
    hasViewing: log !== null,
    isInBreak: clock?.state === 'break',
    isNew: ageMs < NEW_FOR_MS,
    isAgain: live.isAgain && ageMs < AGAIN_FOR_MS,
    isHeld: clock?.state === 'paused' && clock.source === live.player.kind,
  };
  return viewSession(live.state(), { ...parts, estimate: live.estimate(live.parts.now()) });
}

/** The looking of one following. */
interface Looking {
  readonly now: () => void;
  /** Looks no more until `wake`: what is written after the computer's last words would hold while it sleeps. */
  readonly rest: () => void;
  readonly wake: () => void;
  readonly stop: () => void;
}

/** Looks again and again, and tells when the view says something else than before. */
function keepLooking(live: LiveSession): Looking {
  let told = '';
  let awake: (() => void) | null = null;
  let stop = (): void => undefined;
  let isLooking = false;
  let isAsked = false;
  let isOver = false;
  const tell = (): void => {
    const view = JSON.stringify(viewOf(live));
    if (view === told || isOver) return;
    told = view;
    live.changed();
  };
  const now = (): void => {
    isAsked = true;
    if (isOver || isLooking || awake !== null) return;
    isLooking = true;
    isAsked = false;
    void look(live).finally(() => {
      isLooking = false;
      tell();
      if (isAsked) now();
    });
  };
  const again = (): void => {
    if (isOver) return;
    now();
    stop = live.parts.after(LOOK_EVERY_MS, again);
  };
  const wake = (): void => {
    awake?.();
    awake = null;
    now();
  };
  again();
  return {
    now,
    rest: () => {
      awake ??= live.parts.after(NO_SLEEP_MS, wake);
    },
    wake,
    stop: () => {
      isOver = true;
      awake?.();
      stop();
    },
  };
}

/** The viewer's click in the player's own terms; null where the player does not have that part of the film. */
function commandOf(live: LiveSession, order: PlayerOrder): PlayerCommand | null {
  if (order.op !== 'seek') return order;
  const toMs = live.map(live.log(live.context.time.now())).toSource(order.toMs);
  return toMs === null ? null : { op: 'seek', toMs };
}

async function carryOut(live: LiveSession, order: PlayerOrder): Outcome<Record<string, never>> {
  const { can, name } = viewOf(live);
  if (!(order.op === 'seek' ? can.seek : can.pause))
    return refusal(`${name} cannot be asked for that from here. The film clock is not concerned.`);
  const command = commandOf(live, order);
  if (command === null) return refusal('This edition does not have that part of the film.');
  if (command.op === 'seek') live.set({ sentAt: live.parts.now() });
  const trouble = await live.carry(command);
  return trouble === null ? ok({}) : refusal(trouble);
}

async function fallAsleep(live: LiveSession): Promise<void> {
  await live.keeper.tell((turn) => {
    const log = live.log(turn.now);
    const change = log === null ? null : followerSleep(live.state().follower, live.input(turn.now, log));
    live.set({ follower: followerWoke(live.state().follower) });
    return change === null ? null : inViewerTime(change, live.context.time.scale);
  });
}

/** One more place where it was to be expected can wait for the next look; reading the log for each would be dear. */
const isTelling = (before: SessionState, after: SessionState, events: readonly BridgeEvent[]): boolean =>
  after.news.length > before.news.length ||
  before.estimator.place === null ||
  events.some(({ what }) => what !== 'position');

/** Begins a following. Nothing is known of the player yet, and the clock goes on as it does. */
export function beginSession(made: SessionParts): Session {
  const live = liveSession(made);
  const looking = keepLooking(live);
  const note = (patch: Parameters<LiveSession['set']>[0]): void => {
    live.set(patch);
    looking.now();
  };
  return {
    player: made.player,
    armed: (capabilities) => note({ capabilities, isCut: false }),
    refused: (refused) => note({ refused }),
    cut: () => note({ isCut: true }),
    hear: (events) => {
      const before = live.state();
      const after = events.reduce(sessionAfter, before);
      live.set(after);
      if (isTelling(before, after, events)) looking.now();
    },
    view: () => viewOf(live),
    answer: async (answer) => {
      const answered = await answerPlayer(live, answer);
      looking.now();
      return answered;
    },
    command: (order) => carryOut(live, order),
    source: () => {
      const key = live.sourceKey();
      const estimate = live.estimate(live.parts.now());
      if (key === null || estimate === null) return null;
      return {
        key,
        sourceMs: estimate.sourceMs,
        durationMs: live.state().estimator.media?.durationMs ?? null,
      };
    },
    heard: looking.now,
    sleep: () => {
      looking.rest();
      return fallAsleep(live);
    },
    woke: looking.wake,
    end: async (how) => {
      looking.stop();
      if (how === 'quit') return;
      await live.keeper.tell(({ evening }) =>
        evening?.clock.source === made.player.kind ? { kind: 'unfollow' } : null,
      );
    },
  };
}
