import fc from 'fast-check';
import { createStore } from 'zustand/vanilla';
import { describe, expect, it } from 'vitest';
import {
  createFilmTicker,
  waitForSecond,
  type KnownStore,
  type ShownStep,
} from '../../../src/renderer/store/film-ticker.ts';
import type { ClockView, PlayerView } from '../../../src/renderer/store/types.ts';
import { noPlayer } from '../../../src/shared/ipc/no-player.ts';
import { mpv, pass } from './clock-parts.ts';

type Known = ReturnType<KnownStore['getState']>;

/** A page with a clock that only the test moves. */
function page(player: PlayerView, clock: Partial<ClockView> = {}) {
  let nowMs = 0;
  let timer: { readonly atMs: number; readonly call: () => void } | null = null;
  let wakeUps = 0;
  const drawn: { readonly ms: number; readonly step: ShownStep | null }[] = [];
  const mirror = createStore<Known>(() => ({
    pass: pass({ source: player.kind ?? 'manual', ...clock }),
    clockAtMs: 0,
    player,
  }));
  const ticker = createFilmTicker(mirror, {
    now: () => nowMs,
    later: (call, waitMs) => {
      const mine = { atMs: nowMs + waitMs, call };
      timer = mine;
      return () => {
        if (timer === mine) timer = null;
      };
    },
  });
  const stop = ticker.subscribe(() => drawn.push({ ms: ticker.shownMs(1) ?? -1, step: ticker.lastStep() }));
  const passTo = (untilMs: number): void => {
    for (let due = timer; due !== null && due.atMs <= untilMs; due = timer) {
      nowMs = due.atMs;
      timer = null;
      wakeUps += 1;
      due.call();
    }
    nowMs = untilMs;
  };
  return {
    ...{ ticker, drawn, stop, passTo },
    /** Main tells a new clock now. */
    tell: (told: Partial<ClockView>) =>
      mirror.setState({ pass: pass({ source: player.kind ?? 'manual', ...told }), clockAtMs: nowMs }),
    wakeUps: () => wakeUps,
    hasTimer: () => timer !== null,
  };
}

describe('the shown time', () => {
  it('is drawn once a second, at the second, and by one timer however many look', () => {
    const { passTo, wakeUps, drawn, ticker } = page(noPlayer, { filmMs: 250 });
    for (let n = 0; n < 20; n += 1) ticker.subscribe(() => undefined);
    passTo(10_000);
    expect(wakeUps()).toBe(10);
    expect(drawn.every(({ ms }) => Math.abs(ms - Math.round(ms / 1000) * 1000) < 20)).toBe(true);
  });

  it('sleeps while the film stands, and when nobody looks any more', () => {
    const standing = page(mpv(), { state: 'paused', speed: 0, filmMs: 5000 });
    expect(standing.hasTimer()).toBe(false);
    const left = page(noPlayer);
    left.stop();
    expect(left.hasTimer()).toBe(false);
  });

  it('hides a small correction of a player by running a little slower, never backwards', () => {
    const { tell, passTo, drawn, ticker } = page(mpv());
    passTo(10_500);
    tell({ filmMs: 10_400 });
    passTo(20_000);
    expect(drawn.toSorted((a, b) => a.ms - b.ms)).toEqual(drawn);
    expect(ticker.lastStep()).toBeNull();
    expect(ticker.shownMs(1)).toBeLessThan(20_000);
    expect(ticker.shownMs(1)).toBeGreaterThan(18_800);
  });

  it('steps at a jump, and says by how much', () => {
    const { tell, passTo, ticker } = page(mpv());
    passTo(10_500);
    tell({ filmMs: 9500 });
    expect(ticker.shownMs(1)).toBe(9500);
    expect(ticker.lastStep()).toEqual({ byMs: -1000, atMs: 10_500 });
  });

  it('takes a pause for what it is, however long ago it was drawn', () => {
    const { tell, passTo, ticker } = page(mpv());
    passTo(10_900);
    tell({ state: 'paused', speed: 0, filmMs: 10_900 });
    expect(ticker.lastStep()).toBeNull();
    expect(ticker.shownMs(1)).toBe(10_900);
  });

  it('is exact by hand: a nudge back by less than hides is seen at once', () => {
    const { tell, passTo, ticker } = page(noPlayer);
    passTo(10_500);
    tell({ filmMs: 10_200 });
    expect(ticker.shownMs(1)).toBe(10_200);
  });

  it('gives those who want minutes the same value until the minute is over', () => {
    const { passTo, ticker } = page(noPlayer);
    const before = ticker.shownMs(60_000);
    passTo(59_500);
    expect(ticker.shownMs(60_000)).toBe(before);
    passTo(60_500);
    expect(ticker.shownMs(60_000)).toBeCloseTo(60_000, -2);
  });

  it('never runs backwards without saying so, or wakes more than twice a second, whatever a player tells', () => {
    const corrections = fc.array(
      fc.record({ afterMs: fc.nat(3000), byMs: fc.integer({ min: -500, max: 500 }) }),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(corrections, fc.double({ min: 0.5, max: 2, noNaN: true }), (told, speed) => {
        const { tell, passTo, drawn, wakeUps, ticker } = page(mpv(), { speed });
        let atMs = 0;
        for (const { afterMs, byMs } of told) {
          atMs += afterMs;
          passTo(atMs);
          const shownMs = ticker.shownMs(1) ?? 0;
          tell({ filmMs: Math.max(0, shownMs + byMs), speed });
        }
        passTo(atMs + 5000);
        const back = drawn.filter(({ ms, step }, at) => {
          const before = drawn[at - 1];
          return before !== undefined && step === before.step && ms < before.ms - 1e-6;
        });
        expect(back).toEqual([]);
        expect(wakeUps()).toBeLessThanOrEqual(2.2 * ((atMs + 5000) / 1000) + told.length);
      }),
    );
  });
});

describe('the wait until the next second', () => {
  it('is the time the film needs for it', () => {
    expect(waitForSecond(250, 0, 1)).toBe(750);
    expect(waitForSecond(0, 0, 2)).toBe(500);
  });

  it('is shorter while it catches up and longer while it is caught up with', () => {
    expect(waitForSecond(0, 1000, 1)).toBeCloseTo(1000 / 1.05);
    expect(waitForSecond(0, -1000, 1)).toBeCloseTo(1000 / 0.95);
    expect(waitForSecond(0, 10, 1)).toBeCloseTo(990);
  });
});
