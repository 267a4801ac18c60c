import { describe, expect, it } from 'vitest';
import { createPlayersLine } from '../../../src/main/following/players-line.ts';
import { fakeProcess } from './fake-process.ts';

/** A line on a clock that the test moves. */
function lineDesk() {
  const process = fakeProcess();
  const told: string[] = [];
  let now = 0;
  let timers: readonly { readonly at: number; readonly work: () => void }[] = [];
  const line = createPlayersLine({
    start: process.start,
    parts: {
      now: () => now,
      random: () => 0.5,
      after: (ms, work) => {
        const timer = { at: now + ms, work };
        timers = [...timers, timer];
        return () => {
          timers = timers.filter((one) => one !== timer);
        };
      },
    },
    told: ({ what }) => told.push(what),
    gone: () => told.push('gone'),
    back: () => told.push('back'),
  });
  const pass = (ms: number): void => {
    now += ms;
    const due = timers.filter(({ at }) => at <= now);
    timers = timers.filter(({ at }) => at > now);
    for (const { work } of due) work();
  };
  return { process, line, told, pass };
}

const discover = (id: number) => ({ what: 'discover', id, ownPids: [], pinned: [], last: null }) as const;

describe('the line to the players’ process', () => {
  it('starts it only when something is asked', () => {
    const { process, line } = lineDesk();
    expect(process.starts()).toBe(0);
    line.post({ what: 'unfollow' });
    expect(process.starts()).toBe(1);
  });

  it('gives each answer to its question', async () => {
    const { process, line } = lineDesk();
    const one = line.ask(discover);
    const two = line.ask(discover);
    process.say({ what: 'not-opened', id: 2, message: 'two' });
    process.say({ what: 'not-opened', id: 1, message: 'one' });
    expect(await one).toMatchObject({ message: 'one' });
    expect(await two).toMatchObject({ message: 'two' });
  });

  it('gives up on a question after a while, and at a crash', async () => {
    const { process, line, pass } = lineDesk();
    const slow = line.ask(discover);
    pass(12_000);
    expect(await slow).toBeNull();
    const cut = line.ask(discover);
    process.crash();
    expect(await cut).toBeNull();
  });

  it('comes back with growing patience, and quickly again after a long good time', () => {
    const { process, told, line, pass } = lineDesk();
    const waits: number[] = [];
    line.post({ what: 'unfollow' });
    for (let crash = 1; crash <= 4; crash += 1) {
      process.crash();
      let waited = 0;
      while (process.starts() === crash) {
        pass(50);
        waited += 50;
      }
      waits.push(waited);
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits.at(-1)).toBeGreaterThan(1000);
    pass(60_000);
    process.crash();
    pass(300);
    expect(process.starts()).toBe(6);
    expect(told.filter((what) => what === 'gone')).toHaveLength(5);
  });

  it('takes up what was followed also when a question starts it before its time', async () => {
    const { process, line, told, pass } = lineDesk();
    line.post({ what: 'unfollow' });
    process.crash();
    void line.ask(discover);
    expect(told).toEqual(['gone', 'back']);
    pass(60_000);
    expect(told).toEqual(['gone', 'back']);
    process.crash();
    line.post({ what: 'follow', turn: 1, target: 'mpv:/run/x', secret: null });
    expect(told).toEqual(['gone', 'back', 'gone']);
    line.close();
  });

  it('is quiet after it was closed', async () => {
    const { process, line, told, pass } = lineDesk();
    line.post({ what: 'unfollow' });
    line.close();
    process.crash();
    pass(60_000);
    expect(process.starts()).toBe(1);
    expect(await line.ask(discover)).toBeNull();
    expect(told).toEqual([]);
  });
});
