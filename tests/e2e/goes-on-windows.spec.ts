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
const inPage = (app: ElectronApplication, name: 'capture' | 'mini', script: string): Promise<string> =>
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
