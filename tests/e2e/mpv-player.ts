import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, type DocketStarter, type RunningDocket } from './docket.ts';
import { chooseFile, makeFilm, playerNow } from './film-files.ts';
import { tellMpv } from './mpv-socket.ts';

/** Docket with a film that the next dialog for opening a file will give, and a home for an mpv that shows nothing. */
export interface FilmDesk {
  readonly running: RunningDocket;
  readonly path: string;
}

/** Starts Docket with a film and an mpv that shows and sounds nothing, by the settings of its own home. */
export async function startWithFilm(docket: DocketStarter): Promise<FilmDesk> {
  const data = docket.freshFolder();
  const home = join(data, 'mpv-home');
  mkdirSync(home);
  writeFileSync(join(home, 'mpv.conf'), 'vo=null\nao=null\nkeep-open=yes\n');
  const path = makeFilm(data, 'evening.mp4', { seconds: 900, sound: null });
  const running = await docket.start({ data, environment: { MPV_HOME: home } });
  await chooseFile(running, path);
  return { running, path };
}

/** The mpv that plays this file. */
export function pidPlaying(path: string): number {
  const pid = readdirSync('/proc').find((name) => {
    try {
      const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
      return words[0]?.endsWith('mpv') === true && words.includes(path);
    } catch {
      return false;
    }
  });
  if (pid === undefined) throw new Error('no mpv plays it');
  return Number(pid);
}

/** The socket of the mpv that is followed. */
async function socketOf(running: RunningDocket): Promise<string> {
  const { target } = await playerNow(running);
  if (target?.startsWith('mpv:') !== true) throw new Error('no mpv is followed');
  return target.slice('mpv:'.length);
}

/** A property of mpv, as mpv itself has it. */
export async function mpvHas(socket: string, property: string): Promise<unknown> {
  const answer = await tellMpv(socket, ['get_property', property]);
  if (typeof answer !== 'object' || answer === null || !('data' in answer)) throw new Error('no answer');
  return answer.data;
}

/** The strip about the followed player. */
export const playerStrip = (page: Page): Locator => page.getByRole('region', { name: 'Player' });

/** Opens the sheet of players from the head of the window and waits until Docket has looked on this computer. */
export async function openPlayers(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change where you watch, or follow a player' }).click();
  await expect(page.getByRole('dialog', { name: 'Follow a player' })).toBeVisible();
  await expect(page.getByText('Looking on this computer')).toBeHidden();
}

/** Opens the film in mpv by the sheet of players and goes with it, whatever is asked on the way. */
export async function followMpv({ running }: FilmDesk): Promise<string> {
  const { page } = running;
  await openPlayers(page);
  await page.getByRole('button', { name: 'Open a film in mpv' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const take = page.getByRole('button', { name: 'Take the player’s' });
  const follows = page.getByText(/^Following mpv, within 0\.[125] s$/u);
  await expect(follows.or(take)).toBeVisible();
  if (await take.isVisible()) await take.click();
  await expect(follows).toBeVisible();
  return socketOf(running);
}
