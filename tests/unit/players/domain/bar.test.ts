import { describe, expect, it } from 'vitest';
import { estimateAt } from '../../../../src/shared/domain/players/estimator.ts';
import type { PlayerKind } from '../../../../src/shared/domain/players/report.ts';
import { createChance } from './chance.ts';
import type { Edition } from './edition.ts';
import { liveThrough, type Evening } from './live-through.ts';
import * as models from './source-models.ts';
import type { SourceModel } from './source-models.ts';
import { evening, positionAt } from './truth.ts';

const minute = 60_000;
const lengthMs = 120 * minute;

type Player = readonly [kind: PlayerKind, model: SourceModel];

const players: readonly [Player, ...(readonly Player[])] = [
  ['mpv', models.mpv],
  ['vlc', models.vlc],
  ['mpris', models.chromium],
  ['kodi', models.kodi],
  ['mpris', models.firefox],
];

const editionOf = (seed: number): Edition => {
  const chance = createChance(seed + 77);
  const breaks = [18, 37, 58, 81, 103].map((at) => {
    const fromMs = (at + chance.between(-3, 3)) * minute;
    return { fromMs, toMs: fromMs + chance.between(1.5, 4) * minute };
  });
  return { rate: chance.pick([1, 25 / 24, 1001 / 1000]), breaks };
};

/** Two hours with pauses, stalls, seeks, another speed, drift, breaks, sleep and lost answers. */
const eveningOf = (seed: number, [player, model]: Player): Evening => {
  const chance = createChance(seed + 500);
  return {
    seed,
    player,
    model,
    lengthMs,
    edition: editionOf(seed),
    sleepsAt: [chance.between(20, 50) * minute, chance.between(70, 100) * minute],
    truth: evening({
      seed,
      lengthMs: lengthMs - 10_000,
      filmMs: 150 * minute,
      ppm: chance.pick([0, 300, -1000]),
      everyMs: 2.5 * minute,
      happenings: ['pause', 'pause', 'stall', 'stall', 'seek', 'hop', 'speed'],
    }),
  };
};

describe('two hours behind a player', () => {
  it.each(Array.from({ length: 20 }, (_, index) => index + 1))('with seed %i', (seed) => {
    const lived = liveThrough(eveningOf(seed, players[seed % players.length] ?? players[0]));
    expect(lived.silent, 'corrections of more than 2 s that were not told').toBe(0);
    expect(lived.outside, 'moments at which the truth is outside of the stated doubt').toBe(0);
    expect(lived.endOffMs).toBeLessThanOrEqual(500);
    expect(lived.judged).toBeGreaterThan(15_000);
    expect(lived.told).toBeGreaterThan(0);
    expect(lived.asked).toBe(0);
    expect(lived.written).toBeLessThan(400);
  });
});

/** A wrong clock is corrected all the time; a quarter of an hour of that is enough to see. */
const shortly = { lengthMs: 15 * minute, sleepsAt: [] } as const;

describe('the same evenings fail', () => {
  it.each([1, 2, 3])('the last report and the time since, seed %i', (seed) => {
    const guess: Evening['guess'] = ({ state, last }, t) => {
      const estimate = estimateAt(state, t);
      if (estimate === null || last === null) return null;
      const sourceMs = last.valueMs + estimate.rate * (t - last.tRecv);
      return { ...estimate, sourceMs, plusMinusMs: 50 };
    };
    const lived = liveThrough({ ...eveningOf(seed, ['vlc', models.vlc]), ...shortly, guess });
    expect(lived.outside).toBeGreaterThan(1000);
  });

  it('a player that leads by 1.7 s against its contract', () => {
    const leading: SourceModel = {
      ...models.firefox,
      speaker: (truth) => (t) => Math.floor((positionAt(truth, t) + 1700) / 1000) * 1000,
    };
    const lived = liveThrough({ ...eveningOf(4, ['mpris', leading]), ...shortly });
    expect(lived.outside).toBeGreaterThan(1000);
    expect(lived.worstMs).toBeGreaterThan(500);
  });

  it('an app that does not tell what the follower wants told', () => {
    expect(liveThrough({ ...eveningOf(5, ['mpv', models.mpv]), isMute: true }).silent).toBeGreaterThan(3);
  });
});
