import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { runDocket } from './cli-run.ts';
import { expect, startClock, test, type RunningDocket } from './docket.ts';

const sheetOf = (page: Page): Locator => page.getByRole('dialog');

const openBackups = async (page: Page): Promise<Locator> => {
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Search and commands' }).fill('backups');
  await page.getByRole('option', { name: /^Backups/u }).click();
  const sheet = page.getByRole('dialog', { name: 'Backups' });
  await expect(sheet.getByRole('button', { name: 'Back up now' })).toBeVisible();
  return sheet;
};

const writeNote = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('n');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(noteOf(page, text)).toBeVisible();
};

const noteOf = (page: Page, text: string): Locator =>
  page.getByRole('complementary', { name: 'Notes' }).getByText(text);

const startWithNote = async (running: RunningDocket, text: string): Promise<void> => {
  await startClock(running.page);
  await writeNote(running.page, text);
};

/** Answers the dialogs: everything is saved as this file, and this file is opened. */
const answerWith = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, path);

test('back up, write on, put it back by keyboard, and take the later note in again', async ({ docket }) => {
  const running = await docket.start();
  const { page } = running;
  await startWithNote(running, 'Before the backup');
  let sheet = await openBackups(page);
  await expect(sheet.getByText('There is no backup yet.')).toBeVisible();
  await sheet.getByRole('button', { name: 'Back up now' }).press('Enter');
  await expect(sheet.getByText('Backed up: 1 note.')).toBeVisible();
  await expect(sheet.getByRole('radio')).toHaveCount(1);
  await sheet.getByRole('button', { name: 'Check' }).press('Enter');
  await expect(sheet.getByText('It is whole: 1 note.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await writeNote(page, 'After the backup');
  sheet = await openBackups(page);
  await sheet.getByRole('button', { name: 'Restore…' }).press('Enter');
  sheet = page.getByRole('dialog', { name: 'Restore this backup?' });
  await expect(sheet.getByText(/1 note that is only here goes\. What is here now is kept/u)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await sheet.getByRole('button', { name: 'Restore this backup' }).press('Enter');
  await expect(page.getByText(/^Restored: 1 note\. What was here before is a backup too\.$/u)).toBeVisible();
  await expect(noteOf(page, 'Before the backup')).toBeVisible();
  await expect(noteOf(page, 'After the backup')).toBeHidden();

  sheet = await openBackups(page);
  await expect(sheet.getByRole('radio')).toHaveCount(2);
  await expect(sheet.getByText(/2 notes .* made before a restore/u)).toBeVisible();
  await sheet.getByRole('radio').first().check();
  await sheet.getByRole('button', { name: 'Restore…' }).press('Enter');
  sheet = page.getByRole('dialog', { name: 'Restore this backup?' });
  await sheet.getByRole('radio', { name: 'Added to what is here' }).check();
  await expect(sheet.getByText(/^1 note is added\. Nothing goes/u)).toBeVisible();
  await sheet.getByRole('button', { name: 'Add to what is here' }).press('Enter');
  await expect(noteOf(page, 'After the backup')).toBeVisible();
  // The note is told of before the sheet has its answer, and under a sheet no key undoes anything.
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(noteOf(page, 'After the backup')).toBeHidden();
});

test('everything goes to another computer as one file, and a damaged one is refused', async ({ docket }) => {
  const here = await docket.start();
  await startWithNote(here, 'To be taken along');
  const folder = docket.freshFolder();
  const file = join(folder, 'docket-moved.docket.zip');
  await answerWith(here.app, file);
  const sheet = await openBackups(here.page);
  await sheet.getByRole('button', { name: 'Save everything as one file…' }).click();
  await expect(sheet.getByText(/^Saved 1 note and everything else as /u)).toBeVisible();
  expect(readdirSync(folder)).toEqual(['docket-moved.docket.zip']);

  const there = await docket.start();
  const bytes = readFileSync(file);
  const broken = join(folder, 'broken.docket.zip');
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
  writeFileSync(broken, bytes);
  await answerWith(there.app, broken);
  await there.page.getByRole('button', { name: /open a file from another computer/u }).click();
  await sheetOf(there.page).getByRole('button', { name: 'Open a file…' }).click();
  await expect(sheetOf(there.page).getByText(/^This backup is damaged/u)).toBeVisible();
  await answerWith(there.app, file);
  await sheetOf(there.page).getByRole('button', { name: 'Open a file…' }).click();
  await expect(
    sheetOf(there.page).getByText('There are no notes here yet, so nothing is lost.'),
  ).toBeVisible();
  await sheetOf(there.page).getByRole('button', { name: 'Restore this backup' }).click();
  await expect(noteOf(there.page, 'To be taken along')).toBeVisible();
});

test('nothing is saved among Docket’s own files: that is said, and it is asked again', async ({ docket }) => {
  const { app, page, data } = await docket.start();
  await startWithNote({ app, page, data }, 'Irreplaceable');
  const notes = join(data, 'notes');
  const [own = ''] = readdirSync(notes).filter((name) => name.startsWith('notes.journal'));
  const before = readFileSync(join(notes, own), 'hex');
  const good = join(docket.freshFolder(), 'elsewhere.zip');
  await app.evaluate(
    ({ dialog }, places) => {
      const said: string[] = [];
      Reflect.set(globalThis, 'saidOfPlaces', said);
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: places.shift() ?? '' });
      dialog.showMessageBox = (...asked: readonly unknown[]) => {
        said.push(JSON.stringify(asked));
        return Promise.resolve({ response: 0, checkboxChecked: false });
      };
    },
    [join(notes, own), good],
  );
  const sheet = await openBackups(page);
  await sheet.getByRole('button', { name: 'Save everything as one file…' }).click();
  await expect(sheet.getByText(/^Saved 1 note and everything else as .*elsewhere\.zip/u)).toBeVisible();
  expect(readFileSync(join(notes, own), 'hex')).toBe(before);
  const said = await app.evaluate(() => String(Reflect.get(globalThis, 'saidOfPlaces')));
  expect(said).toContain('Docket keeps its own files there');
  expect(said).toContain(own);
});

test('the command line restores a wiped folder, and leaves one alone that the app has open', async ({
  docket,
}) => {
  const data = docket.freshFolder();
  const folder = docket.freshFolder();
  const file = join(folder, 'kept.zip');
  const first = await docket.start({ data });
  await startWithNote(first, 'Kept elsewhere');
  expect(runDocket(['backup', 'create', '--out', file, '--home', data]).status).toBe(0);
  const refused = runDocket(['backup', 'restore', file, '--home', data]);
  expect(refused).toMatchObject({ status: 1, stdout: '' });
  expect(refused.stderr).toContain('Docket has the notebook open, so nothing was changed');
  await docket.kill(first);
  for (const name of readdirSync(data)) rmSync(join(data, name), { recursive: true, force: true });

  expect(runDocket(['backup', 'verify', file]).stdout).toMatch(/^Whole\. Notes: 1/u);
  expect(runDocket(['backup', 'restore', file, '--home', data]).status).toBe(0);
  for (const name of readdirSync(data, { recursive: true })) chmodSync(join(data, String(name)), 0o777);
  const again = await docket.start({ data });
  await expect(noteOf(again.page, 'Kept elsewhere')).toBeVisible();
});

test('each backup is also copied to a second folder, and a folder that is gone is said and not made', async ({
  docket,
}) => {
  const running = await docket.start();
  const { app, page } = running;
  const folder = docket.freshFolder();
  await startWithNote(running, 'Kept twice');
  await answerWith(app, folder);
  const sheet = await openBackups(page);
  await sheet.getByRole('button', { name: 'Also keep copies in…' }).click();
  await expect(sheet.getByText(folder)).toBeVisible();
  await sheet.getByRole('button', { name: 'Back up now' }).click();
  await expect(sheet.getByText(/in both folders/u)).toBeVisible();
  expect(readdirSync(folder).filter((name) => name.endsWith('.zip'))).toHaveLength(1);
  rmSync(folder, { recursive: true });
  await sheet.getByRole('button', { name: 'Back up now' }).click();
  await expect(sheet.getByText(/The second folder for backups is not there/u).first()).toBeVisible();
  await expect(sheet.getByRole('radio')).toHaveCount(2);
  expect(() => readdirSync(folder)).toThrow('ENOENT');
});
