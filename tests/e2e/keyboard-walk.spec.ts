import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './docket.ts';

const notes = (page: Page) => page.getByRole('complementary', { name: 'Notes' });
const inbox = (page: Page) => page.getByRole('main', { name: 'Inbox' });
const rows = (page: Page) =>
  page.getByRole('grid', { name: 'Notes' }).getByRole('rowgroup').last().getByRole('row');

/** What has the focus, and whether one can see that it has: an outline, a shadow, or a caret. */
const focusNow = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const takesText = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const { width, height } = element.getBoundingClientRect();
    return {
      name: element.outerHTML.slice(0, 160),
      isInView: width > 0 && height > 0,
      isMarked:
        takesText || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none',
    };
  });

/** The focus is somewhere after every task: on a thing that is there, which can be told from the others. */
async function keepsFocus(page: Page, task: string): Promise<void> {
  await expect.poll(() => focusNow(page).then((focus) => focus !== null), { message: task }).toBe(true);
  expect(await focusNow(page), task).toMatchObject({ isInView: true });
}

/** The same number for the same element each time, because what an element says of itself may change as the film runs. */
const numberOfFocus = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const element = Object(document.activeElement);
    const known: unknown = Reflect.get(element, 'walkNumber');
    if (typeof known === 'number') return known;
    const next = Number(Reflect.get(window, 'walked') ?? 0) + 1;
    Reflect.set(window, 'walked', next);
    Reflect.set(element, 'walkNumber', next);
    return next;
  });

/** Walks once round the page with Tab: at most thirty stops, and each can be seen. */
async function walkStops(page: Page, where: string): Promise<void> {
  const seen = new Map<number, string>();
  const unseen: string[] = [];
  for (let n = 0; n < 45; n += 1) {
    await page.keyboard.press('Tab');
    const stop = await focusNow(page);
    if (stop === null) continue;
    const number = await numberOfFocus(page);
    if (seen.has(number)) break;
    seen.set(number, stop.name);
    if (!stop.isMarked) unseen.push(stop.name);
  }
  expect(seen.size, where).toBeGreaterThan(2);
  expect(seen.size, `${where}\n${[...seen.values()].join('\n')}`).toBeLessThanOrEqual(30);
  expect(unseen, `${where}: focus that nobody sees`).toEqual([]);
}

/** Runs a command by its name. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Search and commands' })).toBeHidden();
}

/** Goes with Tab until this has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await expect(button).toBeVisible();
  for (let n = 0; n < 40; n += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(button).toBeFocused();
}

test('an evening without a mouse: twelve tasks, and the focus is never lost', async ({ docket }) => {
  test.setTimeout(300_000);
  const { app, page, data } = await docket.start();
  // No pointer reaches the window: a press of one would end the test.
  await page.evaluate(() =>
    window.addEventListener('pointerdown', () => document.body.replaceChildren(), { capture: true }),
  );
  const path = join(data, 'notes.html');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  const task = (name: string, work: () => Promise<void>) =>
    test.step(name, async () => {
      await work();
      await keepsFocus(page, name);
    });

  await task('1 start', async () => {
    await tabTo(page, 'Start the clock');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^(?:Running, within about|Not sure)/u)).toBeVisible();
  });
  await task('2 write a note', async () => {
    await page.keyboard.press('n');
    await page.keyboard.type('Who sets the minimum? #law');
    await page.keyboard.press('Enter');
    await expect(
      notes(page).getByRole('listitem').filter({ hasText: 'Who sets the minimum?' }),
    ).toBeVisible();
  });
  await task('3 say who is on screen', async () => {
    await page.keyboard.press('F6');
    await page.keyboard.press('3');
    await expect(page.getByRole('main', { name: 'Case file: Momolu Stewart' })).toBeVisible();
  });
  await task('4 mark a moment', async () => {
    await page.keyboard.press('m');
    await expect(notes(page).getByText('Mark without words')).toBeVisible();
  });
  await task('5 an ad break, and back', async () => {
    await page.keyboard.press('b');
    await expect(page.getByText('Ad break, clock held')).toBeVisible();
    await page.keyboard.press('b');
    await expect(page.getByText('Ad break, clock held')).toBeHidden();
  });
  await walkStops(page, 'the case file');
  await task('6 put the clock right', async () => {
    await page.keyboard.press('F6');
    await page.keyboard.press('g');
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
    await page.keyboard.type('12:00');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Move');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('timer', { name: 'Film clock' })).toHaveText(/^0:12:/u);
  });
  await task('7 search, and go to what was found', async () => {
    await command(page, 'minimum');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  await task('8 write up a mark in the inbox', async () => {
    await command(page, 'Inbox');
    await expect(inbox(page).getByRole('article')).toBeFocused();
    await walkStops(page, 'the inbox');
    await command(page, 'Inbox');
    await expect(inbox(page)).toBeVisible();
    await inbox(page).getByRole('article').press('w');
    await page.keyboard.type('What he wrote');
    await page.keyboard.press('Enter');
    await expect(inbox(page).getByText('No mark waits for words.')).toBeVisible();
  });
  await task('9 find in all notes, and tag', async () => {
    await page.keyboard.press('Control+Shift+F');
    await expect(page.getByLabel('Find in notes')).toBeFocused();
    await expect(rows(page)).toHaveCount(2);
    await page.keyboard.type('minimum');
    await expect(rows(page)).toHaveCount(1);
    await walkStops(page, 'all notes');
    await page.keyboard.press('Control+Shift+F');
    await expect(page.getByLabel('Find in notes')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(rows(page).first()).toBeFocused();
    await page.keyboard.press('t');
    await page.keyboard.type('again');
    await page.keyboard.press('Enter');
    await expect(rows(page).first()).toContainText('again');
  });
  await task('10 undo, and redo', async () => {
    await page.keyboard.press('Control+z');
    await expect(rows(page).first()).not.toContainText('again');
    await page.keyboard.press('Control+Shift+Z');
    await expect(rows(page).first()).toContainText('again');
  });
  await task('11 export', async () => {
    await page.keyboard.press('Control+e');
    await tabTo(page, 'Choose where and save');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => existsSync(path) && readFileSync(path, 'utf8'))
      .toContain('Who sets the minimum?');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  await task('12 back up', async () => {
    await command(page, 'backups');
    await tabTo(page, 'Back up now');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Backed up: 2 notes.')).toBeVisible();
    await walkStops(page, 'the backups');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  await expect(page.getByRole('main')).toBeVisible();
});
