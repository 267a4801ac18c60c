import type { ElectronApplication, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './docket.ts';
import { secondViewing, takeNote } from './second-viewing.ts';

const setTheme = async (page: Page, theme: 'dark' | 'light' | 'dim'): Promise<void> => {
  await page.evaluate((chosen) => window.docket.call('settings.set', { theme: chosen }), theme);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
};

const begin = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(page.getByText('Running, within about')).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByRole('main', { name: 'Case file: Momolu Stewart' })).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type('A note with a tag #law');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Notes' }).getByRole('listitem')).toHaveCount(1);
};

test('axe finds nothing on the start screen or while watching, in any theme', async ({ docket }) => {
  const { page } = await docket.start({ timeScale: 20, epochMs: Date.now() });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const theme of ['dark', 'light', 'dim'] as const) {
    await setTheme(page, theme);
    expect(await violations(page), `start, ${theme}`).toEqual([]);
  }
  await begin(page);
  for (const theme of ['dark', 'light', 'dim'] as const) {
    await setTheme(page, theme);
    expect(await violations(page), `watching, ${theme}`).toEqual([]);
  }
});

test('the case file has the focus after a start, and shows it to who uses keys', async ({ docket }) => {
  const { page } = await docket.start();
  const file = page.getByRole('main').first();
  const ring = () => file.evaluate((element) => getComputedStyle(element).outlineStyle);
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(file).toBeFocused();
  expect(await ring()).toBe('none');
  await page.keyboard.press('ArrowDown');
  await expect(file).toBeFocused();
  expect(await ring()).toBe('solid');
});

test('axe finds nothing on any sheet', async ({ docket }) => {
  const { page } = await docket.start();
  await begin(page);
  await page.getByRole('heading', { level: 1 }).first().click();
  for (const key of ['g', 'r', 'Control+e', '?']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page), key).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

/** Where the focus is, in words: role or tag and name, and the size of what can be hit. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const { width, height } = element.getBoundingClientRect();
    return { name: element.outerHTML.slice(0, 120), width, height };
  });

/** Every stop of Tab once round the window, and those that are too small to hit. */
async function tabStops(
  page: Page,
): Promise<{ readonly stops: readonly string[]; readonly small: readonly string[] }> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const seen = new Set<string>();
  const small: string[] = [];
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop === null || seen.has(stop.name)) break;
    seen.add(stop.name);
    const isSplitter = stop.name.includes('role="separator"');
    if (!isSplitter && Math.min(stop.width, stop.height) < 24) small.push(JSON.stringify(stop));
  }
  return { stops: [...seen], small };
}

// A splitter is drawn as a hairline with a wider place to grab around it, and arrow keys do the same.
test('the whole window is within thirty tab stops, each at least 24 by 24', async ({ docket }) => {
  const { page } = await docket.start();
  await begin(page);
  const { stops, small } = await tabStops(page);
  expect(stops.length).toBeGreaterThan(10);
  expect(stops.length, stops.join('\n')).toBeLessThanOrEqual(30);
  expect(small).toEqual([]);
});

/** Tells the windows what main would tell of damage, of a disk that is full and of a backup that failed. */
const tellTroubles = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    const saving = {
      savedAtIso: null,
      cannotSave: 'The disk is full.',
      recovered: ['One line was damaged.'],
    };
    const told = [
      { name: 'wentWrong', payload: { message: 'Something went wrong.' } },
      { name: 'savingChanged', payload: saving },
      { name: 'backupsChanged', payload: { lastAtMs: null, problem: 'No backup could be made.' } },
    ];
    for (const window of BrowserWindow.getAllWindows())
      for (const one of told) window.webContents.send('docket:event', one);
  });

test('also in a second viewing with a question, something to undo and to redo, and every strip there is', async ({
  docket,
}) => {
  const { app, page } = await docket.start();
  await secondViewing(page);
  await takeNote(page, 'One');
  await takeNote(page, 'Two');
  await page.getByRole('main').first().focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^Redo/u })).toBeVisible();
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('suspend');
    const now = Date.now.bind(Date);
    Date.now = () => now() + 40 * 60_000;
    powerMonitor.emit('resume');
  });
  await expect(page.getByText(/Still watching\?$/u)).toBeVisible();
  await tellTroubles(app);
  await expect(page.getByText('No backup could be made.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const { stops, small } = await tabStops(page);
  expect(stops.length, stops.join('\n')).toBeLessThanOrEqual(30);
  expect(small).toEqual([]);
});

test('at 200 % zoom nothing is cut off sideways', async ({ docket }) => {
  const { app, page } = await docket.start();
  await begin(page);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes('/index.html'))
      ?.webContents.setZoomFactor(2),
  );
  await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBe(2);
  // Laid out anew a moment after the letters have their size.
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(overflow).toBeLessThanOrEqual(0);
});
