import type { Page } from '@playwright/test';
import { expect, startClock, test, type RunningDocket } from './docket.ts';
import { missingForOwnScreen, ownScreen } from './own-screen.mjs';
import { pageOf, windowOf } from './windows.ts';

const clockWords = (page: Page): Promise<string> =>
  page.getByRole('timer', { name: 'Film clock' }).innerText();

/** How often the box was drawn anew while the main window's clock went on by three seconds. */
async function drawings(page: Page, box: Page): Promise<number> {
  await box.evaluate(() => {
    document.body.dataset['drawings'] = '0';
    const root = document.getElementById('root');
    if (root === null) throw new Error('the page has no #root');
    new MutationObserver(() => {
      document.body.dataset['drawings'] = String(Number(document.body.dataset['drawings']) + 1);
    }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  for (let second = 0; second < 3; second += 1) {
    const before = await clockWords(page);
    await expect.poll(() => clockWords(page)).not.toBe(before);
  }
  return Number(await box.locator('body').getAttribute('data-drawings'));
}

const hasCaret = (box: Page): Promise<boolean> =>
  box.evaluate(() => document.hasFocus() && document.activeElement !== document.body);

const isShown = async ({ app }: RunningDocket): Promise<boolean> =>
  (await windowOf(app, 'capture'))?.isVisible === true;

test('a hidden note box has no caret and draws nothing, and the first key still finds its words', async ({
  docket,
}) => {
  const missing = missingForOwnScreen();
  test.skip(missing.length > 0, `not installed: ${missing.join(', ')}`);
  const screen = await ownScreen();
  try {
    const running = await docket.start({ environment: screen.env });
    const { app, page } = running;
    await startClock(page);
    const box = await pageOf(app, 'capture');
    expect(await drawings(page, box)).toBe(0);
    expect(await hasCaret(box)).toBe(false);

    screen.press('key', 'ctrl+shift+space');
    await expect.poll(async () => (await windowOf(app, 'capture'))?.isFocused).toBe(true);
    screen.press('type', '--delay', '5', 'Who pays');
    await expect(box.getByRole('textbox', { name: 'Note' })).toHaveValue('Who pays');

    screen.press('key', 'Return');
    await expect.poll(() => isShown(running)).toBe(false);
    await expect(page.getByText('Who pays')).toBeVisible();
    expect(await hasCaret(box)).toBe(false);
    expect(await drawings(page, box)).toBe(0);
  } finally {
    await screen.stop();
  }
});
