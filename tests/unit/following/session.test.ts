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
const offMs = () => Math.abs(clock().filmMs - desk.player.placeMs());
const reports = () => desk.evening().log.filter(({ change }) => change.kind === 'report');

/** The player comes in where the clock is, and is believed. */
const followed = async (): Promise<void> => {
  desk.player.open(clock().filmMs, 'playing');
  await desk.pass(1000);
};

describe('a player that agrees with the clock', () => {
  it('is followed without a word, and says so', async () => {
    await followed();
    expect(clock()).toMatchObject({ source: 'mpv', state: 'running' });
    expect(offMs()).toBeLessThan(60);
    expect(view()).toMatchObject({ words: 'Following mpv, within 0.1 s', question: null, notice: null });
  });

  it('writes sparsely: five minutes are less than twelve lines', async () => {
    await followed();
    await desk.pass(5 * 60_000);
    expect(reports().length).toBeLessThan(12);
    expect(offMs()).toBeLessThan(60);
  }, 60_000);

  it('pauses and goes on with the player', async () => {
    await followed();
    desk.player.set('paused');
    await desk.pass(300);
    expect(clock().state).toBe('paused');
    expect(view().words).toBe('Following mpv, paused');
    await desk.pass(60_000);
    expect(offMs()).toBeLessThan(60);
    desk.player.set('playing');
    await desk.pass(300);
    expect(clock().state).toBe('running');
    expect(offMs()).toBeLessThan(60);
  });

  it('stays out of the history', async () => {
    const before = desk.test.desk.context.notebook.data.commands.size;
    await followed();
    expect(desk.test.desk.context.notebook.data.commands.size).toBe(before);
  });
});

describe('a player that is elsewhere at first', () => {
  it('is asked about before the clock moves', async () => {
    const stood = clock().filmMs;
    desk.player.open(2_840_500, 'playing');
    await desk.pass(2000);
    expect(clock().filmMs).toBe(stood + 2000);
    expect(view().question?.words).toBe('mpv is at 0:47:20, your clock at 0:00:06.');
  });

  it('is taken when the viewer says so', async () => {
    desk.player.open(2_840_000, 'playing');
    await desk.pass(500);
    await desk.call('player.answer', { answer: 'take' });
    await desk.pass(500);
    expect(offMs()).toBeLessThan(60);
    expect(view()).toMatchObject({ question: null, notice: null });
    expect(desk.evening().watchedToMs).toBeLessThan(10_000);
  });

  it('is left alone when the viewer keeps the own clock, until it agrees again', async () => {
    desk.player.open(2_840_000, 'playing');
    await desk.pass(500);
    await desk.call('player.answer', { answer: 'keep' });
    await desk.pass(10_000);
    expect(clock()).toMatchObject({ source: 'manual', state: 'running' });
    expect(view()).toMatchObject({ question: null, words: 'By hand: mpv is elsewhere' });
    desk.player.seek(clock().filmMs);
    await desk.pass(4000);
    expect(clock().source).toBe('mpv');
  });
});

describe('a jump of a followed player', () => {
  it('moves the clock within 300 ms, says so, and raises nothing that was watched', async () => {
    await followed();
    desk.player.seek(600_000);
    await desk.pass(300);
    expect(offMs()).toBeLessThan(60);
    expect(view().notice?.words).toMatch(
      /^mpv went to 0:10:00, and the film clock with it: 9 min 5\d s later\.$/u,
    );
    expect(desk.evening().watchedToMs).toBeLessThan(10_000);
  });

  it('of a few seconds is only a quiet word', async () => {
    await followed();
    desk.player.seek(desk.player.placeMs() + 5000);
    await desk.pass(300);
    expect(view()).toMatchObject({ notice: null, badge: '5 s later, to match mpv' });
    await desk.pass(9000);
    expect(view().badge).toBeNull();
  });

  it('is settled once the viewer sets the clock by hand', async () => {
    await followed();
    desk.player.seek(600_000);
    await desk.pass(2000);
    await desk.call('clock.change', { change: { kind: 'set', filmMs: 610_000, plusMinusMs: 500 }, agoMs: 0 });
    const stood = clock().filmMs;
    expect(await desk.call('player.answer', { answer: 'keep' })).toMatchObject({ ok: false });
    expect(clock().filmMs).toBe(stood);
    await desk.pass(300);
    expect(view().notice).toBeNull();
  });

  it('can still be taken back after a small one that follows it', async () => {
    await followed();
    const before = clock().filmMs;
    desk.player.seek(600_000);
    await desk.pass(3000);
    desk.player.seek(608_000);
    await desk.pass(1500);
    expect(view().notice?.keep).toBe('Keep my clock');
    expect(await desk.call('player.answer', { answer: 'keep' })).toMatchObject({ ok: true });
    expect(Math.abs(clock().filmMs - (before + 4500))).toBeLessThan(100);
  });

  it('stays taken back although the player goes elsewhere at that very moment', async () => {
    await followed();
    const before = clock().filmMs;
    desk.player.seek(600_000);
    await desk.pass(3000);
    const answering = desk.call('player.answer', { answer: 'keep' });
    desk.player.seek(900_000);
    await desk.pass(50);
    expect(await answering).toMatchObject({ ok: true });
    expect(Math.abs(clock().filmMs - (before + 3000))).toBeLessThan(200);
  });

  it('can be taken back: the clock stands where it would without it, in one step that can be undone', async () => {
    await followed();
    const before = clock().filmMs;
    desk.player.seek(600_000);
    await desk.pass(4000);
    await desk.call('player.answer', { answer: 'keep' });
    expect(Math.abs(clock().filmMs - (before + 4000))).toBeLessThan(100);
    expect(clock()).toMatchObject({ state: 'running', source: 'manual' });
    expect(view().target).toBeNull();
    expect(desk.process.asked.at(-1)).toEqual({ what: 'unfollow' });
    expect(await desk.call('history.undo', {})).toEqual({ ok: true, value: { label: 'Kept your clock' } });
    expect(clock().filmMs).toBeGreaterThan(600_000);
  });

  it('back and forth is taken back to where it began', async () => {
    await followed();
    const before = clock().filmMs;
    desk.player.seek(600_000);
    await desk.pass(2000);
    desk.player.seek(1_200_000);
    await desk.pass(2000);
    await desk.call('player.answer', { answer: 'keep' });
    expect(Math.abs(clock().filmMs - (before + 4000))).toBeLessThan(100);
  });
});

describe('the viewer’s own hand', () => {
  it('is not contradicted for five seconds, and then asked about', async () => {
    await followed();
    await desk.call('clock.change', { change: { kind: 'set', filmMs: 900_000, plusMinusMs: 500 }, agoMs: 0 });
    await desk.pass(4500);
    expect(clock().filmMs).toBeGreaterThan(900_000);
    expect(view()).toMatchObject({ question: null, words: 'Connected to mpv; your own clock stands' });
    await desk.pass(1500);
    expect(view().question?.words).toMatch(/your clock at 0:15:0\d\.$/u);
  });
});
