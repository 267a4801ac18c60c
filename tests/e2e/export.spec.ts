import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { violations } from './axe.ts';
import { runDocket } from './cli-run.ts';
import { expect, startClock, test } from './docket.ts';
import { exportTable, fillNotebook, openSheet, saveInto, tabTo, takeNotes } from './export-screen.ts';

/** The control within a purpose that says as what; absent where there is one format. */
const formatControl = (sheet: Locator): Locator =>
  sheet
    .getByRole('group', { name: 'As' })
    .getByRole('radio', { checked: true })
    .or(sheet.getByRole('combobox', { name: 'As' }));

test('every format leaves the app by keyboard, each a file that begins as it should', async ({ docket }) => {
  test.setTimeout(300_000);
  const running = await docket.start({ timeScale: 30, epochMs: Date.now() });
  const { app, page, data } = running;
  await takeNotes(running);
  const folder = join(data, 'exports');
  await saveInto(app, folder);
  const sheet = await openSheet(page);
  let count = 0;
  for (const [place, [purpose, formats]] of exportTable.entries()) {
    await tabTo(
      page,
      sheet.getByRole('group', { name: 'What is it for?' }).getByRole('radio', { checked: true }),
    );
    if (place > 0) await page.keyboard.press('ArrowRight');
    await expect(sheet.getByRole('radio', { name: purpose })).toBeChecked();
    for (const [nth, [extension, begins]] of formats.entries()) {
      if (nth > 0) {
        await tabTo(page, formatControl(sheet));
        await page.keyboard.press(formats.length > 5 ? 'ArrowDown' : 'ArrowRight');
      }
      await expect(sheet.getByRole('textbox', { name: `notes.${extension}` })).toBeVisible();
      const save = purpose === 'To paste' ? 'Save as a file' : 'Choose where and save';
      await tabTo(page, sheet.getByRole('button', { name: save }));
      await page.keyboard.press('Enter');
      count += 1;
      const path = join(folder, `${count}.${extension}`);
      await expect(sheet.getByText(path), `${purpose}, ${extension}`).toBeVisible();
      expect(readFileSync(path, 'utf8').slice(0, 200), path).toMatch(begins);
      await expect(sheet.getByText(/^Saved [1-9]/u)).toBeVisible();
      expect(statSync(path).size).toBeGreaterThan(100);
    }
  }
  expect(count).toBe(25);
  expect(readdirSync(folder)).toHaveLength(25);
});

test('the words to paste reach the clipboard twice: as text, and for a letter', async ({ docket }) => {
  const running = await docket.start({ timeScale: 30, epochMs: Date.now() });
  const { app, page } = running;
  await takeNotes(running);
  const sheet = await openSheet(page);
  await tabTo(page, sheet.getByRole('radio', { name: 'To read' }));
  await page.keyboard.press('ArrowLeft');
  await expect(sheet.getByRole('radio', { name: 'To paste' })).toBeChecked();
  await tabTo(page, sheet.getByRole('button', { name: 'Copy' }));
  await page.keyboard.press('Enter');
  await expect(sheet.getByText('Copied 3 notes. Paste them where you like.')).toBeVisible();
  const [text, kinds] = await app.evaluate(async ({ clipboard }) => {
    const read = await Promise.resolve(clipboard.readText());
    const html: unknown = Reflect.has(clipboard, 'readHTML')
      ? Reflect.apply(Reflect.get(clipboard, 'readHTML'), clipboard, [])
      : await (await clipboard.read())[0]?.getType('text/html').then((blob) => blob.text());
    return [read, String(html)];
  });
  expect(text).toContain('Dawn Jackson\n    She reads the letter aloud.');
  expect(kinds).toContain('&lt;b&gt;bold&lt;/b&gt;');
});

test('notes are chosen and shown as asked, and facts only as far as seen', async ({ docket }) => {
  const running = await docket.start({ timeScale: 30, epochMs: Date.now() });
  const { app, page, data } = running;
  await takeNotes(running);
  const folder = join(data, 'exports');
  await saveInto(app, folder);
  const sheet = await openSheet(page);
  const got = sheet.getByRole('region', { name: 'What you get' });
  await expect(got).toContainText('3 notes.');
  await tabTo(page, sheet.locator('summary').filter({ hasText: 'Which notes' }));
  await page.keyboard.press('Enter');
  await tabTo(page, sheet.getByRole('textbox', { name: 'Found by' }));
  await page.keyboard.type('tag:law');
  await expect(got).toContainText('1 note.');
  await expect(sheet.getByText('1 of 3 notes')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(got).toContainText('3 notes.');
  await sheet.getByRole('button', { name: /^Sheppard/u }).click();
  await expect(got).toContainText('1 note.');
  await sheet.getByText('How they are shown').click();
  await expect(sheet.getByText('Your own edition is not known yet.')).toBeVisible();
  await sheet.getByRole('radio', { name: 'With facts I have seen' }).check({ force: true });
  await expect(got).toContainText(/With \d+ facts? of the case files, as far as you have seen/u);
  await sheet.getByRole('radio', { name: 'Markdown' }).check({ force: true });
  await sheet.getByRole('button', { name: 'Choose where and save' }).click();
  const path = join(folder, '1.md');
  await expect(sheet.getByText(path)).toBeVisible();
  const written = readFileSync(path, 'utf8');
  expect(written).toContain('Facts from the case files');
  expect(written).toContain('=1+1');
  expect(written).not.toContain('She reads');
  const everything = runDocket(['case', 'sheppard', '--all', '--json', '--home', data]).stdout;
  const gated = [
    ...everything.matchAll(/"text": "(?<text>[^"\\]{30,})"(?=[^{}]*"spoilerKind": "(?:film|after))/gu),
  ];
  expect(gated.length).toBeGreaterThan(0);
  for (const { groups } of gated) expect(written).not.toContain(groups?.['text'] ?? '');
});

test('a long export shows how far it is, and cancelled it leaves nothing', async ({ docket }) => {
  test.setTimeout(240_000);
  const data = docket.freshFolder();
  fillNotebook(data, 20_000);
  const { app, page } = await docket.start({ data });
  await startClock(page);
  const folder = join(data, 'exports');
  await saveInto(app, folder);
  const sheet = await openSheet(page);
  await expect(sheet.getByRole('region', { name: 'What you get' })).toContainText('20,000 notes.');
  await tabTo(page, sheet.getByRole('button', { name: 'Choose where and save' }));
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('progressbar', { name: 'Export' })).toBeVisible();
  await expect(sheet.getByText(/^[\d,]+ of 20,000 notes$/u)).toBeVisible();
  await sheet.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Enter');
  await expect(sheet.getByText('Cancelled. Nothing was written.')).toBeVisible();
  expect(readdirSync(folder)).toEqual([]);
  await sheet.getByRole('button', { name: 'Choose where and save' }).click();
  const path = join(folder, '2.html');
  await expect(sheet.getByText(path)).toBeVisible({ timeout: 120_000 });
  expect(existsSync(path)).toBe(true);
  expect(readdirSync(folder)).toEqual(['2.html']);
});

test('the screen has no fault that axe knows in any theme, folded and unfolded, and thirty stops at most', async ({
  docket,
}) => {
  const running = await docket.start({ timeScale: 30, epochMs: Date.now() });
  const { app, page } = running;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await takeNotes(running);
  const sheet = await openSheet(page);
  await sheet.getByText('Which notes').click();
  await sheet.getByText('How they are shown').click();
  for (const theme of ['dark', 'light', 'dim'] as const) {
    await page.evaluate((chosen) => window.docket.call('settings.set', { theme: chosen }), theme);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    for (const purpose of ['To read', 'For other tools', 'To paste']) {
      await sheet.getByRole('radio', { name: purpose }).check({ force: true });
      expect(await violations(page), `${theme}, ${purpose}`).toEqual([]);
    }
  }
  const seen = new Set<number>();
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() =>
      [...document.querySelectorAll('*')].findIndex((element) => element === document.activeElement),
    );
    if (seen.has(stop) || seen.size > 40) break;
    seen.add(stop);
  }
  expect(seen.size).toBeGreaterThan(8);
  expect(seen.size).toBeLessThanOrEqual(30);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes('/index.html'))
      ?.webContents.setZoomFactor(2),
  );
  await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBe(2);
  const overflow = await sheet.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(overflow, 'cut off sideways at 200 %').toBeLessThanOrEqual(0);
});
