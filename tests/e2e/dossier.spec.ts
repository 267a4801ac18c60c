import type { Page } from '@playwright/test';
import { expect, startClock, test } from './docket.ts';
import { violations } from './axe.ts';
import { markFive, openInbox, waiting } from './inbox-screen.ts';

const SCALE = 300;
/** Slow enough that closing the window takes minutes of the evening and not hours. */
const EVENING_SCALE = 30;

const filmMs = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const told = await window.docket.call('app.snapshot', {});
    return told.ok ? (told.value.pass?.clock.filmMs ?? Number.NaN) : Number.NaN;
  });

const reach = (page: Page, minutes: number) =>
  expect.poll(() => filmMs(page), { intervals: [50], timeout: 30_000 }).toBeGreaterThan(minutes * 60_000);

const file = (page: Page) => page.getByRole('main');

test.describe('keys typed right after another are not lost', () => {
  for (const [key, what] of [
    ['g', 'the time goes into the field'],
    ['n', 'the words go into the note'],
  ] as const) {
    test(`${key.toUpperCase()}: ${what}`, async ({ docket }) => {
      const { page } = await docket.start();
      await startClock(page);
      await page.keyboard.press(key);
      await page.keyboard.type('12:00');
      await page.keyboard.press('Enter');
      if (key === 'g') await page.getByRole('button', { name: 'Move', exact: true }).click();
      if (key === 'g') await expect(page.getByRole('timer')).toHaveText(/^0:12:0/u);
      else await expect(page.getByRole('complementary', { name: 'Notes' }).getByText('12:00')).toBeVisible();
      await expect(page.getByRole('main', { name: 'Case file: Dawn Jackson' })).toBeVisible();
      await expect(page.getByRole('dialog')).toBeHidden();
    });
  }

  test('Ctrl+E: letters typed into the sheet of export do nothing to the film', async ({ docket }) => {
    const { page } = await docket.start();
    await startClock(page);
    await page.keyboard.press('Control+e');
    await page.keyboard.type('b3m');
    await expect(page.getByRole('dialog', { name: 'Export notes' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Ad break' })).toBeVisible();
    await expect(page.getByRole('main', { name: 'Case file: Dawn Jackson' })).toBeVisible();
  });

  test('M in the inbox: the mark before is known although the card has not shown it', async ({ docket }) => {
    const { page } = await docket.start({ timeScale: 60, epochMs: Date.now() });
    await markFive(page);
    await openInbox(page);
    await waiting(page, 5);
    // Both in one turn of the page, in which main cannot answer.
    await page.evaluate(async () => {
      const press = (key: string, code: string) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }),
        );
      press('j', 'KeyJ');
      for (let nth = 0; nth < 20; nth += 1) await Promise.resolve();
      press('m', 'KeyM');
    });
    await waiting(page, 4);
  });

  test('a note and the next key of the window, without a breath between them', async ({ docket }) => {
    const { page } = await docket.start();
    await startClock(page);
    await page.keyboard.press('n');
    await page.keyboard.type('first');
    await page.keyboard.press('Enter');
    await page.keyboard.press('n');
    await page.keyboard.type('second');
    await page.keyboard.press('Enter');
    await page.keyboard.press('g');
    await page.keyboard.type('12:00');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(page.getByRole('timer')).toHaveText(/^0:12:0/u);
    const notes = page.getByRole('complementary', { name: 'Notes' });
    await expect(notes.getByText('first', { exact: true })).toBeVisible();
    await expect(notes.getByText('second', { exact: true })).toBeVisible();
  });
});

test('a case is read by subject, the person who died has a place, and earlier appearances are a press away', async ({
  docket,
}) => {
  const { page } = await docket.start({ timeScale: SCALE, epochMs: Date.now() });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await startClock(page);
  await page.keyboard.press('2');
  await expect(file(page).getByText('Angelo Kerney died.')).toBeAttached();
  await reach(page, 9);
  await page.keyboard.press('1');
  await reach(page, 15);
  await page.keyboard.press('2');
  await reach(page, 17);
  await page.keyboard.press('Space');

  await test.step('who died and who was hurt, in whole sentences with their sources', async () => {
    const harmed = file(page).getByRole('region', { name: 'Who died, and who was hurt' });
    await expect(harmed.getByText('A brother of Angelo Kerney was seriously wounded.')).toBeVisible();
    await harmed.getByRole('button', { name: '1 source about a brother of Angelo Kerney' }).click();
    await expect(harmed.getByText('Court papers give his name; here the relation is used.')).toBeVisible();
  });

  await test.step('the same facts under the headings of a reader, and no heading without a fact', async () => {
    const facts = file(page).getByRole('button', { name: /^(?:\d+ sources?|Open this one)$/u });
    const before = await facts.count();
    await file(page).getByRole('radio', { name: 'By subject' }).check({ force: true });
    await expect(file(page).getByRole('heading', { name: 'Where and when' })).toBeVisible();
    await expect(facts).toHaveCount(before);
    const headings = await file(page).getByRole('heading', { level: 2 }).allTextContents();
    expect(headings.slice(0, 5)).toEqual([
      'Who',
      'Where and when',
      'What happened',
      'Who died, and who was hurt',
      'What the court did',
    ]);
    expect(headings).not.toContain('How it ended');
    expect(await violations(page)).toEqual([]);
  });

  await test.step('a folded fact is one step away from somebody to talk to', async () => {
    await file(page).getByRole('listitem').filter({ hasText: 'Folded:' }).first().scrollIntoViewIfNeeded();
    await file(page)
      .getByRole('listitem')
      .filter({ hasText: 'Folded:' })
      .getByRole('button', { name: 'People to talk to' })
      .first()
      .click();
    await expect(page.getByRole('dialog', { name: 'Content notes and support lines' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the appearance before, and where the case stood then', async () => {
    await file(page).getByRole('button', { name: 'look at the previous appearance' }).click();
    await expect(page.getByRole('region', { name: 'Timeline' }).getByText('Looking at')).toBeVisible();
    await expect(file(page).getByRole('button', { name: 'look at the next appearance' })).toBeVisible();
    await file(page).getByRole('button', { name: 'Where this stood' }).click();
    await expect(file(page).getByText(/^When last on screen, .* the newest facts were:$/u)).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
});

/** Seconds of a time as the window writes it: `3:08`, `0:03:08`. */
const secondsOf = (time: string): number => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

test('who comes back the next morning is asked whether the clock was right to go on, and told where they were', async ({
  docket,
}) => {
  const epochMs = Date.now();
  const first = await docket.start({ timeScale: EVENING_SCALE, epochMs });
  await startClock(first.page);
  await first.page.keyboard.press('3');
  await reach(first.page, 3);
  await first.page.keyboard.press('n');
  await first.page.keyboard.type('before the night');
  await first.page.keyboard.press('Enter');
  const notes = first.page.getByRole('complementary', { name: 'Notes' });
  await expect(notes.getByText('before the night')).toBeVisible();
  const leftWallMs = epochMs + (Date.now() - epochMs) * EVENING_SCALE;
  await first.app.close();

  // At twice the usual pace the time of day is wherever the epoch puts it: nine hours later.
  const now = Date.now();
  const morning = { timeScale: 2, epochMs: 2 * now - (leftWallMs + 9 * 60 * 60 * 1000) };
  const { page } = await docket.start({ data: first.data, ...morning });
  await expect(
    page.getByText(/^The clock ran on by itself\. .*, 9 h ago\. Still watching\?$/u),
  ).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const back = page.getByRole('button', { name: /^Go back to \d+:\d\d$/u });
  const time = (await back.textContent())?.replace('Go back to ', '') ?? '';
  await back.click();
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  // The press is dated back, and its own moment may lie within the second after.
  const stood = secondsOf((await page.getByRole('timer').textContent()) ?? '');
  expect(Math.abs(stood - secondsOf(time))).toBeLessThanOrEqual(1);

  await page.getByRole('button', { name: 'Where you were' }).click();
  const recap = page.getByRole('dialog', { name: 'Where you were' });
  await expect(recap.getByRole('heading', { name: 'Momolu Stewart' })).toBeVisible();
  await expect(recap.getByText(/on screen/iu).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');

  // Nobody has been in another viewing yet; back in this one it is true again.
  await page.getByRole('button', { name: 'New viewing' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start the clock' }).click();
  await expect(page.getByText(/watching again/u)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Where you were' })).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Where you were' })).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Where you were' })).toBeHidden();
});
