import type { ElectronApplication, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, startClock, test } from './docket.ts';
import { writeLargeNotebook } from './large-notebook.ts';
import { put, takeNote } from './second-viewing.ts';
import { openMini, resize } from './windows.ts';

const HOUR = 3_600_000;

/** Tells the windows what main would tell of damage, of a disk that is full and of a backup that failed. */
const tellTroubles = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    const recovered = ['One line was damaged.', 'Another line was damaged.', 'The settings were damaged.'];
    const told = [
      { name: 'wentWrong', payload: { message: 'Something went wrong.' } },
      { name: 'savingChanged', payload: { savedAtIso: null, cannotSave: 'The disk is full.', recovered } },
      { name: 'backupsChanged', payload: { lastAtMs: null, problem: 'No backup could be made.' } },
    ];
    for (const window of BrowserWindow.getAllWindows())
      for (const one of told) window.webContents.send('docket:event', one);
  });

const pageBelow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);

test('in a low window many strips scroll by themselves: the page stays, and the note below them can be written', async ({
  docket,
}) => {
  const { app, page } = await docket.start();
  await startClock(page);
  for (const text of ['One', 'Two', 'Three', 'Four']) await takeNote(page, text);
  await resize({ app, page }, 'index', [1280, 720]);
  await tellTroubles(app);
  await expect(page.getByText('The disk is full.')).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('No backup could be made.')).toBeAttached();
  expect(await pageBelow(page)).toBe(0);
  await expect(page.getByRole('form', { name: 'New note' })).toBeInViewport({ ratio: 1 });
  await expect(
    page.getByRole('list', { name: 'Your notes, by film time' }).getByText('Four'),
  ).toBeInViewport();
  const look = page.getByRole('button', { name: 'Look at the backups' });
  await look.focus();
  await expect(look).toBeInViewport({ ratio: 1 });
  expect(await violations(page)).toEqual([]);
});

/** Whether time and person of the note to come stand in one line. */
async function isOneLine(page: Page): Promise<boolean> {
  const time = await page.getByRole('toolbar', { name: 'Time of this note' }).boundingBox();
  const person = await page.getByRole('combobox', { name: 'Case of this note' }).boundingBox();
  if (time === null || person === null) return false;
  return Math.abs(time.y + time.height / 2 - person.y - person.height / 2) < 4;
}

test('from the second hour on time and person of a note still share a line, in the smallest mini window too', async ({
  docket,
}) => {
  const running = await docket.start();
  const { app, page } = running;
  await startClock(page);
  await put(page, HOUR + 5 * 60_000);
  await expect(page.getByRole('timer', { name: 'Film clock' }).first()).toHaveText(/^1:05:/u);
  for (const who of ['0', '4']) {
    await page.keyboard.press(who);
    await expect(
      page.getByRole('button', { name: who === '0' ? 'None' : 'Sheppard', pressed: true }),
    ).toBeVisible();
    expect(await isOneLine(page)).toBe(true);
  }
  const mini = await openMini(running);
  expect(await isOneLine(mini)).toBe(true);
  await resize({ app, page: mini }, 'mini', [360, 480]);
  expect(await isOneLine(mini)).toBe(true);
  const person = mini.getByRole('combobox', { name: 'Case of this note' });
  expect(await person.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
    0,
  );
});

test('after a press no tooltip comes because the window changed below a pointer that rests', async ({
  docket,
}) => {
  const running = await docket.start();
  await startClock(running.page);
  const mini = await openMini(running);
  const fold = mini.getByRole('button', { name: 'Fold into a strip' });
  await fold.hover();
  await expect(mini.getByText('Fold into a strip', { exact: true })).toBeVisible();
  await fold.click();
  const pause = mini.getByRole('button', { name: 'Pause' });
  await expect(mini.getByRole('button', { name: 'Unfold' })).toBeVisible();
  // The browser looks again at what lies below the pointer once it has drawn.
  await mini.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const frame = (left: number): void => {
          if (left === 0) resolve();
          else requestAnimationFrame(() => frame(left - 1));
        };
        frame(30);
      }),
  );
  await expect(mini.getByText('Unfold', { exact: true })).toHaveCount(0);
  await pause.hover();
  await expect(mini.getByText('Pause')).toBeVisible();
});

test('a thousand notes are looked at before they are moved: few lines are drawn, all can be reached, the buttons stay', async ({
  docket,
}) => {
  const data = docket.freshFolder();
  await writeLargeNotebook(data, 1000);
  const { app, page } = await docket.start({ data });
  await resize({ app, page }, 'index', [1280, 720]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('move the times');
  await page.getByRole('option', { name: /Move the times of notes/u }).click();
  const sheet = page.getByRole('dialog', { name: 'Move the times of notes' });
  await sheet.getByRole('radio', { name: /All of this viewing/u }).check();
  await sheet.getByRole('radio', { name: 'Earlier' }).check();
  await sheet.getByRole('textbox', { name: 'By' }).fill('30');
  await expect(sheet.getByRole('status')).toContainText('999 notes would move');
  await expect(sheet.getByRole('status')).toContainText(/\d+ notes would be held at 0:00\./u);
  await expect(sheet.getByText('Held at the start of the film').first()).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Move 999 notes' })).toBeInViewport({ ratio: 1 });
  expect(await sheet.getByRole('row').count()).toBeLessThan(60);
  expect(await violations(page)).toEqual([]);
  await sheet.getByRole('textbox', { name: 'By' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await expect(sheet.getByRole('cell', { name: 'Note 999:' })).toBeInViewport();
  await page.keyboard.press('Escape');

  await test.step('in the mini window what would happen stands beside the button that does it', async () => {
    const mini = await openMini({ app, page, data });
    await mini.keyboard.press('r');
    await mini.getByRole('button', { name: 'Move times of notes' }).click();
    await mini.getByRole('radio', { name: /All of this viewing/u }).check();
    await mini.getByRole('textbox', { name: 'By' }).fill('30');
    await expect(mini.getByText('1,000 notes would move.')).toBeInViewport({ ratio: 1 });
    await expect(mini.getByRole('button', { name: 'Move 1,000 notes' })).toBeInViewport({ ratio: 1 });
    expect(await violations(mini)).toEqual([]);
  });
});

test('where the table has no room for a column of tags, they stand below the words', async ({ docket }) => {
  const data = docket.freshFolder();
  await writeLargeNotebook(data, 20);
  const { app, page } = await docket.start({ data });
  await resize({ app, page }, 'index', [1280, 720]);
  await page.getByRole('button', { name: 'All notes' }).click();
  const row = page.getByRole('grid', { name: 'Notes' }).getByRole('row').filter({ hasText: 'Note 1:' });
  await expect(row.getByText('tag1', { exact: true })).toBeInViewport({ ratio: 1 });
  expect(await violations(page)).toEqual([]);
});

test('the mini window lists the keys it has, and says where the others are', async ({ docket }) => {
  const running = await docket.start();
  await startClock(running.page);
  const mini = await openMini(running);
  for (const key of ['Control+k', 'Control+e', 'Control+Shift+F']) {
    await mini.keyboard.press(key);
    await expect(mini.getByText('That is in the main window.')).toBeAttached();
  }
  await mini.keyboard.press('?');
  const keys = mini.getByRole('dialog', { name: 'Keys' });
  await expect(keys.getByText('Write a note')).toBeVisible();
  await expect(keys).not.toContainText('In the table of all notes');
  await expect(keys).not.toContainText('Export notes');
  expect(await violations(mini)).toEqual([]);
});
