import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './docket.ts';
import { missingForOwnScreen, ownScreen } from './own-screen.mjs';
import { openMini, pageOf, windowOf } from './windows.ts';

const onDisk = (data: string): string =>
  readdirSync(join(data, 'notes'))
    .filter((name) => name.startsWith('notes.'))
    .map((name) => readFileSync(join(data, 'notes', name), 'utf8'))
    .join('\n');

const begin = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(page.getByText('Running, within about')).toBeVisible();
};

test('the mini window opens by a key, takes presses and notes, folds, and remembers its place', async ({
  docket,
}) => {
  const first = await docket.start();
  await begin(first.page);
  const mini = await openMini(first);

  await test.step('it is above other windows and has its usual size', async () => {
    expect(await windowOf(first.app, 'mini')).toMatchObject({ width: 420, height: 640, isOnTop: true });
  });

  await test.step('a press there is seen in the main window', async () => {
    await mini.getByRole('button', { name: 'Stewart' }).click();
    await expect(first.page.getByRole('main', { name: 'Case file: Momolu Stewart' })).toBeVisible();
    await mini.keyboard.press('1');
    await expect(mini.getByRole('button', { name: 'Jackson' })).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('a note written there is on the disk', async () => {
    await mini.keyboard.press('n');
    await mini.keyboard.type('Written small');
    await mini.keyboard.press('Enter');
    await expect(mini.getByText('Last note: Written small')).toBeVisible();
    expect(onDisk(first.data)).toContain('Written small');
  });

  await test.step('the strip has clock, people and a line to write', async () => {
    await mini.getByRole('button', { name: 'Fold into a strip' }).click();
    await expect(mini.getByRole('button', { name: 'Unfold' })).toBeVisible();
    expect(await windowOf(first.app, 'mini')).toMatchObject({ width: 420, height: 150 });
    await mini.keyboard.press('n');
    await mini.keyboard.type('From the strip');
    await mini.getByRole('button', { name: 'Save' }).click();
    await expect(first.page.getByText('From the strip')).toBeVisible();
    await mini.getByRole('button', { name: 'Ad break' }).click();
    await expect(mini.getByText('Ad break, clock held')).toBeVisible();
    await mini.getByRole('button', { name: 'Unfold' }).click();
    await expect.poll(async () => (await windowOf(first.app, 'mini'))?.height).toBe(640);
  });

  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().includes('/mini.html'))
      ?.setBounds({ x: 300, y: 200, width: 400, height: 600 });
  });

  await test.step('closing it returns to the main window', async () => {
    await mini.getByRole('button', { name: 'Back to the main window' }).click();
    await expect.poll(() => windowOf(first.app, 'mini')).toBeNull();
    expect(await windowOf(first.app, 'index')).toMatchObject({ isVisible: true });
  });

  await first.app.close();
  const second = await docket.start({ data: first.data });

  await test.step('it does not open by itself, and opens where it was', async () => {
    await pageOf(second.app, 'capture');
    expect(await windowOf(second.app, 'mini')).toBeNull();
    await openMini(second);
    expect(await windowOf(second.app, 'mini')).toMatchObject({ x: 300, y: 200, width: 400, height: 600 });
  });
});

test('closing the main window ends Docket although the note box is still there, hidden', async ({
  docket,
}) => {
  const { app, page } = await docket.start();
  await pageOf(app, 'capture');
  const ended = app.waitForEvent('close');
  await page.close();
  await ended;
});

test('a real key over another window opens the note box, which keeps a draft, saves and gives the focus back', async ({
  docket,
}) => {
  const missing = missingForOwnScreen();
  test.skip(missing.length > 0, `not installed: ${missing.join(', ')}`);
  const screen = await ownScreen();
  try {
    const { app, page, data } = await docket.start({ environment: screen.env });
    await begin(page);
    const box = await pageOf(app, 'capture');
    expect(await windowOf(app, 'capture')).toMatchObject({ isVisible: false });

    await test.step('what is typed right after the key is in the box', async () => {
      screen.press('key', 'ctrl+shift+space');
      await expect.poll(async () => (await windowOf(app, 'capture'))?.isFocused).toBe(true);
      screen.press('type', '--delay', '5', 'Who pays for');
      await expect(box.getByRole('textbox', { name: 'Note' })).toHaveValue('Who pays for');
    });

    await test.step('Escape hides it and keeps the words', async () => {
      screen.press('key', 'Escape');
      await expect.poll(async () => (await windowOf(app, 'capture'))?.isVisible).toBe(false);
      await expect.poll(async () => (await windowOf(app, 'index'))?.isFocused).toBe(true);
      expect(onDisk(data)).toContain('"drafts"');
      screen.press('key', 'ctrl+shift+space');
      await expect.poll(async () => (await windowOf(app, 'capture'))?.isFocused).toBe(true);
      screen.press('type', '--delay', '5', ' the class #law');
      await expect(box.getByRole('textbox', { name: 'Note' })).toHaveValue('Who pays for the class #law');
    });

    await test.step('Enter saves, and only then is it gone', async () => {
      screen.press('key', 'Return');
      await expect.poll(async () => (await windowOf(app, 'capture'))?.isVisible).toBe(false);
      expect(onDisk(data)).toContain('Who pays for the class #law');
      await expect.poll(async () => (await windowOf(app, 'index'))?.isFocused).toBe(true);
      await expect(page.getByText('Who pays for the class')).toBeVisible();
    });

    await test.step('the settings know that the key was really pressed', async () => {
      await page.getByRole('button', { name: 'Settings' }).click();
      await expect(page.getByText('It works: you have pressed it.')).toBeVisible();
    });

    await test.step('another key can be chosen, and only that one works then', async () => {
      await page.getByRole('button', { name: 'Change', exact: true }).last().click();
      await page.keyboard.press('Control+Alt+N');
      await expect(page.getByText('types a letter on many keyboards')).toBeVisible();
      await page.keyboard.press('Control+Shift+F9');
      await expect(page.getByText('Ctrl+Shift+F9 opens the note box over any app. Not tried')).toBeVisible();
      screen.press('key', 'ctrl+shift+F9');
      await expect.poll(async () => (await windowOf(app, 'capture'))?.isVisible).toBe(true);
      expect(readFileSync(join(data, 'settings.json'), 'utf8')).toContain('Control+Shift+F9');
    });
  } finally {
    await screen.stop();
  }
});

test('neither window shows axe anything, in any theme', async ({ docket }) => {
  const running = await docket.start({ timeScale: 20, epochMs: Date.now() });
  await begin(running.page);
  await running.page.keyboard.press('3');
  const mini = await openMini(running);
  const box = await pageOf(running.app, 'capture');
  await expect(mini.getByRole('region', { name: 'Case file: Momolu Stewart' })).toBeVisible();
  for (const theme of ['dark', 'light', 'dim'] as const) {
    await running.page.evaluate((chosen) => window.docket.call('settings.set', { theme: chosen }), theme);
    for (const page of [mini, box]) {
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      expect(await violations(page), `${page.url()}, ${theme}`).toEqual([]);
    }
  }
  await mini.getByRole('button', { name: 'Fold into a strip' }).click();
  await expect(mini.getByRole('button', { name: 'Unfold' })).toBeVisible();
  expect(await violations(mini), 'strip').toEqual([]);
});

test('in the mini window everything that is pressed is at least 44 by 44, in the strip too', async ({
  docket,
}) => {
  const running = await docket.start();
  await begin(running.page);
  const mini = await openMini(running);
  const check = async (more: readonly string[]): Promise<void> => {
    for (const name of [
      'Pause',
      'Ad break',
      'Jackson',
      'Martin',
      'Stewart',
      'Sheppard',
      'None',
      /^Save/u,
      ...more,
    ]) {
      const box = await mini.getByRole('button', { name }).boundingBox();
      expect(box?.width, String(name)).toBeGreaterThanOrEqual(44);
      expect(box?.height, String(name)).toBeGreaterThanOrEqual(44);
    }
    const small = await mini.locator('button, select').evaluateAll((all) =>
      all
        .map((one) => ({ name: one.ariaLabel ?? one.textContent, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < 44)
        .map(({ name, box }) => `${name}: ${box.width} x ${box.height}`),
    );
    expect(small).toEqual([]);
    const overflow = await mini.evaluate(() => [
      document.documentElement.scrollWidth - window.innerWidth,
      document.documentElement.scrollHeight - window.innerHeight,
    ]);
    expect(overflow).toEqual([0, 0]);
  };
  await check(['Resync']);
  expect((await mini.getByRole('button', { name: 'None' }).boundingBox())?.height).toBeGreaterThanOrEqual(64);
  await mini.getByRole('button', { name: 'Fold into a strip' }).click();
  await expect(mini.getByRole('button', { name: 'Unfold' })).toBeVisible();
  await check([]);
});

test('at twice the letters the mini window scrolls only downwards', async ({ docket }) => {
  const running = await docket.start();
  await begin(running.page);
  const mini = await openMini(running);
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().includes('/mini.html'))
      ?.webContents.setZoomFactor(2),
  );
  await expect.poll(() => mini.evaluate(() => window.devicePixelRatio)).toBe(2);
  expect(
    await mini.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
});
