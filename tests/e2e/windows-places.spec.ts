import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, startClock, test } from './docket.ts';
import { missingForOwnScreen, ownScreen } from './own-screen.mjs';
import { takeNote } from './second-viewing.ts';
import { openMini, windowOf } from './windows.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const move = (app: ElectronApplication, place: Place): Promise<void> =>
  app.evaluate(({ BrowserWindow }, to) => {
    const isMain = (url: string): boolean => url.includes('/index.html');
    BrowserWindow.getAllWindows()
      .find((one) => isMain(one.webContents.getURL()))
      ?.setBounds(to);
  }, place);

const isMaximized = (app: ElectronApplication): Promise<boolean | undefined> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().includes('/index.html'))
      ?.isMaximized(),
  );

test('the main window opens where it was, and on a display that is there when its own is gone', async ({
  docket,
}) => {
  const place = { x: 210, y: 130, width: 1100, height: 720 };
  const first = await docket.start();
  expect(await windowOf(first.app, 'index')).toMatchObject({ width: 1440, height: 900 });
  await move(first.app, place);
  await first.app.close();

  const second = await docket.start({ data: first.data });
  expect(await windowOf(second.app, 'index')).toMatchObject(place);
  await second.app.close();

  await test.step('and the display of the last time is not there any more', async () => {
    const file = join(first.data, 'windows.json');
    const elsewhere = readFileSync(file, 'utf8')
      .replaceAll('@0,0', '@5000,0')
      .replace('"x": 210', '"x": 5210');
    writeFileSync(file, elsewhere);
    const third = await docket.start({ data: first.data });
    const { x = -1, width = -1, height } = (await windowOf(third.app, 'index')) ?? {};
    expect(height).toBe(900);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(1920);
    await third.app.close();
    expect(readFileSync(file, 'utf8')).toContain('@5000,0');
  });
});

test('a maximized main window opens maximized, and returns to its own size from there', async ({
  docket,
}) => {
  const missing = missingForOwnScreen();
  test.skip(missing.length > 0, `not installed: ${missing.join(', ')}`);
  const screen = await ownScreen();
  try {
    const first = await docket.start({ environment: screen.env });
    await move(first.app, { x: 210, y: 130, width: 1100, height: 720 });
    await expect.poll(() => windowOf(first.app, 'index')).toMatchObject({ width: 1100, height: 720 });
    await first.app.evaluate(({ BrowserWindow }) => {
      for (const one of BrowserWindow.getAllWindows())
        if (one.webContents.getURL().includes('/index.html')) one.maximize();
    });
    await expect.poll(() => isMaximized(first.app)).toBe(true);
    await first.app.close();
    const second = await docket.start({ data: first.data, environment: screen.env });
    await expect.poll(() => isMaximized(second.app)).toBe(true);
    await second.app.evaluate(({ BrowserWindow }) => {
      for (const one of BrowserWindow.getAllWindows())
        if (one.webContents.getURL().includes('/index.html')) one.unmaximize();
    });
    await expect.poll(() => windowOf(second.app, 'index')).toMatchObject({ width: 1100, height: 720 });
  } finally {
    await screen.stop();
  }
});

test('windows whose display is unplugged come to the one that is left, which is said, and the evening goes on', async ({
  docket,
}) => {
  const running = await docket.start();
  const { app, page } = running;
  await startClock(page);
  await takeNote(page, 'on the big screen');
  await openMini(running);
  // A second display to the right, as Electron would tell of it; then it is gone.
  await app.evaluate(({ BrowserWindow, screen }) => {
    for (const one of BrowserWindow.getAllWindows())
      if (one.isVisible()) one.setBounds({ ...one.getBounds(), x: 2400, y: 40 });
    screen.emit('display-removed', {}, {});
  });
  for (const name of ['index', 'mini'] as const) {
    const isOnScreen = async () => {
      const { x = -1, width = 1921 } = (await windowOf(app, name)) ?? {};
      return x >= 0 && x + width <= 1920;
    };
    // The window manager moves a window after it was asked to.
    await expect.poll(isOnScreen, name).toBe(true);
  }
  await expect(page.getByRole('alert').getByText(/^A screen is gone\./u)).toBeVisible();
  await expect(page.getByText('Running, within about')).toBeVisible();
  await expect(page.getByText('on the big screen')).toBeVisible();
  await takeNote(page, 'on the screen that is left');

  await test.step('a display that became smaller under a window that still stands well moves nothing', async () => {
    const before = await windowOf(app, 'index');
    await app.evaluate(({ screen }) => void screen.emit('display-metrics-changed', {}, {}, ['bounds']));
    expect(await windowOf(app, 'index')).toEqual(before);
  });
});
