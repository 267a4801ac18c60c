import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './docket.ts';
import { saveInto, takeNotes } from './export-screen.ts';

const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Export notes' });
const grid = (page: Page) => page.getByRole('grid', { name: 'Notes' });

const openTable = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Shift+F');
  await expect(page.getByLabel('Find in notes')).toBeFocused();
};

test('what the table shows leaves: its query, the notes chosen in it, and a query that is changed on the way', async ({
  docket,
}) => {
  const running = await docket.start({ timeScale: 30, epochMs: Date.now() });
  const { app, page, data } = running;
  const folder = join(data, 'exports');
  await saveInto(app, folder);
  await takeNotes(running);
  await openTable(page);
  await page.keyboard.type('tag:law');
  await expect(page.getByText('1 note', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+e');
  const sheet = sheetOf(page);
  await expect(sheet.getByText('1 of 3 notes')).toBeVisible();
  const query = sheet.getByRole('textbox', { name: 'Found by' });
  await expect(query).toBeVisible();
  await expect(query).toHaveValue('tag:law');
  await expect(sheet.getByText('Looking for the tag “law”.')).toBeVisible();
  await query.fill('tag:letters');
  await expect(sheet.getByRole('region', { name: 'What you get' }).getByRole('textbox')).toHaveValue(
    /reads the letter/u,
  );
  await sheet.getByRole('button', { name: 'Choose where and save' }).click();
  await expect(sheet.getByText(/Saved/u)).toBeVisible();
  const saved = readFileSync(join(folder, '1.html'), 'utf8');
  expect(saved).toContain('reads the letter');
  expect(saved).not.toContain('Who sets the minimum');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByLabel('Find in notes')).toBeFocused();

  await page.getByLabel('Find in notes').fill('');
  await expect(page.getByText('3 notes', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(grid(page).getByRole('rowgroup').last().getByRole('row').first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 of 3 chosen')).toBeVisible();
  await page.getByRole('button', { name: 'Export chosen' }).click();
  await expect(sheet.getByText('Only the 2 notes that you chose.')).toBeVisible();
  await expect(sheet.getByText('2 of 3 notes')).toBeVisible();
  await sheet.getByRole('button', { name: 'Take the others too' }).click();
  await expect(sheet.getByText('All 3 notes')).toBeVisible();
});

test('a search, the marks of the inbox, and Ctrl E elsewhere each begin with their own notes', async ({
  docket,
}) => {
  const running = await docket.start({ timeScale: 30, epochMs: Date.now() });
  const { page } = running;
  const sheet = sheetOf(page);
  await takeNotes(running);
  await page.keyboard.press('m');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('minimum');
  await page.getByRole('option', { name: /Export the notes found by/u }).click();
  await expect(sheet.getByText('1 of 4 notes')).toBeVisible();
  await expect(sheet.getByRole('textbox', { name: 'Found by' })).toHaveValue('minimum');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await page.getByRole('button', { name: /^Inbox/u }).click();
  await page.getByRole('main', { name: 'Inbox' }).getByRole('button', { name: 'Export' }).click();
  await expect(sheet.getByText('1 of 4 notes')).toBeVisible();
  await expect(sheet.getByText('Only the marks that wait for words.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await page.keyboard.press('Control+e');
  await expect(sheet.getByText('All 4 notes')).toBeVisible();
});
