import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, startClock, test } from './docket.ts';
import { takeNote } from './second-viewing.ts';
import { openMini, resize } from './windows.ts';

const hiddenBelow = (place: Locator): Promise<number> =>
  place.evaluate((element) => element.scrollHeight - element.clientHeight);

const pageBelow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);

/** Whether a press in the middle of it reaches it, and not what lies over it. */
const isFree = (button: Locator): Promise<boolean> =>
  button.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });

test('the start screen fits its window, and what is chosen by name there is done', async ({ docket }) => {
  const { app, page } = await docket.start();
  await resize({ app, page }, 'index', [1440, 900]);
  expect(await pageBelow(page)).toBe(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('settings');
  await expect(page.getByRole('option', { name: 'Settings' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('at its usual size the column of cases is whole, and no tool lies over words or what adds them', async ({
  docket,
}) => {
  const { app, page } = await docket.start();
  await startClock(page);
  await resize({ app, page }, 'index', [1440, 900]);
  expect(await hiddenBelow(page.getByRole('navigation', { name: 'Cases' }))).toBe(0);
  await page.keyboard.press('m');
  const notes = page.getByRole('complementary', { name: 'Notes' });
  const add = notes.getByRole('button', { name: 'Add words' }).first();
  await add.hover();
  expect(await isFree(add)).toBe(true);
  const text = 'Who pays for the class in the jail, and since when?';
  await takeNote(page, text);
  const words = notes.getByText(text, { exact: true });
  await words.hover();
  const row = notes.getByRole('listitem').filter({ hasText: text });
  const tools = row.getByRole('toolbar', { name: 'This note' });
  const [said, tool] = [await words.boundingBox(), await tools.boundingBox()];
  // The space below the letters of the last line may be touched.
  expect(tool?.y).toBeGreaterThanOrEqual((said?.y ?? Infinity) + (said?.height ?? 0) - 3);
});

test('a switch keeps its shape beside long words', async ({ docket }) => {
  const { page } = await docket.start();
  await page.getByRole('button', { name: 'Follow a player' }).click();
  const shape = await page.getByRole('switch').evaluate((element) => {
    const { width = 0, height = 1 } = element.firstElementChild?.getBoundingClientRect() ?? {};
    return width / height;
  });
  expect(shape).toBeGreaterThan(1.4);
});

test('at its smallest the mini window has its line to write in view, and nothing beside it', async ({
  docket,
}) => {
  const running = await docket.start();
  await startClock(running.page);
  const mini = await openMini(running);
  await resize({ app: running.app, page: mini }, 'mini', [360, 480]);
  expect(await pageBelow(mini)).toBe(0);
  await expect(mini.getByRole('region', { name: /^Case file/u })).toContainText('Not seen yet');
  await expect(mini.getByRole('button', { name: 'Save note' })).toBeInViewport({ ratio: 1 });
  const people = mini.getByRole('group', { name: 'Who is on screen' }).getByRole('button');
  const sizes = await people.evaluateAll((all) =>
    all.map((one) => [one.scrollWidth - one.clientWidth, one.getBoundingClientRect().height >= 44]),
  );
  expect(sizes).toEqual(sizes.map(() => [0, true]));
  expect(sizes).toHaveLength(5);
  expect(await violations(mini)).toEqual([]);
});

test('larger letters come to the window whose page asked, also while another app has the focus', async ({
  docket,
}) => {
  const { app, page } = await docket.start();
  const ratio = () => page.evaluate(() => window.devicePixelRatio);
  const before = await ratio();
  const leave = () =>
    app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.blur();
      return BrowserWindow.getFocusedWindow() === null;
    });
  await expect.poll(leave).toBe(true);
  await page.evaluate(() => window.docket.call('window.zoom', { step: 'in' }));
  await expect.poll(ratio).toBeGreaterThan(before);
  await page.evaluate(() => window.docket.call('window.zoom', { step: 'reset' }));
  await expect.poll(ratio).toBe(before);
});

test('nobody is on screen once the film is over, and the window says so', async ({ docket }) => {
  const { page } = await docket.start({ timeScale: 60, epochMs: Date.now() });
  await startClock(page);
  await page.keyboard.press('1');
  await expect(page.getByText('On screen now').first()).toBeVisible();
  // Pressed a little ago, as every press: the scene then ends a little behind the clock.
  const passed = async () => (await page.getByRole('timer').first().textContent()) ?? '';
  await expect.poll(passed).toMatch(/0:0[2-9]:/u);
  await page.evaluate(() => window.docket.call('clock.change', { change: { kind: 'finish' }, agoMs: 50 }));
  await expect(page.getByText('Finished', { exact: true })).toBeVisible();
  await expect(page.getByText('On screen now')).toHaveCount(0);
});
