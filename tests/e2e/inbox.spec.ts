import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, startClock, test } from './docket.ts';
import { card, inbox, markFive, markMoment, notes, openInbox, waiting } from './inbox-screen.ts';

const status = (page: Page) => page.locator('footer').getByRole('status');

test('five marks are decided by keys alone, taken back, and are there again after a restart', async ({
  docket,
}) => {
  const first = await docket.start({ timeScale: 60, epochMs: Date.now() });
  const { page } = first;
  await markFive(page);
  await openInbox(page);
  await waiting(page, 5);
  await expect(card(page).getByText('Dawn Jackson, since')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Inbox/u })).toContainText('5');

  await page.keyboard.press('w');
  await page.keyboard.type('What she wrote home #letter');
  await page.keyboard.press('Enter');
  await waiting(page, 4);
  await expect(status(page)).toContainText('4 marks still wait');
  await expect(card(page).getByText('Alexis Martin, since')).toBeVisible();
  await expect(card(page)).toBeFocused();

  await page.keyboard.press('q');
  await page.keyboard.type('Who decided this?');
  await page.keyboard.press('Enter');
  await waiting(page, 3);

  await page.keyboard.press('3');
  await page.keyboard.press('1');
  await expect(card(page).getByRole('button', { name: 'Jackson', pressed: true })).toBeVisible();
  await page.keyboard.press('r');
  await expect(card(page).getByRole('textbox', { name: 'Ends at' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading')).toContainText('–');
  await page.keyboard.press('d');
  await waiting(page, 2);

  await page.keyboard.press('x');
  await waiting(page, 1);
  await page.keyboard.press('Control+z');
  await waiting(page, 2);
  await expect(card(page).getByText('David Sheppard, since')).toBeVisible();

  await page.keyboard.press('j');
  await expect(card(page)).toHaveAccessibleName(/2 of 2$/u);
  await page.keyboard.press('m');
  await waiting(page, 1);
  await expect(card(page).getByRole('heading')).toContainText('–');
  await page.keyboard.press('x');
  await waiting(page, 0);
  await page.keyboard.press('Control+z');
  await waiting(page, 1);

  await docket.kill(first);
  const again = await docket.start({ data: first.data });
  await openInbox(again.page);
  await waiting(again.page, 1);
  await expect(card(again.page).getByRole('heading')).toContainText('–');
  await again.page.keyboard.press('Control+z');
  await waiting(again.page, 2);
  await expect(notes(again.page).getByText('What she wrote home #letter')).toBeVisible();
});

test('words that were not saved wait at their mark; keys mean letters only where letters are typed', async ({
  docket,
}) => {
  const { page } = await docket.start({ timeScale: 60, epochMs: Date.now() });
  await startClock(page);
  await markMoment(page, 1);
  await openInbox(page);
  await page.keyboard.press('w');
  await page.keyboard.type('dxmq 1234');
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeFocused();
  await page.keyboard.press('w');
  await expect(card(page).getByRole('textbox')).toHaveValue('dxmq 1234');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(inbox(page)).toBeHidden();
});

test('axe finds nothing in the inbox and in the history of a note, in any theme', async ({ docket }) => {
  const { page } = await docket.start({ timeScale: 60, epochMs: Date.now() });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await markFive(page);
  await openInbox(page);
  await waiting(page, 5);
  for (const theme of ['dark', 'light', 'dim'] as const) {
    await page.evaluate((chosen) => window.docket.call('settings.set', { theme: chosen }), theme);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    expect(await violations(page), `inbox, ${theme}`).toEqual([]);
    await page.keyboard.press('w');
    expect(await violations(page), `words, ${theme}`).toEqual([]);
    await page.keyboard.press('Escape');
    await notes(page).first().hover();
    await notes(page).first().getByRole('button', { name: 'History of this note' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page), `history, ${theme}`).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await inbox(page).focus();
  }
});

test('a note tells its history and goes back to an earlier state as a new step', async ({ docket }) => {
  const { page } = await docket.start();
  await startClock(page);
  await page.keyboard.press('n');
  await page.keyboard.type('The first words');
  await page.keyboard.press('Enter');
  const row = notes(page).first();
  await row.hover();
  await row.getByRole('button', { name: 'Edit note' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('The second words');
  await page.keyboard.press('Enter');
  await expect(row.getByText('The second words')).toBeVisible();
  await row.getByRole('button', { name: 'History of this note' }).click();
  const sheet = page.getByRole('dialog', { name: 'History of this note' });
  await expect(sheet.getByText('This is everything since the note was added.')).toBeVisible();
  await expect(sheet.getByRole('listitem')).toHaveCount(2);
  await expect(sheet.getByRole('listitem').first()).toContainText('Now');
  await expect(sheet.locator('del')).toContainText('first');
  await expect(sheet.locator('ins')).toContainText('second');
  await sheet.getByRole('button', { name: /^Put back/u }).click();
  await expect(sheet.getByRole('listitem')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(row.getByText('The first words')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(row.getByText('The second words')).toBeVisible();
});

test('a question is answered in the list, and the film’s end says what waits', async ({ docket }) => {
  const { page } = await docket.start();
  await startClock(page);
  await page.keyboard.press('m');
  await expect(notes(page)).toHaveCount(1);
  await openInbox(page);
  await page.keyboard.press('q');
  await page.keyboard.type('Who decided this?');
  await page.keyboard.press('Enter');
  const row = notes(page).first();
  await expect(row.getByText('Open question')).toBeVisible();
  await row.hover();
  await row.getByRole('button', { name: 'Answered' }).click();
  await expect(row.getByText('Answered question')).toBeVisible();
  await expect(row.getByRole('button', { name: 'Answered', pressed: true })).toBeVisible();
  await inbox(page).focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await expect(notes(page)).toHaveCount(2);
  await page.evaluate(() => window.docket.call('clock.change', { change: { kind: 'finish' }, agoMs: 0 }));
  await page.getByRole('button', { name: 'Write them up' }).click();
  await waiting(page, 1);
});

test('a note is split at the cursor, and W says where the viewer was', async ({ docket }) => {
  const { page } = await docket.start();
  await startClock(page);
  await page.keyboard.press('n');
  await page.keyboard.type('first half second half');
  await page.keyboard.press('Enter');
  await expect(notes(page)).toHaveCount(1);
  await notes(page).first().hover();
  await notes(page).first().getByRole('button', { name: 'Edit note' }).click();
  const box = page.getByRole('textbox', { name: 'Words of this note' });
  await box.evaluate((element) => {
    if (element instanceof HTMLTextAreaElement) element.setSelectionRange(11, 11);
  });
  await page.getByRole('button', { name: 'Split at the cursor' }).click();
  await expect(notes(page)).toHaveCount(2);
  await expect(notes(page).getByText('first half', { exact: true })).toBeVisible();
  await expect(notes(page).getByText('second half', { exact: true })).toBeVisible();
  await page.keyboard.press('F6');
  await page.keyboard.press('w');
  await expect(status(page)).toContainText('Your last note is');
  await page.keyboard.press('Control+z');
  await expect(notes(page)).toHaveCount(1);
  await expect(notes(page).getByText('first half second half')).toBeVisible();
});

test('words for a mark that were not saved are there again until they are discarded', async ({ docket }) => {
  const first = await docket.start();
  await startClock(first.page);
  await first.page.keyboard.press('m');
  await expect(notes(first.page)).toHaveCount(1);
  await openInbox(first.page);
  await first.page.keyboard.press('q');
  await first.page.keyboard.type('Why did nobody ask');
  await first.app.close();

  const { page } = await docket.start({ data: first.data });
  await page.getByRole('button', { name: /^Inbox/u }).click();
  const begun = card(page).getByRole('region', { name: 'Not saved yet' });
  await expect(begun).toContainText('Why did nobody ask');
  await expect(inbox(page).getByRole('button', { name: /words not saved yet/u })).toBeVisible();
  await begun.getByRole('button', { name: 'Go on writing' }).click();
  const box = page.getByRole('textbox', { name: 'Your question' });
  await expect(box).toHaveValue('Why did nobody ask');
  await page.keyboard.press('Escape');
  await begun.getByRole('button', { name: 'Discard' }).click();
  await expect(begun).toBeHidden();
  await page.keyboard.press('w');
  await expect(page.getByRole('textbox', { name: 'Words for this mark' })).toHaveValue('');
});
