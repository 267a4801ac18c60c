import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, startClock, test } from './docket.ts';
import { filmMs, noteTimes, put, secondViewing, setTheme, takeNote } from './second-viewing.ts';
import { openMini } from './windows.ts';

const MINUTE = 60_000;

const card = (page: Page) => page.getByRole('group', { name: 'David Sheppard, due now' });
const timer = (page: Page) => page.getByRole('timer', { name: 'Film clock' }).first();
const question = (page: Page) => page.getByRole('dialog', { name: /^Move the clock/u });

test('a second viewing knows who is due, and one press sets the clock and opens the scene', async ({
  docket,
}) => {
  const running = await docket.start();
  const { page } = running;
  await secondViewing(page);
  await expect(card(page)).toContainText('David Sheppard is due about 46:00, give or take');
  await expect(card(page)).toContainText('Set by you on your first viewing.');
  for (const theme of ['light', 'dark', 'dim'] as const) {
    await setTheme(page, theme);
    expect(await violations(page), theme).toEqual([]);
  }
  const mini = await openMini(running);
  await expect(card(mini)).toBeVisible();
  expect(await violations(mini)).toEqual([]);
  await card(page).getByRole('button', { name: 'It just started' }).click();
  await expect(page.getByRole('main', { name: 'Case file: David Sheppard' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo “Set the clock by David Sheppard”' })).toBeVisible();
  await expect(card(page)).toBeHidden();
  await expect(card(mini)).toBeHidden();
  expect(Math.abs((await filmMs(page)) - 46 * MINUTE)).toBeLessThan(30_000);
  await page.getByRole('heading', { level: 1 }).first().click();
  await page.keyboard.press('Control+z');
  await expect(card(page)).toBeVisible();
});

test('“Not yet” puts the card away, and the people are where they always are', async ({ docket }) => {
  const { page } = await docket.start();
  await secondViewing(page);
  await card(page).getByRole('button', { name: 'Not yet' }).click();
  await expect(card(page)).toBeHidden();
  await expect(page.getByRole('group', { name: 'Who is on screen' })).toBeVisible();
});

test('by keyboard alone: R, the cue on screen, a question because it is far, and undo', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await secondViewing(page);
  await put(page, 20 * MINUTE);
  await page.keyboard.press('r');
  const sheet = page.getByRole('dialog', { name: 'What is on screen now?' });
  const cue = sheet.getByRole('button', { name: /Momolu Stewart/u });
  await expect(cue).toBeVisible();
  await expect(sheet.getByText('release')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  for (let tabs = 0; tabs < 10; tabs += 1) {
    if (await cue.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(cue).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question(page)).toContainText('forward?');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(question(page)).toBeHidden();
  await expect(timer(page)).toHaveText(/^0:20:/u);
  await page.keyboard.press('r');
  await expect(cue).toBeVisible();
  await cue.focus();
  await page.keyboard.press('Enter');
  await expect(question(page).getByRole('button', { name: 'Move', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(timer(page)).toHaveText(/^0:30:/u);
  await expect(question(page)).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(timer(page)).toHaveText(/^0:20:/u);
});

test('a large correction takes the notes along, and one undo brings all of it back', async ({ docket }) => {
  const { page } = await docket.start();
  await startClock(page);
  await put(page, 41 * MINUTE);
  await takeNote(page, 'first');
  await takeNote(page, 'second');
  const before = await noteTimes(page);
  await page.keyboard.press('g');
  await page.keyboard.type('42:30');
  await page.keyboard.press('Enter');
  await expect(question(page)).toContainText('2 notes since 41:00 can move too.');
  await question(page).getByText('Which notes').click();
  await expect(question(page).getByRole('cell', { name: 'second' })).toBeVisible();
  await question(page).getByRole('button', { name: 'Move, and 2 notes' }).click();
  await expect(timer(page)).toHaveText(/^0:42:/u);
  await expect(question(page)).toBeHidden();
  const after = await noteTimes(page);
  const moved = after.map((ms, index) => ms - (before[index] ?? Number.NaN));
  expect(new Set(moved).size).toBe(1);
  expect(moved[0]).toBeGreaterThan(60_000);
  await page.keyboard.press('Control+z');
  await expect(timer(page)).toHaveText(/^0:41:/u);
  expect(await noteTimes(page)).toEqual(before);
});

test('a small correction is not asked about', async ({ docket }) => {
  const { page } = await docket.start();
  await startClock(page);
  await put(page, 41 * MINUTE);
  await page.keyboard.press('g');
  await page.keyboard.type('41:08');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(timer(page)).toHaveText(/^0:41:/u);
  await expect(page.getByRole('status').filter({ hasText: /Clock (?:moved|set)/u })).toBeVisible();
});

test('notes are moved after a look at each, by keyboard alone, and undo names it', async ({ docket }) => {
  const { page } = await docket.start();
  await startClock(page);
  await put(page, 10 * MINUTE);
  await takeNote(page, 'too early');
  const before = await noteTimes(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('move the times');
  await expect(page.getByRole('option', { name: /Move the times of notes/u })).toBeVisible();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Move the times of notes' });
  await sheet.getByRole('radio', { name: /Since the clock/u }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(sheet.getByRole('radio', { name: /All of this viewing/u })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1:30');
  await expect(sheet.getByRole('status')).toContainText('1 note would move');
  await expect(sheet.getByRole('cell', { name: 'too early' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(await noteTimes(page)).toEqual(before);
  await sheet.getByRole('button', { name: 'Move 1 note' }).focus();
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();
  expect(await noteTimes(page)).toEqual(before.map((ms) => ms + 90_000));
  await page.getByRole('button', { name: 'Undo “Moved the time of 1 note”' }).click();
  await expect.poll(() => noteTimes(page)).toEqual(before);
});

test('a time that is none is said at its field at once, and where many notes are moved too', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await startClock(page);
  await page.keyboard.press('m');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('move the times');
  await page.getByRole('option', { name: /Move the times of notes/u }).click();
  const sheet = page.getByRole('dialog', { name: 'Move the times of notes' });
  const by = sheet.getByRole('textbox', { name: 'By' });
  await by.fill('xx');
  await expect(by).toHaveAccessibleDescription('Use 14 for seconds, or 1:30.');
  await expect(by).toHaveAttribute('aria-invalid', 'true');
  await by.fill('1:');
  await expect(by).toHaveAccessibleDescription('');
  await page.keyboard.press('Enter');
  await expect(by).toHaveAccessibleDescription('Use 14 for seconds, or 1:30.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+F');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  const seconds = page.getByRole('textbox', { name: /Seconds later/u });
  await seconds.fill('xx');
  await expect(seconds).toHaveAccessibleDescription(/Use seconds, such as 14/u);
});

test('whoever forgot to come back from the adverts says when the film went on', async ({ docket }) => {
  const { page } = await docket.start({ timeScale: 60, epochMs: Date.now() });
  await startClock(page);
  await page.keyboard.press('b');
  await expect(page.getByText('Ad break, clock held')).toBeVisible();
  const heldMs = await filmMs(page);
  await expect(page.getByRole('button', { name: /Back on/u })).toContainText(/[2-9]:\d\d/u);
  await page.keyboard.press('r');
  const sheet = page.getByRole('dialog', { name: 'What is on screen now?' });
  await sheet.getByRole('button', { name: '60 s ago' }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText(/^Running, within about/u)).toBeVisible();
  expect(await filmMs(page)).toBeGreaterThan(heldMs + MINUTE);
});

test('cue times go out as a file and come in after a look at what is in it', async ({ docket }) => {
  const first = await docket.start();
  await secondViewing(first.page);
  const path = join(first.data, 'cues.json');
  await first.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await first.page.getByRole('button', { name: 'Settings' }).click();
  await first.page.getByRole('button', { name: 'Save or open cue times' }).click();
  await first.page.getByRole('button', { name: 'Save my cue times' }).click();
  await expect(first.page.getByText('Saved 3 cue times')).toBeVisible();
  expect(existsSync(path) && readFileSync(path, 'utf8')).toContain('on-screen:david-sheppard');
  await first.app.close();

  const { app, page } = await docket.start();
  await startClock(page);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('cue file');
  await expect(page.getByRole('option', { name: /Cue times/u })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Open a cue file' }).click();
  const sheet = page.getByRole('dialog', { name: 'Cue times' });
  await expect(sheet).toContainText('3 times new here.');
  expect(await violations(page)).toEqual([]);
  await sheet.getByRole('button', { name: 'Take in 3 times' }).click();
  await expect(sheet).toContainText('Took in 3 cue times.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await expect(page.getByText('No cue has a time yet.')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await page.content()).not.toContain('46:00');
  await put(page, 46 * MINUTE - 6000);
  await expect(card(page)).toContainText('From a cue file.');
});
