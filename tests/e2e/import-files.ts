import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { toJsonBundle } from '../../src/shared/domain/export/to-json-bundle.ts';
import { sampleInput, sampleNote } from '../unit/export/samples.ts';
import { startClock, type DocketStarter, type RunningDocket } from './docket.ts';

/** The ids of the notes in `bundle`. */
export const ids = ['a', 'b', 'c'].map((end) => `6f1c1b0e-7a52-4c58-9a0e-0d6a4f3f1a0${end}`);

/** Three notes of an earlier evening, as Docket itself writes them. */
export const bundle = (words = 'She reads the letter aloud.'): string => {
  const [a = '', b = '', c = ''] = ids;
  const notes = [
    sampleNote({ id: a, text: words, caseIds: ['dawn-jackson'] }),
    sampleNote({ id: b, filmMs: 5_000_000, text: 'Who pays for the class?', kind: 'question', caseIds: [] }),
    sampleNote({ id: c, filmMs: 1_000, text: '', kind: 'mark', caseIds: [], tags: [] }),
  ];
  return [...toJsonBundle(sampleInput(notes))].join('');
};

/** Puts a file beside the running Docket's data, and has the open dialog answer with it. */
export async function offer(
  { app, data }: RunningDocket,
  name: string,
  content: string | Buffer,
): Promise<string> {
  mkdirSync(join(data, 'offered'), { recursive: true });
  const path = join(data, 'offered', name);
  writeFileSync(path, content, { mode: 0o644 });
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen], bookmarks: [] });
  }, path);
  return path;
}

/** What stands in the notebook, as the window is told. */
export const notesOf = (page: Page) =>
  page.evaluate(async () => {
    const told = await window.docket.call('app.notes', { notes: 'all' });
    if (!told.ok) throw new Error(told.error.message);
    return told.value.notes.map(({ text, filmMs, tags }) => ({ text, filmMs, tags }));
  });

/** The import screen. */
export const sheet = (page: Page) => page.getByRole('dialog', { name: 'Import notes' });

/** A Docket with a viewing that has begun, and the focus on nothing. */
export async function begin(docket: DocketStarter): Promise<RunningDocket> {
  const running = await docket.start();
  await startClock(running.page);
  await running.page.getByRole('heading', { level: 1 }).first().click();
  return running;
}

/** Opens the import screen by its key and chooses the offered file. */
export async function chooseFile({ page }: RunningDocket): Promise<void> {
  await page.keyboard.press('Control+o');
  await sheet(page).getByRole('button', { name: 'Choose a file' }).click();
}

/** The number that the preview shows for a kind of entries. */
export const figure = (page: Page, what: string) =>
  sheet(page)
    .locator('div', { hasText: what })
    .filter({ has: page.getByRole('definition') })
    .last()
    .getByRole('definition');
