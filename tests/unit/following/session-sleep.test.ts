import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { begun, followingDesk, followMpv, type FollowingDesk } from './following-desk.ts';

let desk: FollowingDesk;

beforeEach(async () => {
  desk = await followingDesk();
  await begun(desk);
  await followMpv(desk);
});

afterEach(async () => {
  await desk.players.close();
  await desk.test.close();
});

const clock = () => desk.evening().clock;
const view = () => desk.players.view();

/** The player comes in where the clock is, and is believed. */
const followed = async (): Promise<void> => {
  desk.player.open(clock().filmMs, 'playing');
  await desk.pass(1000);
};

describe('sleep', () => {
  it('of the computer holds the clock with its player', async () => {
    await followed();
    await desk.players.sleep();
    expect(clock().state).toBe('paused');
  });

  it('is not undone by what the player still says before the computer is asleep', async () => {
    await followed();
    await desk.players.sleep();
    const held = clock().filmMs;
    await desk.pass(3000);
    expect(clock()).toMatchObject({ state: 'paused', filmMs: held });
  });

  it('is over: the clock goes on with a player that slept too', async () => {
    await followed();
    await desk.players.sleep();
    desk.player.seek(clock().filmMs);
    desk.players.woke();
    await desk.pass(500);
    expect(view()).toMatchObject({ question: null, notice: null, words: 'Following mpv, within 0.1 s' });
    expect(clock().state).toBe('running');
    expect(Math.abs(clock().filmMs - desk.player.placeMs())).toBeLessThan(100);
  });

  it('is over: it asks before the clock moves where the player went on meanwhile', async () => {
    await followed();
    await desk.players.sleep();
    const held = clock().filmMs;
    desk.player.seek(held + 600_000);
    desk.players.woke();
    await desk.pass(500);
    expect(view().question?.words).toMatch(/^mpv is at /u);
    expect(clock().filmMs).toBe(held);
  });

  it('that does not come, or whose end is not told, is over after half a minute awake', async () => {
    await followed();
    await desk.players.sleep();
    await desk.pass(29_000);
    expect(clock().state).toBe('paused');
    desk.player.seek(clock().filmMs);
    await desk.pass(2000);
    expect(clock().state).toBe('running');
  });
});
