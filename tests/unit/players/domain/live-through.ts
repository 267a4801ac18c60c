import { clockAt } from '../../../../src/shared/domain/clock/clock-at.ts';
import type { ClockReading } from '../../../../src/shared/domain/clock/clock-reading.ts';
import type { Moment, ReportChange, SyncEvent } from '../../../../src/shared/domain/clock/sync-event.ts';
import type { Estimate } from '../../../../src/shared/domain/players/estimate.ts';
import { estimateAt } from '../../../../src/shared/domain/players/estimator.ts';
import { followerSleep, followerWoke } from '../../../../src/shared/domain/players/follower-answers.ts';
import { freshFollower, type Decision } from '../../../../src/shared/domain/players/follower-state.ts';
import { followerStep } from '../../../../src/shared/domain/players/follower.ts';
import type { PlayerKind } from '../../../../src/shared/domain/players/report.ts';
import { filmAt, type Edition } from './edition.ts';
import { replay, type Heard } from './replay.ts';
import type { SourceModel } from './source-models.ts';
import { tellEvening } from './tell-evening.ts';
import { partAt, positionAt, type Truth } from './truth.ts';

/** An evening to live through with a followed player. */
export interface Evening {
  readonly seed: number;
  readonly player: PlayerKind;
  readonly model: SourceModel;
  readonly truth: Truth;
  readonly edition: Edition;
  readonly lengthMs: number;
  /** The moments at which the computer sleeps. Its monotonic clock stands meanwhile, and so does the player on it. */
  readonly sleepsAt: readonly number[];
  /** What takes the place of the estimate, to see that the checks can fail. */
  readonly guess?: (heard: Heard, t: number) => Estimate | null;
  /** Carries out what the follower decides without telling the viewer, for the same reason. */
  readonly isMute?: true;
}

/** What came of it; all in milliseconds of film. */
export interface Lived {
  /** Corrections of more than two seconds of which the viewer was told nothing. */
  readonly silent: number;
  /** Those of which something was told. */
  readonly told: number;
  readonly asked: number;
  /** How often the truth was outside of what the clock states, at moments at which it could be known. */
  readonly outside: number;
  readonly judged: number;
  readonly worstMs: number;
  readonly endOffMs: number;
  readonly written: number;
}

const tickMs = 250;
const sleptMs = 50 * 60_000;
const startWallMs = Date.UTC(2026, 3, 5, 19);

/** The log of the pass and the clock read from it. */
function createLog() {
  let log: readonly SyncEvent[] = [];
  let sleeps = 0;
  let base: { readonly t: number; readonly reading: ClockReading } | null = null;
  const momentOf = (t: number): Moment => ({
    session: `session ${sleeps}`,
    run: sleeps + 1,
    monoMs: t,
    wallMs: startWallMs + t + sleeps * sleptMs,
  });
  const read = (t: number): ClockReading => clockAt(log, momentOf(t));
  return {
    length: () => log.length,
    read,
    /** The same as `read`, drawn on from the last event, because reading the whole log at each tick takes too long. */
    drawn: (t: number): ClockReading => {
      base ??= { t, reading: read(t) };
      const { reading } = base;
      const ranMs = reading.running ? t - base.t : 0;
      return {
        ...reading,
        filmMs: reading.filmMs + ranMs * reading.rate,
        plusMinusMs: reading.plusMinusMs === null ? null : reading.plusMinusMs + ranMs * 0.002,
      };
    },
    append: (t: number, change: ReportChange): void => {
      log = [
        ...log,
        { id: `e${String(log.length).padStart(6, '0')}`, passId: 'pass', at: momentOf(t), change },
      ];
      base = null;
    },
    sleep: (): void => {
      sleeps += 1;
      base = null;
    },
  };
}

/** Counts what must not happen. */
function createJudge({ model, truth, edition, isMute }: Evening) {
  let [silent, told, asked, outside, judged, worstMs, endOffMs] = [0, 0, 0, 0, 0, 0, 0];
  return {
    decided: (decision: Decision): void => {
      if (decision.do === 'ask') asked += 1;
      if (decision.do !== 'append') return;
      const byMs = Math.abs(decision.change.filmMs - decision.fromFilmMs);
      if (byMs <= 2000) return;
      if (decision.say === 'nothing' || isMute === true) silent += 1;
      else told += 1;
    },
    look: (t: number, clock: ClockReading): void => {
      if (t - partAt(truth, t).t < model.settleMs) return;
      judged += 1;
      const offMs = Math.abs(clock.filmMs - filmAt(edition, positionAt(truth, t)).filmMs);
      endOffMs = offMs;
      worstMs = Math.max(worstMs, offMs);
      if (offMs > (clock.plusMinusMs ?? 0) + 1) outside += 1;
    },
    lived: (written: number): Lived => ({ silent, told, asked, outside, judged, worstMs, endOffMs, written }),
  };
}

/** Lives through an evening: bridge, estimator, follower, log and clock, four times a second. */
export function liveThrough(evening: Evening): Lived {
  const { truth, model, edition, lengthMs, seed, player } = evening;
  const guess = evening.guess ?? (({ state }: Heard, t: number) => estimateAt(state, t));
  const hear = replay(tellEvening(truth, model, { seed, until: lengthMs, lostShare: 0.03 }), model.contract);
  const judge = createJudge(evening);
  const log = createLog();
  let follower = freshFollower;
  let sleepsLeft = evening.sleepsAt;
  for (let t = 0; t < lengthMs; t += tickMs) {
    const heard = hear(t);
    const estimate = guess(heard, t);
    if (t >= (sleepsLeft[0] ?? Infinity)) {
      sleepsLeft = sleepsLeft.slice(1);
      const change = followerSleep(follower, { clock: log.read(t), player, estimate });
      if (change !== null) log.append(t, change);
      log.sleep();
      follower = followerWoke(follower);
    }
    const step = followerStep(follower, {
      t,
      player,
      link: heard.state.link,
      estimate,
      news: heard.news,
      toFilm: (sourceMs) => filmAt(edition, sourceMs),
      clock: log.drawn(t),
      lastManualAt: null,
    });
    follower = step.state;
    judge.decided(step.decision);
    if (step.decision.do === 'append') log.append(t, step.decision.change);
    judge.look(t, t % 30_000 === 0 ? log.read(t) : log.drawn(t));
  }
  return judge.lived(log.length());
}
