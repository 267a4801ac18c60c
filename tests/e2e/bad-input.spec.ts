import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, startClock, test } from './docket.ts';

const notes = (page: Page) => page.getByRole('complementary', { name: 'Notes' });

async function takeNote(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const filesOf = (data: string, pattern: RegExp): readonly string[] =>
  readdirSync(join(data, 'notes'))
    .filter((name) => pattern.test(name))
    .toSorted()
    .map((name) => join(data, 'notes', name));

test('a damaged notebook is kept aside, said aloud, and never taken for an empty one', async ({ docket }) => {
  const first = await docket.start();
  await startClock(first.page);
  await takeNote(first.page, 'before the damage');
  await expect(notes(first.page).getByText('before the damage')).toBeVisible();
  await docket.kill(first);
  const [journal] = filesOf(first.data, /^notes\.journal\./u);
  if (journal === undefined) throw new Error('there is no journal');
  const lines = readFileSync(journal, 'utf8').split('\n');
  const broken = lines.map((line) =>
    line.includes('before the damage') ? line.replace('before', 'BEFORE') : line,
  );
  writeFileSync(journal, broken.join('\n'));

  const second = await docket.start({ data: first.data });
  await expect(second.page.getByText(/was damaged/u).first()).toBeVisible();
  await expect(second.page.getByText('Running, within about')).toBeVisible();
  const kept = readdirSync(join(first.data, 'notes', 'quarantine'));
  const originals = kept.map((name) => readFileSync(join(first.data, 'notes', 'quarantine', name), 'utf8'));
  expect(originals.some((text) => text.includes('BEFORE the damage'))).toBe(true);
  await takeNote(second.page, 'and it goes on');
  await expect(notes(second.page).getByText('and it goes on')).toBeVisible();
});

test('in a folder that may not be written the notes can be read, and what is typed stays on the screen', async ({
  docket,
}) => {
  const first = await docket.start();
  await startClock(first.page);
  await takeNote(first.page, 'saved while it was possible');
  await expect(notes(first.page).getByText('saved while it was possible')).toBeVisible();
  await first.app.close();
  for (const file of filesOf(first.data, /^notes\./u)) chmodSync(file, 0o444);
  chmodSync(join(first.data, 'notes'), 0o555);

  const second = await docket.start({ data: first.data });
  await expect(notes(second.page).getByText('saved while it was possible')).toBeVisible();
  await takeNote(second.page, 'typed into the void');
  await expect(second.page.getByRole('textbox', { name: /note/iu })).toHaveValue('typed into the void');
  await expect(notes(second.page).getByRole('listitem')).toHaveCount(1);
  await expect(second.page.getByText(/not saved|cannot be saved|could not be saved/iu).first()).toBeVisible();
  chmodSync(join(first.data, 'notes'), 0o755);
});

test('a notes’ folder that is taken away in the middle is said once above the parts, and what is typed stays', async ({
  docket,
}) => {
  const { page, data } = await docket.start();
  await startClock(page);
  await takeNote(page, 'while it was there');
  rmSync(join(data, 'notes'), { recursive: true });
  const box = page.getByRole('textbox', { name: 'Note', exact: true });
  await box.fill('with nowhere to go');
  await box.press('Enter');
  const told = page.getByRole('alert').filter({ hasText: 'The notes folder is no longer there' });
  const paragraph = page.getByRole('paragraph');
  await expect(told.filter({ hasNot: paragraph })).toBeVisible();
  await expect(told.filter({ has: paragraph })).toHaveCount(1);
  await expect(box).toHaveValue('with nowhere to go');
});

test('a second start shows the first window and changes nothing', async ({ docket }) => {
  const first = await docket.start();
  await startClock(first.page);
  await expect(docket.start({ data: first.data })).rejects.toThrow(/./u);
  await takeNote(first.page, 'still here');
  await expect(notes(first.page).getByText('still here')).toBeVisible();
});
