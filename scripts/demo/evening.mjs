import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { killDocket, openDocket, snapshotOf } from './docket-window.mjs';
import { exportAll } from './export-all.mjs';
import { filmMsOf, story } from './story.mjs';

const out = process.argv[2];
const data = mkdtempSync(path.join(tmpdir(), 'docket-demo-'));
chmodSync(data, 0o755);
/** Two hours in about fifty seconds. */
const pace = { data, scale: 150, epoch: Date.now() };
const say = (line) => process.stdout.write(`demo: ${line}\n`);

function must(holds, what) {
  if (!holds) throw new Error(`demo: ${what}`);
}

async function shoot(page, name) {
  await page.screenshot({ path: path.join(out, `${name}.png`) });
  say(`screenshot ${name}.png`);
}

/** Waits until the film is at `filmMs`: asks once how far it is, and sleeps for the rest at the demo's pace. */
async function reach(page, filmMs) {
  for (;;) {
    const { pass } = await snapshotOf(page);
    const left = filmMs - pass.clock.filmMs;
    if (left <= 0) return;
    await wait(Math.max(5, left / pace.scale));
  }
}

async function takeNote(page, text) {
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.getByText(text.split(' #')[0]).first().waitFor();
}

async function play(running, beat) {
  const { page } = running;
  await reach(page, filmMsOf(beat.at));
  if (beat.press !== undefined) await page.keyboard.press(beat.press);
  if (beat.note !== undefined) await takeNote(page, beat.note);
  if (beat.mark === true) await page.keyboard.press('m');
  if (beat.shot !== undefined) await shoot(page, beat.shot);
  if (beat.album !== undefined) await album(running, beat.album);
  if (beat.breakFor !== undefined) {
    await page.keyboard.press('b');
    await wait((beat.breakFor * 1000) / pace.scale);
    await page.keyboard.press('b');
  }
  return beat.restart === true ? restart(running) : running;
}

async function restart(running) {
  const before = (await snapshotOf(running.page)).notes.length;
  await killDocket(running.app, data);
  say('killed in the middle of the film; starting again');
  const again = await openDocket(pace);
  const { notes, pass } = await snapshotOf(again.page);
  must(notes.length === before, `${before} notes before the kill, ${notes.length} after it`);
  must(pass.clock.state === 'running', 'the clock must go on after a restart');
  return again;
}

/** One moment in every theme, and in a small window. */
async function album({ app, page }, name) {
  for (const theme of ['light', 'dim', 'dark']) {
    await page.evaluate((chosen) => window.docket.call('settings.set', { theme: chosen }), theme);
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    await shoot(page, `${name}-${theme}`);
  }
  const before = await resize(app, [1280, 720]);
  await page.waitForFunction(() => window.innerWidth === 1280);
  await shoot(page, `${name}-1280`);
  await resize(app, before);
}

/** Gives the main window's page another size and says which it had. */
const resize = (app, size) =>
  app.evaluate(({ BrowserWindow }, [width, height]) => {
    const main = BrowserWindow.getAllWindows().find((window) => window.isVisible());
    const had = main.getContentSize();
    main.setContentSize(width, height);
    return had;
  }, size);

let running = await openDocket(pace);
await shoot(running.page, 'start');
await running.page.getByRole('button', { name: /Start the clock/ }).click();
for (const beat of story) running = await play(running, beat);

const { notes, pass } = await snapshotOf(running.page);
const taken = story.filter(({ note, mark }) => note !== undefined || mark === true).length;
must(notes.length === taken, `${taken} notes were taken, ${notes.length} are there`);
must(
  notes.every(({ filmMs }) => filmMs !== null),
  'every note must have a time',
);
must(pass.scenes.length >= 8, `eight presses must make scenes, there are ${pass.scenes.length}`);
await running.page.evaluate(() =>
  window.docket.call('clock.change', { change: { kind: 'finish' }, agoMs: 0 }),
);
await running.page
  .getByText(/finished/i)
  .first()
  .waitFor();
await shoot(running.page, 'finished');
const files = await exportAll(running, data);
for (const file of files) copyFileSync(file, path.join(out, path.basename(file)));
await running.app.close();
rmSync(data, { recursive: true, force: true });
say(`${notes.length} notes, ${pass.scenes.length} scenes, ${files.length} files: see demo-out/`);
