import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, startClock, test } from './docket.ts';
import { put, setTheme } from './second-viewing.ts';

const MINUTE = 60_000;

interface Written {
  readonly text: string;
  readonly minute: number;
  readonly tags?: readonly string[];
  readonly about?: string;
  readonly kind?: 'note' | 'question';
}

/** Writes notes as an evening would, without the hands. */
const write = async (page: Page, notes: readonly Written[]): Promise<void> => {
  for (const { text, minute, tags = [], about, kind = 'note' } of notes) {
    await put(page, minute * MINUTE);
    await page.evaluate(
      async (note) => {
        const outcome = await window.docket.call('note.add', note);
        if (!outcome.ok) throw new Error(outcome.error.message);
      },
      {
        text,
        kind,
        tags: [...tags],
        caseIds: about === undefined ? [] : [about],
        leadInMs: 0,
        agoMs: 0,
      },
    );
  }
};

const evening: readonly Written[] = [
  { text: 'The judge reads **the letter** #law', minute: 5, tags: ['law'], about: 'momolu-stewart' },
  { text: 'Who asked for parole?', minute: 9, about: 'dawn-jackson', kind: 'question' },
  { text: 'A long walk to the gate #craft', minute: 14, tags: ['craft'] },
  { text: 'Parole board, second hearing #law', minute: 21, tags: ['law'], about: 'momolu-stewart' },
  { text: 'Who was asked?', minute: 30, kind: 'question' },
];

const grid = (page: Page) => page.getByRole('grid', { name: 'Notes' });
const rows = (page: Page) => grid(page).getByRole('rowgroup').last().getByRole('row');
const times = (page: Page) =>
  rows(page)
    .getByRole('button', { name: /, go to / })
    .allTextContents();
const done = (page: Page, text: string) =>
  expect(page.getByRole('contentinfo').getByText(text, { exact: true })).toBeVisible();

const openTable = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.keyboard.press('Control+Shift+F');
  await expect(page.getByLabel('Find in notes')).toBeFocused();
};

const toRows = async (page: Page): Promise<void> => {
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toBeFocused();
};

test('without a mouse: find, sort, choose, tag, edit, delete, and take it all back', async ({ docket }) => {
  const { page } = await docket.start();
  await startClock(page);
  await write(page, evening);
  await openTable(page);
  await expect(rows(page)).toHaveCount(5);
  expect(await times(page)).toEqual(['5:00', '9:00', '14:00', '21:00', '30:00']);

  await page.keyboard.type('case:stewart parole');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByText('Looking for the case Stewart, the word “parole”.')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('before:12:00');
  await expect(rows(page)).toHaveCount(2);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(5);

  await toRows(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 of 5 chosen')).toBeVisible();
  await expect(grid(page).getByRole('row', { selected: true })).toHaveCount(3);
  await page.keyboard.press('t');
  await page.keyboard.type('again');
  await page.keyboard.press('Enter');
  await done(page, 'Added tag again to 3 notes');
  await expect(rows(page).nth(3)).toBeFocused();
  await expect(rows(page).filter({ hasText: 'again' })).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(page.getByText('5 notes', { exact: true })).toBeVisible();

  await page.keyboard.press('Home');
  await page.keyboard.press('e');
  await page.keyboard.type(' aloud');
  await page.keyboard.press('Enter');
  await expect(rows(page).first()).toContainText('aloud');
  await expect(rows(page).first()).toBeFocused();

  await page.keyboard.press('Control+a');
  await expect(page.getByText('5 of 5 chosen')).toBeVisible();
  await page.keyboard.press('Delete');
  await done(page, 'Deleted 5 notes');
  await expect(rows(page)).toHaveCount(0);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  for (const label of ['Deleted 5 notes', 'Edited note', 'Added tag again to 3 notes']) {
    await page.keyboard.press('Control+z');
    await done(page, `Undone: ${label}`);
  }
  await expect(rows(page)).toHaveCount(5);
  await expect(rows(page).filter({ hasText: 'again' })).toHaveCount(0);
});

test('the heads sort, say so, and turn round; a new note comes in without the place being lost', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await startClock(page);
  await write(page, evening);
  await openTable(page);
  await toRows(page);
  const head = grid(page).getByRole('columnheader', { name: 'Time' });
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('ArrowUp');
  await expect(head.getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => times(page)).toEqual(['30:00', '21:00', '14:00', '9:00', '5:00']);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(grid(page).getByRole('columnheader', { name: 'Person' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect.poll(() => times(page)).toEqual(['9:00', '5:00', '21:00', '14:00', '30:00']);

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await write(page, [{ text: 'Something before', minute: 2, about: 'dawn-jackson' }]);
  await expect(rows(page)).toHaveCount(6);
  await expect(rows(page).nth(2)).toBeFocused();
  await expect(rows(page).nth(2)).toHaveAttribute('aria-selected', 'true');
  await expect(rows(page).nth(2)).toContainText('The judge reads');
});

test('a tag is renamed, merged with a word beforehand, deleted, and every step comes back', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await startClock(page);
  await write(page, evening);
  await openTable(page);
  await page.getByRole('radio', { name: 'Tags' }).focus();
  await page.keyboard.press('Space');
  const tags = page.getByRole('list', { name: 'Tags, the most used first' });
  await expect(tags.getByRole('listitem')).toHaveCount(2);
  await tags.getByRole('button', { name: 'law: show its notes' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('New name of law')).toBeFocused();
  await page.keyboard.type('two words');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/A tag is one word/u)).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('craft');
  await expect(
    page.getByText('There is a tag craft on 1 note already. This makes one tag of the two.'),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await done(page, 'Merged tag law into craft on 2 notes');
  await expect(tags.getByRole('listitem')).toHaveCount(1);
  await expect(tags.getByRole('button', { name: 'craft: show its notes' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Find in notes')).toHaveValue('tag:craft');
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).first()).toContainText('#craft');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('Control+z');
  await done(page, 'Undone: Merged tag law into craft on 2 notes');
  await expect(rows(page)).toHaveCount(1);
});

test('two viewings stand side by side by the time of the film', async ({ docket }) => {
  const { page } = await docket.start();
  await startClock(page);
  await write(page, [
    { text: 'Then: she looks away', minute: 5 },
    { text: 'Only then', minute: 12 },
  ]);
  await page.getByRole('button', { name: 'New viewing' }).click();
  const sheet = page.getByRole('dialog', { name: 'New viewing' });
  await sheet.getByRole('button', { name: 'Start the clock' }).click();
  await expect(sheet).toBeHidden();
  await write(page, [{ text: 'Now: she looks **at him**', minute: 5.2 }]);
  await openTable(page);
  await page.getByRole('radio', { name: 'Compare' }).focus();
  await page.keyboard.press('Space');
  await expect(
    page.getByText('You wrote at 2 places of the film, at 1 place of them both times.'),
  ).toBeVisible();
  const places = page.getByRole('list', { name: 'Places of the film, what you noted first and second' });
  await expect(places.getByRole('listitem').first()).toContainText(/First: .*Then.*Second: .*Now/su);
  await expect(places.getByRole('listitem').nth(1)).toContainText('Second: nothing.');
  expect(await violations(page)).toEqual([]);
});

test('axe finds nothing on the table in any theme, and it keeps within thirty stops of Tab', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await startClock(page);
  await write(page, evening);
  await openTable(page);
  await expect(rows(page)).toHaveCount(5);
  for (const theme of ['dark', 'light', 'dim'] as const) {
    await setTheme(page, theme);
    expect(await violations(page), theme).toEqual([]);
  }
  await toRows(page);
  await page.keyboard.press('t');
  expect(await violations(page), 'form').toEqual([]);
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const seen = new Set<string>();
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? '');
    if (stop.startsWith('<body') || seen.has(stop)) break;
    seen.add(stop);
  }
  expect(seen.size).toBeGreaterThan(10);
  expect(seen.size, [...seen].join('\n')).toBeLessThanOrEqual(30);
});
