import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type RunningDocket } from './docket.ts';
import type { Reply } from '../../src/shared/ipc/wire.ts';

/** What a film made for a test is like. */
export interface MadeFilm {
  readonly seconds: number;
  readonly sound: 'aac' | 'ac3' | null;
  readonly picture?: 'libx264' | 'libx265' | 'mpeg2video';
}

/** Makes a film file with ffmpeg: a moving picture at 24 frames a second and a tone. */
export function makeFilm(
  folder: string,
  name: string,
  { seconds, sound, picture = 'libx264' }: MadeFilm,
): string {
  const path = join(folder, name);
  const tone = sound === null ? [] : ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`];
  const coded = sound === null ? [] : ['-c:a', sound];
  const images = ['-f', 'lavfi', '-i', `testsrc2=size=320x180:rate=24:duration=${seconds}`];
  const options = ['-c:v', picture, '-preset', 'ultrafast', '-g', '24', ...coded];
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...images, ...tone, ...options, path], { timeout: 60_000 });
  chmodSync(path, 0o644);
  return path;
}

/** Lets the next dialog for opening a file answer with this path. */
export const chooseFile = ({ app }: RunningDocket, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);

/** The followed player as a window would show it. */
export async function playerNow({ page }: Pick<RunningDocket, 'page'>): Promise<Reply<'player.show'>> {
  const shown = await page.evaluate(() => window.docket.call('player.show', {}));
  if (!shown.ok) throw new Error(shown.error.message);
  return shown.value;
}

/** The film clock as main has it now. */
export async function clockNow({ page }: Pick<RunningDocket, 'page'>) {
  const seen = await page.evaluate(() => window.docket.call('app.snapshot', {}));
  const held = await page.evaluate(() => window.docket.call('app.notes', { notes: 'all' }));
  if (!seen.ok || !held.ok || seen.value.pass === null) throw new Error('no viewing');
  return { ...seen.value.pass.clock, notes: held.value.notes };
}

/** Waits until the words of the player say so. */
export const expectWords = (docket: Pick<RunningDocket, 'page'>, words: RegExp): Promise<void> =>
  expect.poll(async () => (await playerNow(docket)).words).toMatch(words);
