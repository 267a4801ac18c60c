import type { ElectronApplication } from '@playwright/test';
import { expect, startClock, test } from './docket.ts';
import { openMini, pageOf, windowOf } from './windows.ts';

/** Ends the page's process and resolves when the page is there again. */
const crash = (app: ElectronApplication, name: 'capture' | 'mini'): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, wanted) =>
      new Promise<void>((resolve) => {
        const all = BrowserWindow.getAllWindows().map((one) => one.webContents);
        const page = all.find((one) => one.getURL().includes(`/${wanted}.html`));
        page?.once('did-finish-load', () => resolve());
        page?.forcefullyCrashRenderer();
      }),
    name,
  );

/** What a page says of itself; the test's own way to it ended with its process. */
const inPage = (
  app: ElectronApplication,
  name: 'capture' | 'index' | 'mini',
  script: string,
): Promise<string> =>
  app.evaluate(
    async ({ BrowserWindow }, asked) => {
      const all = BrowserWindow.getAllWindows().map((one) => one.webContents);
      const page = all.find((one) => one.getURL().includes(`/${asked.name}.html`));
      return String(await page?.executeJavaScript(asked.script));
    },
    { name, script },
  );

test('a note box whose page died is there again for the next note, with what stood in it', async ({
  docket,
}) => {
  const { app, page } = await docket.start();
  await startClock(page);
  const box = await pageOf(app, 'capture');
  await box.getByRole('textbox', { name: 'Note' }).fill('Who pays?');
  await expect
    .poll(() => page.evaluate(() => window.docket.call('draft.show', { field: 'capture' })))
    .toMatchObject({ value: { draft: { text: 'Who pays?' } } });
  await crash(app, 'capture');
  const words = "document.querySelector('textarea')?.value";
  await expect.poll(() => inPage(app, 'capture', words)).toBe('Who pays?');
  expect(await windowOf(app, 'capture')).not.toBeNull();
});

test('a mini window whose page died shows the film clock again', async ({ docket }) => {
  const running = await docket.start();
  await startClock(running.page);
  await openMini(running);
  await crash(running.app, 'mini');
  await expect
    .poll(() => inPage(running.app, 'mini', 'document.body.innerText'))
    .toContain('Running, within about');
});

test('while the page of the main window is gone for good, the mini window goes on, and it can be opened again', async ({
  docket,
}) => {
  const running = await docket.start();
  await startClock(running.page);
  const mini = await openMini(running);
  await running.app.evaluate(({ dialog, BrowserWindow }) => {
    const open = new Promise<number>((resolve) => Reflect.set(globalThis, 'press', resolve));
    dialog.showMessageBox = async (...asked: readonly unknown[]) => {
      Reflect.set(globalThis, 'asked', JSON.stringify(asked.at(-1)));
      return { response: await open, checkboxChecked: false };
    };
    const all = BrowserWindow.getAllWindows().map((one) => one.webContents);
    const main = all.find((one) => one.getURL().includes('/index.html'));
    main?.once('did-finish-load', () => main.forcefullyCrashRenderer());
    main?.forcefullyCrashRenderer();
  });
  const asked = () => running.app.evaluate(() => String(Reflect.get(globalThis, 'asked')));
  await expect.poll(asked).toContain('Your saved notes are untouched.');
  const paused = await mini.evaluate(() =>
    window.docket.call('clock.change', { change: { kind: 'pause' }, agoMs: 0 }),
  );
  expect(paused).toMatchObject({ ok: true });
  await expect(mini.getByText(/^Paused/u).first()).toBeVisible();
  await running.app.evaluate(() => Reflect.get(globalThis, 'press')(0));
  await expect.poll(() => inPage(running.app, 'index', 'document.body.innerText')).toContain('Paused');
});

test('a window that main does not answer as a page of Docket says so, instead of staying empty', async ({
  docket,
}) => {
  const { app, page } = await docket.start();
  await app.evaluate(({ ipcMain }) => {
    const error = { kind: 'bad-request', where: 'sender', message: 'This page may not call Docket.' };
    const refused = { ok: false, error };
    ipcMain.removeHandler('docket:call');
    ipcMain.handle('docket:call', (...asked: readonly unknown[]) => ({
      answer: asked[3] === 'text' ? JSON.stringify(refused) : refused,
      after: 0,
    }));
  });
  await page.reload();
  await expect(page.getByRole('alert')).toHaveText(
    'This page may not call Docket. Close this window and open it again; nothing that was saved is concerned.',
  );
});
