import { describe, expect, it } from 'vitest';
import { createChance } from './chance.ts';
import type { Edition } from './edition.ts';
import { liveThrough, type Evening } from './live-through.ts';
import * as models from './source-models.ts';
import type { SourceModel } from './source-models.ts';
import { evening } from './truth.ts';
import type { PlayerKind } from '../../../../src/shared/domain/players/report.ts';

const minute = 60_000;
const lengthMs = 120 * minute;

const players: readonly (readonly [PlayerKind, SourceModel])[] = [
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
const eveningOf = (seed: number, [player, model]: readonly [PlayerKind, SourceModel]): Evening => {
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

const playerOf = (seed: number) => players[seed % players.length] ?? players[0];

describe('two hours behind a player', () => {
  it.each(Array.from({ length: 20 }, (_, index) => index + 1))('with seed %i', (seed) => {
    const player = playerOf(seed);
    if (player === undefined) throw new Error('There is no player.');
    const lived = liveThrough(eveningOf(seed, player));
    console.log(seed, player[1] === models.firefox ? 'firefox' : player[0], JSON.stringify(lived));
    expect(lived.silent).toBe(0);
    expect(lived.outside).toBe(0);
    expect(lived.endOffMs).toBeLessThanOrEqual(500);
    expect(lived.judged).toBeGreaterThan(15_000);
    expect(lived.written).toBeLessThan(600);
  });
});
