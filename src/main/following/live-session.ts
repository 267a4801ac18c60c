import type { Moment } from '../../shared/domain/clock/sync-event.ts';
import { estimateAt } from '../../shared/domain/players/estimator.ts';
import type { Estimate } from '../../shared/domain/players/estimate.ts';
import type { FollowerInput } from '../../shared/domain/players/follower-state.ts';
import type { FoundPlayer } from '../../shared/ipc/players-protocol.ts';
import type { BridgeParts } from '../../players/bridge.ts';
import type { AppContext } from '../app-context.ts';
import type { Keeper } from '../viewing/keeper.ts';
import { logNow, monoOf, type LogNow } from './clock-of-log.ts';
import { lastByHand } from './manual-sync.ts';
import type { Carry } from './session.ts';
import { freshSession, type SessionState } from './session-state.ts';
import { createSourceMaps, editionOf, sourceKeyOf, type SourceMap } from './source-map.ts';

/** What a following is made of. */
export interface SessionParts {
  readonly context: AppContext;
  readonly keeper: Keeper;
  readonly parts: BridgeParts;
  readonly player: FoundPlayer;
  readonly carry: Carry;
  /** Begun by itself at the start of Docket, which is said. */
  readonly isAgain: boolean;
  /** A word of the view has changed. */
  readonly changed: () => void;
}

/** A following while it goes on: the one place where its state is replaced. */
export interface LiveSession extends SessionParts {
  /** When it began, in CLOCK_MONOTONIC ms. */
  readonly begunAt: number;
  readonly state: () => SessionState;
  readonly set: (patch: Partial<SessionState>) => void;
  /** Where the player is at a moment (CLOCK_MONOTONIC, ms), in its own time. */
  readonly estimate: (t: number) => Estimate | null;
  /** The clock of the log at a moment of this run. */
  readonly log: (now: Moment) => LogNow | null;
  readonly map: (now: LogNow | null) => SourceMap;
  readonly sourceKey: () => string | null;
  /** Everything that the follower decides from. */
  readonly input: (now: Moment, log: LogNow) => FollowerInput;
}

/** Puts a fresh state among its parts. */
export function liveSession(made: SessionParts): LiveSession {
  const { context } = made;
  const maps = createSourceMaps();
  let state = freshSession(made.player, made.isAgain);
  const estimate = (t: number): Estimate | null => estimateAt(state.estimator, t);
  const sourceKey = (): string | null => sourceKeyOf(made.player.kind, state.estimator.media);
  const map = (now: LogNow | null): SourceMap =>
    maps(editionOf(context.notebook.data, sourceKey(), now?.pass ?? null));
  return {
    ...made,
    begunAt: made.parts.now(),
    state: () => state,
    set: (patch) => {
      state = { ...state, ...patch };
    },
    estimate,
    log: (now) => logNow(context, now),
    map,
    sourceKey,
    input: (now, log) => {
      const t = monoOf(now, context.time.scale);
      const byHand = lastByHand(log.log, now.session);
      return {
        t,
        player: made.player.kind,
        link: state.estimator.link,
        estimate: estimate(t),
        news: state.news,
        toFilm: map(log).toFilm,
        clock: log.clock,
        lastManualAt: byHand === null ? null : monoOf(byHand.at, context.time.scale),
      };
    },
  };
}
