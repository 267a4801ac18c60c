import { expect, startClock, type RunningDocket } from './docket.ts';
import { chooseFile, playerNow } from './film-files.ts';
import type { PlayerView } from '../../src/shared/ipc/player-views.ts';

/** Opens the film in mpv from Docket; the socket by which it is followed. */
export async function openInMpv(running: RunningDocket, path: string): Promise<string> {
  await chooseFile(running, path);
  const opened = await running.page.evaluate(() =>
    window.docket.call('player.openOutside', { player: 'mpv', file: 'ask' }),
  );
  expect(opened).toEqual({ ok: true, value: { opened: true } });
  const { target } = await playerNow(running);
  expect(target).toMatch(/^mpv:\//u);
  return (target ?? '').slice('mpv:'.length);
}

/** How long (ms) it takes until the followed player's view fits, asked every 20 ms as a window would show it. */
export async function msUntil(running: RunningDocket, fits: (view: PlayerView) => boolean): Promise<number> {
  const from = performance.now();
  const look = async (): Promise<boolean> => fits(await playerNow(running));
  await expect.poll(look, { intervals: [20], timeout: 20_000 }).toBe(true);
  return performance.now() - from;
}

/** Waits until the clock goes with mpv; where it is asked which is right, the player is. */
export const letItLead = (running: RunningDocket): Promise<void> =>
  expect
    .poll(async () => {
      const { question, words } = await playerNow(running);
      if (question !== null)
        await running.page.evaluate(() => window.docket.call('player.answer', { answer: 'take' }));
      return words;
    })
    .toMatch(/^Following mpv, within/u);

/** Follows an mpv that plays the film, and lets it have its place. */
export async function followPlaying(running: RunningDocket, path: string): Promise<string> {
  await startClock(running.page);
  const socket = await openInMpv(running, path);
  await letItLead(running);
  return socket;
}
