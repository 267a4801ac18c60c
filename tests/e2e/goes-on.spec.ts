import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, startClock, test } from './docket.ts';
import { takeNote } from './second-viewing.ts';

const notes = (page: Page) => page.getByRole('complementary', { name: 'Notes' });

const killProcess = async (app: ElectronApplication, type: string): Promise<number> => {
  const pids = await app.evaluate(
    ({ app: electron }, wanted) =>
      electron
        .getAppMetrics()
        .filter((one) => one.type === wanted)
        .map((one) => one.pid),
    type,
  );
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  return pids.length;
};

/** Writes until not one more byte fits. */
function fill(path: string): void {
  for (const bytes of [64 * 1024, 4096, 1]) while (append(path, bytes));
}

function append(path: string, bytes: number): boolean {
  try {
    writeFileSync(path, Buffer.alloc(bytes), { flag: 'a' });
    return true;
  } catch {
    return false;
  }
}

test('an error in main that nobody caught is said in one sentence, kept on the disk, and the evening goes on', async ({
  docket,
}) => {
  const { app, page, data } = await docket.start();
  await startClock(page);
  await takeNote(page, 'before the fault');
  await app.evaluate(() => {
    setImmediate(() => {
      throw new Error('planted fault');
    });
  });
  await expect(page.getByText('Something in Docket went wrong.')).toBeVisible();
  await app.evaluate(() => void Promise.reject(new Error('planted promise')));
  await takeNote(page, 'after the fault');
  const reports = (): string =>
    readdirSync(join(data, 'crashes'))
      .map((name) => readFileSync(join(data, 'crashes', name), 'utf8'))
      .join('\n');
  await expect.poll(reports).toContain('planted fault');
  await expect.poll(reports).toContain('planted promise');
  expect(reports()).not.toContain('before the fault');
});

test('the processes for pictures and for players may die', async ({ docket }) => {
  const { app, page } = await docket.start();
  await startClock(page);
  await killProcess(app, 'GPU');
  expect(await killProcess(app, 'Utility')).toBeGreaterThan(0);
  await takeNote(page, 'still here');
  await expect(page.getByText('Running, within about')).toBeVisible();
});

test('a page that dies is loaded again with everything that was saved', async ({ docket }) => {
  const { app, page } = await docket.start();
  await startClock(page);
  await takeNote(page, 'written before the page died');
  // Asked before it is there again, a page would never answer.
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const all = BrowserWindow.getAllWindows().map((one) => one.webContents);
        const main = all.find((one) => one.getURL().includes('/index.html'));
        main?.once('did-finish-load', () => resolve());
        main?.forcefullyCrashRenderer();
      }),
  );
  const words = (): Promise<string> =>
    app.evaluate(async ({ BrowserWindow }) => {
      const main = BrowserWindow.getAllWindows().find((one) =>
        one.webContents.getURL().includes('/index.html'),
      );
      return String(await main?.webContents.executeJavaScript('document.body.innerText'));
    });
  await expect.poll(words, { timeout: 60_000 }).toContain('written before the page died');
  await expect.poll(words, { timeout: 60_000 }).toContain('Running, within about');
});

test('a home that is not there hinders nothing', async ({ docket }) => {
  const { page } = await docket.start({
    environment: { HOME: '/nonexistent', XDG_CONFIG_HOME: '', XDG_CACHE_HOME: '', XDG_RUNTIME_DIR: '' },
  });
  await startClock(page);
  await takeNote(page, 'at home anywhere');
});

test('on a full disk what was typed stays in its box, which is said, and is saved when there is room', async ({
  docket,
}) => {
  test.skip(process.getuid?.() !== 0, 'only root can make a disk that is full');
  const data = docket.freshFolder();
  const folder = join(data, 'notes');
  mkdirSync(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k,mode=0777', 'tmpfs', folder]);
  try {
    const { app, page } = await docket.start({ data });
    await startClock(page);
    await takeNote(page, 'while there was room');
    const filler = join(folder, 'filler');
    fill(filler);
    const box = page.getByRole('textbox', { name: 'Note', exact: true });
    await box.fill(`no room for this ${'x'.repeat(6000)}`);
    await box.press('Enter');
    await expect(page.getByText(/not saved|could not be saved/iu).first()).toBeVisible();
    await expect(box).toHaveValue(/^no room for this/u);
    rmSync(filler);
    await box.press('Enter');
    await expect(notes(page).getByText('no room for this')).toBeVisible();
    await app.close();
  } finally {
    execFileSync('umount', ['--lazy', folder]);
  }
});
