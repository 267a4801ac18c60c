import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, startClock, test, type RunningDocket } from './docket.ts';
import { takeNote } from './second-viewing.ts';

const said = 'The notes folder cannot be written to, so changes cannot be saved; the notes can be read.';

const filesIn = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [name, readFileSync(join(folder, name), 'hex')]);

/** Takes the right to write away from a folder and the folders in it, as they belong to the user of the app. */
function forbidWriting(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) forbidWriting(join(folder, entry.name));
  chmodSync(folder, 0o555);
}

function allowWriting(folder: string): void {
  chmodSync(folder, 0o777);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) allowWriting(join(folder, entry.name));
}

/** Writes on although nothing can be saved: the words stay in their box, and why is said. */
async function tryToWrite(page: Page): Promise<void> {
  await expect(page.getByText(said).first()).toBeVisible();
  await expect(page.getByText('from a better day')).toBeVisible();
  await expect(page.getByText('Running, within about')).toBeVisible();
  const box = page.getByRole('textbox', { name: 'Note', exact: true });
  await box.fill('where would this go');
  await box.press('Enter');
  await expect(box).toHaveValue('where would this go');
}

async function anEvening(running: RunningDocket): Promise<void> {
  await startClock(running.page);
  await takeNote(running.page, 'from a better day');
  await running.app.close();
}

test('a home of which nothing may be written: the app opens all the same, for reading', async ({
  docket,
}) => {
  const first = await docket.start();
  await anEvening(first);
  const before = filesIn(join(first.data, 'notes'));
  forbidWriting(first.data);
  const { app, page } = await docket.start({ data: first.data });
  await tryToWrite(page);
  await app.close();
  expect(filesIn(join(first.data, 'notes'))).toEqual(before);
  allowWriting(first.data);
});

test('a home of which nothing may be written, and where Docket never was: it says so instead of a lie', async ({
  docket,
}) => {
  const electron = process.env['DOCKET_ELECTRON'];
  test.skip(electron === undefined, 'only the scripts of this project know which Electron to start');
  const data = docket.freshFolder();
  chmodSync(data, 0o555);
  const words = ['.', '--disable-gpu', '--log-level=3', `--user-data-dir=${data}`];
  // By itself, because its window with the sentence waits for a press, and so does everything that drives it.
  const child = spawn(electron ?? '', words, {
    env: { ...process.env, TMPDIR: docket.freshFolder() },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const heard: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => heard.push(text));
  await expect.poll(() => heard.join('')).toContain('docket: The notes folder cannot be written to');
  expect(heard.join('')).not.toContain('already running');
  expect(readdirSync(data)).toEqual([]);
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  chmodSync(data, 0o777);
});
