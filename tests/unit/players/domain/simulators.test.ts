import { describe, expect, it } from 'vitest';
import * as models from './source-models.ts';
import { positionAt } from './truth.ts';
import { quantile, watchPlayer } from './watch-player.ts';

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The error that 95 in 100 samples stay below, as planned (ms), more than four seconds after anything happened. */
const planned = [
  ['mpv', models.mpv, 11],
  ['VLC', models.vlc, 71],
  ['Chromium', models.chromium, 52],
  ['Firefox', models.firefox, 155],
  ['Kodi', models.kodi, 30],
  ['a media server', models.jellyfin, 815],
] as const;

describe('a simulated evening, with ten seeds', () => {
  it.each(planned)(
    'with %s is as exact as planned, and no worse than the last report',
    (_name, model, ms) => {
      for (const seed of seeds) {
        const { estimate, naive, outside } = watchPlayer(model, seed);
        expect(estimate.length).toBeGreaterThan(2000);
        expect(quantile(estimate, 0.95)).toBeLessThanOrEqual(1.5 * ms);
        expect(quantile(estimate, 0.95)).toBeLessThanOrEqual(quantile(naive, 0.95));
        expect(quantile(estimate, 0.5)).toBeLessThanOrEqual(quantile(naive, 0.5));
        expect(outside, 'moments at which the truth is outside of the stated bound').toBe(0);
      }
    },
  );
});

describe('the same evenings', () => {
  it.each([
    ['VLC', models.vlc, 71],
    ['Chromium', models.chromium, 52],
    ['Firefox', models.firefox, 155],
    ['Kodi', models.kodi, 30],
    ['mpv', models.mpv, 11],
  ] as const)('fail the last report and the time since: %s', (_name, model, ms) => {
    expect(quantile(watchPlayer(model, 1).naive, 0.95)).toBeGreaterThan(1.5 * ms);
  });

  it('fail a player that does not keep its contract: one that leads by 1.7 s', () => {
    const leading: models.SourceModel = {
      ...models.firefox,
      speaker: (truth) => (t) => Math.floor((positionAt(truth, t) + 1700) / 1000) * 1000,
    };
    expect(watchPlayer(leading, 1).outside).toBeGreaterThan(2000);
  });

  it('fail a contract that promises more than the player keeps', () => {
    const boasting = { ...models.vlc, contract: { ...models.vlc.contract, lateMs: 100 } };
    expect(watchPlayer(boasting, 1).outside).toBeGreaterThan(100);
  });
});
