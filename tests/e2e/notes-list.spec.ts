import type { Page } from '@playwright/test';
import { expect, startClock, test } from './docket.ts';
import { put } from './second-viewing.ts';

const MINUTE = 60_000;
const rows = (page: Page) => page.getByRole('complementary', { name: 'Notes' }).getByRole('listitem');
const timeIn = (page: Page, text: string) =>
  rows(page)
    .filter({ hasText: text })
    .getByRole('button', { name: /, go to /u });

/** From the time of a note, which has the focus, to the last of its buttons, and presses it. */
const deleteByKeys = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowLeft');
  const button = rows(page).filter({ hasText: text }).getByRole('button', { name: 'Delete note' });
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows(page).filter({ hasText: text })).toHaveCount(0);
};

test('a note is deleted by keys, and the focus goes to its neighbour', async ({ docket }) => {
  const { page } = await docket.start();
  await startClock(page);
  const written = ['The first letter', 'A **second** hearing', 'The third witness', 'The last word'];
  for (const [at, text] of written.entries()) {
    await put(page, (at + 1) * 10 * MINUTE);
    await page.keyboard.press('n');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(at + 1);
  }
  await timeIn(page, 'The last word').focus();
  await page.keyboard.press('ArrowUp');
  await expect(timeIn(page, 'The third witness')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(timeIn(page, 'A second hearing')).toBeFocused();

  await deleteByKeys(page, 'A second hearing');
  await expect(timeIn(page, 'The third witness')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await deleteByKeys(page, 'The last word');
  await expect(timeIn(page, 'The third witness')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(3);
});
