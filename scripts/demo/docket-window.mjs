import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { _electron } from '@playwright/test';

/**
 * Starts Docket with a data folder and a clock that runs `scale` times as fast from `epoch` on.
 *
 * @param {{ data: string, scale: number, epoch: number }} options
 */
export async function openDocket(options) {
  const app = await launch(options).catch((cause) => {
    // The fallback Electron crashes now and then before it runs a line of ours; anything else is a failure.
    if (!String(cause).includes('signal=SIGSEGV')) throw cause;
    process.stderr.write('demo: the runtime crashed at its start and is started once more\n');
    return launch(options);
  });
  const page = await app.firstWindow();
  await page.getByRole('main').waitFor();
  return { app, page };
}

function launch({ data, scale, epoch }) {
  return _electron.launch({
    executablePath: process.env.DOCKET_ELECTRON,
    chromiumSandbox: true,
    args: ['.', '--disable-gpu', '--log-level=3', `--user-data-dir=${data}`],
    env: {
      ...process.env,
      DOCKET_HAND_OVER: data,
      DOCKET_TIME_SCALE: String(scale),
      DOCKET_TIME_EPOCH: String(epoch),
    },
  });
}

/** Ends every process that works on this data folder, at once and without a goodbye. */
export async function killDocket(app, data) {
  const gone = new Promise((resolve) => app.once('close', resolve));
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (commandLine(pid).includes(data)) killNow(Number(pid));
  }
  await gone;
}

/** A process that ended by itself in the meantime is no failure. */
function killNow(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (cause) {
    if (cause.code !== 'ESRCH') throw cause;
  }
}

function commandLine(pid) {
  try {
    return readFileSync(path.join('/proc', pid, 'cmdline'), 'utf8');
  } catch {
    return '';
  }
}

/** What main says is true now, asked through the same bridge as the window's. */
export const snapshotOf = (page) =>
  page.evaluate(async () => {
    const told = await window.docket.call('app.snapshot', {});
    if (!told.ok) throw new Error(told.error.message);
    const noted = await window.docket.call('app.notes', { notes: 'all' });
    if (!noted.ok) throw new Error(noted.error.message);
    return { ...told.value, notes: noted.value.notes };
  });
