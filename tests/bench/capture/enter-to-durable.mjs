/*
 * node scripts/headless.mjs node tests/bench/capture/enter-to-durable.mjs [NOTES] [PRESSES]
 *
 * Types notes into the main window of a notebook with NOTES notes (100,000) and says how long it took from Enter until
 * main knew that the note is on the disk; beside it, between the presses, how long one append of as many bytes with
 * fsync takes on the same disk. Run on request only: it wants a quiet computer, and says how busy it was.
 */
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

import { _electron } from '@playwright/test';

import { makeProfiles } from '../app/profiles.mjs';

const notes = Number(process.argv[2] ?? 100_000);
const presses = Number(process.argv[3] ?? 100);

const p = (times, share) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];
const line = (what, times) =>
  console.log(
    `${what}: p50 ${p(times, 0.5).toFixed(1)} ms, p95 ${p(times, 0.95).toFixed(1)} ms, most ${Math.max(...times).toFixed(1)} ms`,
  );

const sizeOf = (folder) =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

/** One append of so many bytes, on the disk when it returns. */
function appendOnce(file, bytes) {
  const text = Buffer.alloc(bytes, 'x');
  const before = performance.now();
  writeSync(file, text);
  fsyncSync(file);
  return performance.now() - before;
}

/** Records in the page when Enter was pressed, and in main when it said that the note is on the disk. */
async function watch(app, page) {
  await page.evaluate(() => {
    globalThis.pressed = [];
    document.addEventListener(
      'keydown',
      (event) => event.key === 'Enter' && globalThis.pressed.push(performance.timeOrigin + event.timeStamp),
      true,
    );
  });
  await app.evaluate(({ BrowserWindow }) => {
    const of = (one) => one.webContents.getURL().includes('/index.html');
    const { webContents } = BrowserWindow.getAllWindows().find(of);
    globalThis.saved = [];
    const send = webContents.send.bind(webContents);
    webContents.send = (channel, told) => {
      if (told?.name === 'notesChanged') globalThis.saved.push(performance.timeOrigin + performance.now());
      send(channel, told);
    };
  });
}

/** Resolves when so many notes are on the disk. */
const untilSaved = (app, wanted) =>
  app.evaluate(
    (_main, count) =>
      new Promise((resolve) => {
        const look = () => (globalThis.saved.length >= count ? resolve() : setTimeout(look, 5));
        look();
      }),
    wanted,
  );

const folder = mkdtempSync(join(tmpdir(), 'docket-bench-'));
chmodSync(folder, 0o777);
let app = null;
try {
  const { many: data } = await makeProfiles(folder, [{ name: 'many', notes }]);
  app = await _electron.launch({
    executablePath: process.env.DOCKET_ELECTRON,
    chromiumSandbox: true,
    args: ['.', '--disable-gpu', '--log-level=3', `--user-data-dir=${data}`],
    env: { ...process.env, DOCKET_HAND_OVER: folder },
  });
  const page = await app.firstWindow();
  const box = page.getByRole('textbox', { name: 'Note' });
  await box.waitFor({ timeout: 60_000 });
  await watch(app, page);
  const plain = openSync(join(folder, 'plain'), 'a');
  const appends = [];
  for (let n = 0; n < presses; n += 1) {
    await box.fill(`Note ${n}: who pays for the class?`);
    const before = sizeOf(join(data, 'notes'));
    await box.press('Enter');
    await untilSaved(app, n + 1);
    const bytes = Math.max(200, Math.min(4096, sizeOf(join(data, 'notes')) - before));
    appends.push(appendOnce(plain, bytes));
  }
  closeSync(plain);
  const pressedAt = await page.evaluate(() => globalThis.pressed);
  const savedAt = await app.evaluate(() => globalThis.saved);
  const times = savedAt.map((at, n) => at - pressedAt[n]);
  line(`Enter to durable, ${notes} notes`, times);
  line('one append of the same bytes with fsync', appends);
  console.log(
    `p95 ratio ${(p(times, 0.95) / p(appends, 0.95)).toFixed(2)}, p50 ratio ${(p(times, 0.5) / p(appends, 0.5)).toFixed(2)}, load ${loadavg()[0].toFixed(1)}`,
  );
} finally {
  await app?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
