import type { Page } from '@playwright/test';
import { expect, startClock } from './docket.ts';

const MINUTE = 60_000;

/** The film clock as main has it, in ms. */
export const filmMs = (page: Page) =>
  page.evaluate(async () => {
    const told = await window.docket.call('app.snapshot', {});
    return told.ok ? (told.value.pass?.clock.filmMs ?? Number.NaN) : Number.NaN;
  });

/** The film times of all notes in ms, in main's order. */
export const noteTimes = (page: Page) =>
  page.evaluate(async () => {
    const told = await window.docket.call('app.notes', { notes: 'all' });
    return told.ok ? told.value.notes.map((note) => note.filmMs ?? Number.NaN) : [];
  });

/** Puts the clock somewhere without being asked, as an evening would by itself. */
export const put = (page: Page, toMs: number) =>
  page.evaluate(async (placeMs) => {
    const change = { kind: 'set', filmMs: placeMs, plusMinusMs: 2000 } as const;
    const outcome = await window.docket.call('clock.change', { change, agoMs: 0 });
    if (!outcome.ok) throw new Error(outcome.error.message);
  }, toMs);

const press = (page: Page, caseId: string) =>
  page.evaluate(async (pressed) => {
    const outcome = await window.docket.call('screen.press', { caseId: pressed, agoMs: 0 });
    if (!outcome.ok) throw new Error(outcome.error.message);
  }, caseId);

/** Changes the theme and waits until the page has it. */
export const setTheme = async (page: Page, theme: 'dark' | 'light' | 'dim'): Promise<void> => {
  await page.evaluate((chosen) => window.docket.call('settings.set', { theme: chosen }), theme);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
};

/** Writes a note by its key. */
export const takeNote = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('complementary', { name: 'Notes' }).getByText(text, { exact: true }),
  ).toBeVisible();
};

/** A first viewing in which David Sheppard came at 46:00, and a second one that stands shortly before that. */
export async function secondViewing(page: Page): Promise<void> {
  await startClock(page);
  for (const [caseId, minute] of [
    ['dawn-jackson', 10],
    ['momolu-stewart', 30],
    ['david-sheppard', 46],
  ] as const) {
    await put(page, minute * MINUTE + 2000);
    await press(page, caseId);
  }
  await page.getByRole('button', { name: 'New viewing' }).click();
  const sheet = page.getByRole('dialog', { name: 'New viewing' });
  await sheet.getByRole('button', { name: 'Start the clock' }).click();
  await expect(sheet).toBeHidden();
  await put(page, 46 * MINUTE - 6000);
}
