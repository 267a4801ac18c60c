/*
 * node scripts/headless.mjs node tests/bench/capture/key-to-caret.mjs [PRESSES] [CHARACTERS] [PAUSE] [FIRST]
 *
 * Presses the real key over Docket's main window, on a screen of its own with a window manager, and types at once.
 * Says how long it took until the box had the focus and was painted (from the key's arrival in main to the page's next
 * frame), how long until it was hidden and the window below had the focus again, and how many of the
 * characters did not reach it, typed from FIRST ms after the key on (60: a finger that flies from the key to the next
 * one) with PAUSE ms (30: a very fast typist) between them. Beside it, before each press: how long the main window,
 * which is there and has the focus, takes from main's word to its next frame; that is the least a page can do. Run on
 * request only: it wants a quiet computer, and says how busy it was.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

import { _electron } from '@playwright/test';

import { ownScreen } from '../../e2e/own-screen.mjs';

const presses = Number(process.argv[2] ?? 50);
const characters = Number(process.argv[3] ?? 1000);
const pauseMs = Number(process.argv[4] ?? 30);
const firstMs = Number(process.argv[5] ?? 60);
const perPress = Math.ceil(characters / presses);

const p = (times, share) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];
const line = (what, times) =>
  console.log(
    `${what}: p50 ${p(times, 0.5).toFixed(1)} ms, p95 ${p(times, 0.95).toFixed(1)} ms, most ${Math.max(...times).toFixed(1)} ms`,
  );

async function openDocket(screen, data) {
  const app = await _electron.launch({
    executablePath: process.env.DOCKET_ELECTRON,
    chromiumSandbox: true,
    args: ['.', '--disable-gpu', '--log-level=3', `--user-data-dir=${data}`],
    env: { ...process.env, ...screen.env, DOCKET_HAND_OVER: data },
  });
  const page = await app.firstWindow();
  await page.getByRole('button', { name: 'Start the clock' }).click();
  const isBox = (one) => one.url().includes('/capture.html');
  const box = app.windows().find(isBox) ?? (await app.waitForEvent('window', isBox));
  await box.getByRole('textbox', { name: 'Note' }).waitFor({ state: 'attached' });
  return { app, page, box };
}

/** Records in main, by its own clock, when the key came, when the box was shown, focused, hidden, and main focused. */
const watchMain = (app) =>
  app.evaluate(({ BrowserWindow }) => {
    const of = (name) => BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes(name));
    const [box, main] = [of('/capture.html'), of('/index.html')];
    const log = [];
    globalThis.captureLog = log;
    const note = (what) => () => log.push({ what, atMs: performance.timeOrigin + performance.now() });
    box.on('show', note('shown'));
    box.on('focus', note('focused'));
    box.on('hide', note('hidden'));
    main.on('focus', note('back'));
  });

/** Records in the page when it was told of the key, and when its next frame with the caret was drawn. */
const watchPage = (box) =>
  box.evaluate(() => {
    globalThis.captureLog = [];
    const note = (what) =>
      globalThis.captureLog.push({ what, atMs: performance.timeOrigin + performance.now() });
    window.docket.listen((told) => {
      if (told.name !== 'notePressed') return;
      globalThis.captureLog.push({
        what: 'pressed',
        atMs: performance.timeOrigin + performance.now() - told.payload.agoMs,
      });
      const ready = () =>
        document.hasFocus() && document.activeElement instanceof HTMLTextAreaElement
          ? requestAnimationFrame(() => note('caret'))
          : requestAnimationFrame(ready);
      ready();
    });
    document.addEventListener('keydown', (event) => note(event.key.toLowerCase()), true);
  });

/** How long (ms) a page that is there takes from a word of main to its next frame. */
async function roundTrip(app, page) {
  await page.evaluate(() => {
    globalThis.heardAt = null;
    const stop = window.docket.listen(({ name }) => {
      if (name !== 'notePressed') return;
      stop();
      requestAnimationFrame(() => (globalThis.heardAt = performance.timeOrigin + performance.now()));
    });
  });
  const saidAt = await app.evaluate(({ BrowserWindow }) => {
    const main = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().includes('/index.html'),
    );
    const at = performance.timeOrigin + performance.now();
    main.webContents.send('docket:event', { name: 'notePressed', payload: { agoMs: 0 } });
    return at;
  });
  await page.waitForFunction(() => globalThis.heardAt !== null, undefined, { polling: 20 });
  return (await page.evaluate(() => globalThis.heardAt)) - saidAt;
}

const take = async (where) =>
  where.evaluate(() => {
    const log = globalThis.captureLog;
    return log.splice(0, log.length);
  });

const at = (log, what) => log.find((one) => one.what === what)?.atMs ?? Number.NaN;

/** Resolves when the box is hidden and the window below has the focus again. */
const untilBack = (app) =>
  app.evaluate(
    () =>
      new Promise((resolve) => {
        const isThere = (wanted) => globalThis.captureLog.some(({ what }) => what === wanted);
        const look = () => (isThere('hidden') && isThere('back') ? resolve() : setTimeout(look, 5));
        look();
      }),
  );

/** Opens the box and leaves it without a word; how long (ms) until the window below had the focus again. */
async function leave({ screen, app, box }) {
  screen.press('key', 'ctrl+shift+space');
  await box.waitForFunction(() => globalThis.captureLog.some(({ what }) => what === 'caret'));
  await take(app);
  screen.press('key', 'Escape');
  await untilBack(app);
  const [inMain, inPage] = [await take(app), await take(box)];
  return Math.max(at(inMain, 'hidden'), at(inMain, 'back')) - at(inPage, 'escape');
}

const screen = await ownScreen();
const data = mkdtempSync(join(tmpdir(), 'docket-bench-'));
chmodSync(data, 0o777);
try {
  const { app, page, box } = await openDocket(screen, data);
  await watchMain(app);
  await watchPage(box);
  const toCaret = [];
  const toBack = [];
  const toFrame = [];
  const toLeft = [];
  let arrived = 0;
  const textbox = box.getByRole('textbox', { name: 'Note' });
  for (let n = 0; n < presses; n += 1) {
    toFrame.push(await roundTrip(app, page));
    // One process presses and types, so that the first character follows the key without a pause.
    screen.press(
      'key',
      'ctrl+shift+space',
      'sleep',
      String(firstMs / 1000),
      'type',
      '--delay',
      String(pauseMs),
      'x'.repeat(perPress),
    );
    await box.waitForFunction(() => globalThis.captureLog.some(({ what }) => what === 'caret'));
    await box
      .waitForFunction((wanted) => document.querySelector('textarea').value.length >= wanted, perPress, {
        timeout: 1500,
      })
      .catch(() => undefined);
    arrived += (await textbox.inputValue()).length;
    screen.press('key', 'Return');
    await untilBack(app);
    const [inMain, inPage] = [await take(app), await take(box)];
    toCaret.push(at(inPage, 'caret') - at(inPage, 'pressed'));
    toBack.push(Math.max(at(inMain, 'hidden'), at(inMain, 'back')) - at(inPage, 'enter'));
    toLeft.push(await leave({ screen, app, box }));
  }
  const typed = presses * perPress;
  line('key to caret', toCaret);
  line('Enter to durable, hidden and focus back', toBack);
  line('Escape to hidden and focus back', toLeft);
  line('a page that is there, from main’s word to its frame', toFrame);
  console.log(
    `p95 ratio ${(p(toCaret, 0.95) / p(toFrame, 0.95)).toFixed(2)}, load ${loadavg()[0].toFixed(1)}`,
  );
  console.log(
    `characters: ${typed} typed ${pauseMs} ms apart from ${firstMs} ms on, ${typed - arrived} lost to the window below`,
  );
  console.log(`first press alone: ${toCaret[0].toFixed(1)} ms`);
  await page.close();
} finally {
  await screen.stop();
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
}
