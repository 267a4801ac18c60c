import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { begun, followingDesk, followMpv, mpv, type FollowingDesk } from './following-desk.ts';

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

describe('a link that breaks', () => {
  it('holds the clock when the player was closed, and goes on by hand at a click', async () => {
    await followed();
    desk.player.hush();
    desk.say(
      {
        what: 'problem',
        problem: { code: 'gone', kind: 'mpv', transient: true, at: desk.now(), detail: '' },
      },
      { what: 'link', link: 'closed', at: desk.now() },
    );
    await desk.pass(500);
    const held = clock().filmMs;
    expect(view()).toMatchObject({
      words: 'Not following mpv: the clock is held',
      problem: { words: 'mpv was closed.', action: { does: 'by-hand' } },
    });
    desk.say({
      what: 'problem',
      problem: { code: 'not-running', kind: 'mpv', transient: true, at: desk.now(), detail: '' },
    });
    expect(view().problem?.words).toBe('mpv was closed.');
    await desk.call('player.unfollow', {});
    expect(clock()).toMatchObject({ filmMs: held, source: 'manual' });
  });

  it('runs on while the player only does not answer, marked so, and stands after ten seconds', async () => {
    await followed();
    desk.player.hush();
    await desk.pass(4000);
    expect(view().words).toMatch(/^Following mpv, not answering for [34] s$/u);
    expect(clock().state).toBe('running');
    await desk.pass(8000);
    expect(clock().state).toBe('paused');
  });

  it('asks before it moves the clock when the player comes back elsewhere', async () => {
    await followed();
    desk.player.hush();
    desk.say({ what: 'link', link: 'closed', at: desk.now() });
    await desk.pass(1000);
    const held = clock().filmMs;
    desk.player.open(3_000_000, 'playing');
    await desk.pass(1000);
    expect(clock().filmMs).toBe(held);
    expect(view().question).not.toBeNull();
  });
});

describe('the players’ process', () => {
  it('may crash: the clock goes on, the viewer reads so, and it is followed again', async () => {
    await followed();
    desk.process.crash();
    await desk.pass(100);
    expect(view().problem?.words).toContain('is being started again');
    expect(clock().state).toBe('running');
    await desk.pass(1000);
    expect(desk.process.starts()).toBe(2);
    desk.player.open(clock().filmMs, 'playing');
    await desk.pass(1000);
    expect(view()).toMatchObject({ problem: null, words: 'Following mpv, within 0.1 s' });
  });

  it('may say nonsense, and what an earlier following said is passed over', async () => {
    await followed();
    desk.process.babble({
      what: 'events',
      turn: 1,
      events: [{ what: 'position', report: { valueMs: 'x' } }],
    });
    desk.process.babble('hello');
    desk.process.say({ what: 'events', turn: 0, events: [{ what: 'link', link: 'closed', at: desk.now() }] });
    await desk.pass(200);
    expect(view().words).toBe('Following mpv, within 0.1 s');
  });
});

describe('clicks', () => {
  it('reach the player, and only they do', async () => {
    await followed();
    expect(desk.process.asked.some(({ what }) => what === 'command')).toBe(false);
    await desk.call('player.command', { order: { op: 'seek', toMs: 65_000 } });
    expect(desk.process.asked.at(-1)).toMatchObject({
      what: 'command',
      command: { op: 'seek', toMs: 65_000 },
    });
  });

  it('on the clock move the player without a question about it', async () => {
    await followed();
    await desk.call('player.command', { order: { op: 'seek', toMs: 600_000 } });
    desk.player.seek(600_000);
    await desk.pass(500);
    expect(clock().filmMs).toBeGreaterThan(600_000);
    expect(view()).toMatchObject({ notice: null, badge: null });
  });

  it('are refused in words while the player is gone', async () => {
    desk.say({ what: 'link', link: 'closed', at: desk.now() });
    const refused = await desk.call('player.command', { order: { op: 'pause' } });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'player-refused' } });
  });
});

describe('an edition with adverts', () => {
  it('is read through its map, by the key of what is played', async () => {
    const { notebook, pack } = desk.test.desk.context;
    const record = {
      id: 'edition-1',
      titleId: pack.title.id,
      key: 'mpv:/films/evening.mkv',
      kind: 'file',
      name: 'Recording',
      lengthMs: null,
      rate: '1',
      anchors: [{ id: 'a', sourceMs: 60_000, filmMs: 10_000, at: '2026-11-22T20:00:00.000Z' }],
      breaks: [],
    } as const;
    await notebook.commit([{ op: 'put', entry: { table: 'editions', record } }]);
    desk.player.open(clock().filmMs + 50_000, 'playing');
    await desk.pass(1000);
    expect(clock().source).toBe('mpv');
    expect(Math.abs(clock().filmMs + 50_000 - desk.player.placeMs())).toBeLessThan(100);
    expect(desk.players.source()).toMatchObject({ key: 'mpv:/films/evening.mkv', durationMs: 7_200_000 });
    await desk.call('player.command', { order: { op: 'seek', toMs: 20_000 } });
    expect(desk.process.asked.at(-1)).toMatchObject({ command: { op: 'seek', toMs: 70_000 } });
  });
});

describe('a player that is not there yet', () => {
  it('is waited for before it is said to be missing', async () => {
    const at = desk.now();
    const detail = 'there is no socket';
    const problem = { code: 'not-running', kind: 'mpv', transient: true, at, detail } as const;
    desk.say({ what: 'problem', problem });
    await desk.pass(300);
    expect(view()).toMatchObject({ words: 'Connecting to mpv', problem: null });
    await desk.pass(6000);
    expect(view().problem).toMatchObject({ words: 'mpv is not running.', action: { does: 'retry' } });
  });
});

describe('another player', () => {
  it('takes over from where the clock stands', async () => {
    await followed();
    await desk.call('player.follow', { target: 'vlc:127.0.0.1:8080', password: 'secret' });
    expect(clock()).toMatchObject({ source: 'manual', state: 'running' });
    expect(desk.process.asked.at(-1)).toEqual({
      what: 'follow',
      turn: 2,
      target: 'vlc:127.0.0.1:8080',
      secret: 'secret',
    });
    expect(JSON.stringify(view())).not.toContain('secret');
  });

  it('may be pinned, and nothing secret is kept', async () => {
    await desk.call('player.pin', { target: mpv.target, isPinned: true });
    expect(view().isPinned).toBe(true);
    const listed = await desk.call('player.list', {});
    expect(listed).toMatchObject({
      value: { offers: [{ target: mpv.target, isPinned: true, isLast: true }] },
    });
  });
});

describe('a demonstration at ten times the speed', () => {
  it('still goes with a player that plays as players do', async () => {
    const fast = await followingDesk({}, 10);
    await begun(fast);
    await followMpv(fast);
    fast.player.open(fast.evening().clock.filmMs, 'playing');
    await fast.pass(20_000);
    const { clock: now } = fast.evening();
    expect(now).toMatchObject({ source: 'mpv', state: 'running' });
    expect(Math.abs(now.filmMs - fast.player.placeMs())).toBeLessThan(60);
    const lines = fast.evening().log.filter(({ change }) => change.kind === 'report');
    expect(lines.length).toBeLessThan(6);
    await fast.players.close();
    await fast.test.close();
  });
});
