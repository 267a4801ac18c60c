import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, startClock, test } from './docket.ts';

const onDisk = (data: string): string => {
  const folder = join(data, 'notes');
  return readdirSync(folder)
    .filter((name) => name.startsWith('notes.'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
};

const notes = (page: Page) => page.getByRole('complementary', { name: 'Notes' });

test('a viewer watches, takes notes, comes back the next evening and exports', async ({ docket }) => {
  const first = await docket.start();
  await startClock(first.page);
  await expect(first.page.getByText('Running, within about')).toBeVisible();

  await test.step('who is on screen opens the case file', async () => {
    await first.page.keyboard.press('3');
    await expect(first.page.getByRole('main', { name: 'Case file: Momolu Stewart' })).toBeVisible();
    await expect(first.page.getByRole('main').getByText('Time set by you').first()).toBeVisible();
  });

  await test.step('a note is on the disk when it is on the screen', async () => {
    await first.page.keyboard.press('n');
    await first.page.keyboard.type('Who sets the minimum? #law');
    await first.page.keyboard.press('Enter');
    await expect(
      notes(first.page).getByRole('listitem').filter({ hasText: 'Who sets the minimum?' }),
    ).toBeVisible();
    expect(onDisk(first.data)).toContain('Who sets the minimum?');
  });

  await test.step('a mark waits for its words', async () => {
    await first.page.keyboard.press('m');
    await expect(notes(first.page).getByText('Mark without words')).toBeVisible();
  });

  await first.app.close();
  const second = await docket.start({ data: first.data });

  await test.step('everything is there the next evening', async () => {
    await expect(notes(second.page).getByText('Who sets the minimum?')).toBeVisible();
    await expect(notes(second.page).getByText('Mark without words')).toBeVisible();
    await expect(second.page.getByRole('main', { name: 'Case file: Momolu Stewart' })).toBeVisible();
  });

  await test.step('undo is named, and takes back the mark', async () => {
    await second.page.getByRole('button', { name: /^Undo .*Added mark/u }).click();
    await expect(notes(second.page).getByText('Mark without words')).toBeHidden();
  });

  await test.step('the notes leave through the save dialog', async () => {
    const path = join(second.data, 'notes.md');
    await second.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await second.page.keyboard.press('Control+e');
    const sheet = second.page.getByRole('dialog', { name: /export/iu });
    await sheet
      .getByRole('button', { name: /save|export/iu })
      .last()
      .click();
    await expect
      .poll(() => existsSync(path) && readFileSync(path, 'utf8'))
      .toContain('Who sets the minimum?');
  });
});

test('typing in a note triggers no key of the app, and Escape keeps the draft', async ({ docket }) => {
  const { page } = await docket.start();
  await startClock(page);
  await page.keyboard.press('n');
  await page.keyboard.type('bring b n m r 1 2 3 0');
  await expect(page.getByRole('button', { name: 'Ad break' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: /note/iu })).toHaveValue('bring b n m r 1 2 3 0');
  await expect(page.getByRole('main', { name: 'Case file: Dawn Jackson' })).toBeVisible();
  await expect(notes(page).getByRole('listitem')).toHaveCount(0);
});

test('an ad break holds the clock and says so', async ({ docket }) => {
  const { page } = await docket.start();
  await startClock(page);
  await page.keyboard.press('b');
  await expect(page.getByText('Ad break, clock held')).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByText('Running, within about')).toBeVisible();
});

test('a time that is none is answered at the field, and the clock stays', async ({ docket }) => {
  const { page } = await docket.start();
  await startClock(page);
  await page.keyboard.press('g');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox').fill('47:99');
  await page.keyboard.press('Enter');
  await expect(sheet.getByText('Use 47:12 or 1:07:30')).toBeVisible();
  await sheet.getByRole('textbox').fill('47:12');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('timer')).toHaveText(/^0:47:1/u);
});
