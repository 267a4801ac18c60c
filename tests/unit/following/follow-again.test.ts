import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { begun, followingDesk, followMpv, mpv, type FollowingDesk } from './following-desk.ts';

let desk: FollowingDesk;
beforeEach(async () => {
  desk = await followingDesk();
  await begun(desk);
});
afterEach(async () => {
  await desk.players.close();
  await desk.test.close();
});

const pin = (): Promise<unknown> => desk.call('player.pin', { target: mpv.target, isPinned: true });

/** Docket is closed and started again: the same files, the same film. */
async function nextStart(isThere = true): Promise<void> {
  await desk.players.close();
  desk = desk.again(isThere);
  await desk.players.followAgain();
}

describe('at the next start', () => {
  it('a pinned player that was followed when Docket was closed is followed again, and it is said', async () => {
    await followMpv(desk);
    await pin();
    await nextStart();
    desk.player.open(desk.evening().clock.filmMs, 'playing');
    await desk.pass(1000);
    expect(desk.players.view()).toMatchObject({
      target: mpv.target,
      words: 'Following mpv, within 0.1 s',
      badge: 'followed again, as when Docket was closed',
      question: null,
    });
    await desk.pass(25_000);
    expect(desk.players.view().badge).toBeNull();
  });

  it('it asks before it moves the clock, as ever', async () => {
    await followMpv(desk);
    await pin();
    await nextStart();
    const before = desk.evening().clock.filmMs;
    desk.player.open(3_000_000, 'playing');
    await desk.pass(1000);
    expect(desk.players.view().question).not.toBeNull();
    expect(Math.abs(desk.evening().clock.filmMs - before)).toBeLessThan(2000);
  });

  it.each([
    ['was not pinned', async () => followMpv(desk)],
    [
      'was left for the clock by hand',
      async () => {
        await followMpv(desk);
        await pin();
        await desk.call('player.unfollow', {});
      },
    ],
    [
      'is pinned, while another one was followed',
      async () => {
        await followMpv(desk);
        await pin();
        await desk.call('player.follow', { target: 'vlc:127.0.0.1:8080' });
      },
    ],
    [
      'is not wanted so by the settings',
      async () => {
        await followMpv(desk);
        await pin();
        await desk.call('settings.set', { followAgain: false });
      },
    ],
  ])('a player that %s is not', async (_name, before) => {
    await before();
    await nextStart();
    expect(desk.players.view()).toMatchObject({ target: null, words: 'By hand' });
  });

  it('one that is not there is not, and not at the start after that either', async () => {
    await followMpv(desk);
    await pin();
    await nextStart(false);
    expect(desk.players.view().target).toBeNull();
    await nextStart();
    expect(desk.players.view().target).toBeNull();
  });

  it('no process is started where nothing is to be followed', async () => {
    await nextStart();
    expect(desk.process.starts()).toBe(0);
  });
});
