import type { Contract } from '../../../../src/shared/domain/players/contracts.ts';
import { contractFor } from '../../../../src/shared/domain/players/contracts.ts';
import type { Chance } from './chance.ts';
import { positionAt, type Truth } from './truth.ts';

/** How one kind of player speaks of its position, as it was measured. All in milliseconds. */
export interface SourceModel {
  readonly contract: Contract;
  /** The gap between two questions, and how long an answer takes. */
  readonly everyMs: readonly [from: number, to: number];
  readonly rttMs: readonly [from: number, to: number];
  /** A pause or another speed is told after so long; `asked`: only with the next answer. */
  readonly playLagMs: readonly [from: number, to: number] | 'asked';
  readonly tellsSeek: boolean;
  readonly tellsStall: boolean;
  /** How long after a happening the player is not judged, because nobody can know yet. */
  readonly settleMs: number;
  /** A clock that speaks of the position at `t`; made anew for each evening. */
  readonly speaker: (truth: Truth, chance: Chance) => (t: number) => number;
}

const frameMs = 1001 / 24;

/** A value that is taken over every so often, with some noise, and stands in between, as it does while the player stands. */
const staircase =
  (stepMs: readonly [number, number], noiseMs: readonly [number, number]): SourceModel['speaker'] =>
  (truth, chance) => {
    let step = { until: -1, posMs: Number.NaN, value: 0 };
    return (t) => {
      if (t < step.until) return step.value;
      const lengthMs = chance.between(...stepMs);
      const lateMs = t - step.until > lengthMs ? 0 : t - step.until;
      const posMs = positionAt(truth, t - lateMs);
      const value = posMs === step.posMs ? step.value : posMs + chance.between(...noiseMs);
      step = { until: t - lateMs + lengthMs, posMs, value };
      return value;
    };
  };

/** mpv: the time of the frame that was handed over last, so up to one frame early. */
export const mpv: SourceModel = {
  contract: contractFor('mpv'),
  everyMs: [80, 120],
  rttMs: [0.5, 6],
  playLagMs: [1, 18],
  tellsSeek: true,
  tellsStall: true,
  settleMs: 4000,
  speaker: (truth) => (t) => (Math.floor(positionAt(truth, t) / frameMs) + 1) * frameMs,
};

export const vlc: SourceModel = {
  contract: contractFor('vlc'),
  everyMs: [80, 120],
  rttMs: [2, 20],
  playLagMs: 'asked',
  tellsSeek: false,
  tellsStall: false,
  settleMs: 4000,
  speaker: staircase([250, 500], [-40, 40]),
};

export const chromium: SourceModel = {
  contract: contractFor('mpris', 'chromium'),
  everyMs: [140, 160],
  rttMs: [1, 12],
  playLagMs: [5, 50],
  tellsSeek: true,
  tellsStall: true,
  settleMs: 4000,
  speaker: staircase([95, 105], [-20, 85]),
};

/** Firefox without its bug after a seek: whole seconds, cut off. */
export const firefox: SourceModel = {
  contract: contractFor('mpris', 'firefox'),
  everyMs: [240, 260],
  rttMs: [1, 12],
  playLagMs: [5, 50],
  tellsSeek: true,
  tellsStall: false,
  settleMs: 4000,
  speaker: (truth) => (t) => Math.floor(positionAt(truth, t) / 1000) * 1000,
};

export const kodi: SourceModel = {
  contract: contractFor('kodi'),
  everyMs: [140, 160],
  rttMs: [3, 25],
  playLagMs: [5, 50],
  tellsSeek: true,
  tellsStall: false,
  settleMs: 4000,
  speaker: staircase([200, 210], [-60, 100]),
};

/** A media server: what the client last said, every ten seconds, some time ago. */
export const jellyfin: SourceModel = {
  contract: contractFor('jellyfin'),
  everyMs: [9500, 10_500],
  rttMs: [20, 300],
  playLagMs: [100, 900],
  tellsSeek: false,
  tellsStall: false,
  settleMs: 45_000,
  speaker: (truth, chance) => (t) =>
    positionAt(truth, t - chance.between(0, 900)) + chance.between(-500, 300),
};
