import type { Locator, Page } from '@playwright/test';
import { expect } from './docket.ts';

/** Opens the screen by its name, as somebody without a mouse does. */
export async function openEditions(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('edition and its times');
  await page.keyboard.press('Enter');
  const screen = page.getByRole('dialog', { name: 'Editions and their times' });
  await expect(screen).toBeVisible();
  return screen;
}

/** Opens the screen from the head of the window, by way of where the film is watched. */
export async function openFromHead(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Change where you watch, or follow a player' }).click();
  await page.getByRole('button', { name: 'Breaks, speed and times of this edition' }).click();
  const screen = page.getByRole('dialog', { name: 'Editions and their times' });
  await expect(screen).toBeVisible();
  return screen;
}

/** Adds an edition that this viewing goes by. */
export async function addEdition(screen: Locator, kind: string, name: string): Promise<void> {
  await screen.getByRole('button', { name: 'Add an edition' }).click();
  await screen.getByRole('radio', { name: kind, exact: true }).check();
  await screen.getByRole('textbox', { name: 'Name' }).fill(name);
  await screen.getByRole('button', { name: 'Add it for this viewing' }).click();
  await expect(screen.getByRole('heading', { name, level: 3 })).toBeVisible();
}

/** Types two times that go together. */
export async function addCue(screen: Locator, source: string, film: string): Promise<void> {
  await screen.getByRole('textbox', { name: 'Time in this edition' }).fill(source);
  await screen.getByRole('textbox', { name: 'The same moment in the film' }).fill(film);
  await screen.getByRole('button', { name: 'Add cue' }).click();
}

const rowsOf = (screen: Locator, table: string): Locator =>
  screen
    .getByRole('table', { name: table, exact: true })
    .getByRole('row')
    .filter({ has: screen.page().getByRole('button') });
/** The cues, a line each. */
export const cueRows = (screen: Locator): Locator => rowsOf(screen, 'Cues');
/** The breaks, a line each. */
export const breakRows = (screen: Locator): Locator => rowsOf(screen, 'Breaks');

/** What the table beside the drawing says, line by line. */
export async function stretches(screen: Locator): Promise<readonly string[]> {
  const table = screen.getByRole('button', { name: 'Table' });
  if ((await table.getAttribute('aria-pressed')) === 'false') await table.click();
  const rows = screen.getByRole('table', { name: 'Stretches of this edition' }).locator('tbody tr');
  const cells = await rows.evaluateAll((lines) =>
    lines.map((line) => [...line.children].map(({ textContent }) => textContent).join(' | ')),
  );
  await table.click();
  return cells;
}

/** What takes the last step back. */
export const undoButton = (screen: Locator): Locator => screen.getByRole('button', { name: /^Undo “/u });
