import type { Page } from '@playwright/test';
import { expect, startClock, test } from './docket.ts';

const notes = (page: Page) => page.getByRole('complementary', { name: 'Notes' }).getByRole('listitem');

const takeNote = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(notes(page).filter({ hasText: text })).toBeVisible();
};

test('the parts of the window have the names that others rely on', async ({ docket }) => {
  const { page } = await docket.start();
  await startClock(page);
  await expect(page.getByRole('slider', { name: 'Film position' })).toBeVisible();
  await expect(page.getByRole('timer', { name: 'Film clock' })).toBeVisible();
  const people = page.getByRole('group', { name: 'Who is on screen' });
  for (const name of ['Jackson', 'Martin', 'Stewart', 'Sheppard', 'None']) {
    await expect(people.getByRole('button', { name })).toBeVisible();
  }
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save note' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ad break' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Cases' })).toBeVisible();
  await expect(page.getByRole('main', { name: 'Case file' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Notes' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
});

test('a second viewing has its own clock and notes, and the first one’s can be listed beside them', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await startClock(page);
  await takeNote(page, 'from the first viewing');
  await page.getByRole('button', { name: 'New viewing' }).click();
  const sheet = page.getByRole('dialog', { name: 'New viewing' });
  await sheet.getByRole('radio', { name: /In class/u }).check();
  await sheet.getByRole('button', { name: 'Start the clock' }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText(/in class/iu).first()).toBeVisible();
  await expect(notes(page)).toHaveCount(0);
  await takeNote(page, 'from the class');
  await expect(notes(page)).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Viewings' }).selectOption({ label: 'All viewings' });
  await expect(notes(page)).toHaveCount(2);
});

test('nothing that was undone is out of reach: from the start screen it comes back', async ({ docket }) => {
  const { page } = await docket.start();
  await startClock(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Start the clock' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('Running, within about')).toBeVisible();
});

test('a viewing with something in it cannot be undone away', async ({ docket }) => {
  const { page } = await docket.start();
  await startClock(page);
  await takeNote(page, 'worth keeping');
  await page.keyboard.press('Control+z');
  await expect(notes(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByRole('timer', { name: 'Film clock' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(notes(page)).toHaveCount(1);
});
