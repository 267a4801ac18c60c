import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';

/** One running Docket and its data folder. */
export interface RunningDocket {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly data: string;
}

/** How to start it. `timeScale` makes the evening run faster than the computer's clock from `epochMs` on. */
export interface StartOptions {
  readonly data?: string;
  readonly timeScale?: number;
  readonly epochMs?: number;
  /** More switches for Electron's command line. */
  readonly switches?: readonly string[];
  /** False for an app that is not expected to draw anything. */
  readonly isDrawn?: boolean;
  /** Scripts that Electron loads before the app. */
  readonly requires?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts and restarts Docket; everything it started is closed and removed after the test. */
export interface DocketStarter {
  readonly start: (options?: StartOptions) => Promise<RunningDocket>;
  /** Ends Docket as a power cut would, without a chance to say goodbye. */
  readonly kill: (running: RunningDocket) => Promise<void>;
  readonly freshFolder: () => string;
}

const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-e2e-'));
  chmodSync(folder, 0o777);
  return folder;
};

const settings = (options: StartOptions, data: string): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ),
  DOCKET_HAND_OVER: data,
  ...(options.timeScale === undefined ? {} : { DOCKET_TIME_SCALE: String(options.timeScale) }),
  ...(options.epochMs === undefined ? {} : { DOCKET_TIME_EPOCH: String(options.epochMs) }),
  ...options.environment,
});

async function launch(options: StartOptions, data: string): Promise<ElectronApplication> {
  const electron = process.env['DOCKET_ELECTRON'];
  return _electron.launch({
    ...(electron === undefined ? {} : { executablePath: electron }),
    chromiumSandbox: true,
    args: [
      ...(options.requires ?? []).flatMap((script) => ['-r', script]),
      '.',
      '--disable-gpu',
      '--log-level=3',
      `--user-data-dir=${data}`,
      ...(options.switches ?? []),
    ],
    env: settings(options, data),
  });
}

/**
 * Starts it, a second time where the runtime itself crashed before it ran a line of ours: the fallback Electron does
 * so now and then. That is said aloud; a refusal or a crash of Docket's own fails as always.
 */
async function launchPastCrash(options: StartOptions, data: string): Promise<ElectronApplication> {
  try {
    return await launch(options, data);
  } catch (cause) {
    if (!String(cause).includes('signal=SIGSEGV')) throw cause;
    console.warn('the runtime crashed at its start (SIGSEGV) and is started once more');
    return launch(options, data);
  }
}

async function start(options: StartOptions, data: string): Promise<RunningDocket> {
  const app = await launchPastCrash(options, data);
  const page = await app.firstWindow();
  if (options.isDrawn !== false) {
    await page.getByRole('main').waitFor();
    // Main tidies its memory while it opens, and takes answers along that a test waits for (security/told-by-main.ts).
    await page.evaluate(() => window.docket.call('player.show', {}));
  }
  return { app, page, data };
}

const pidsIn = (data: string): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
      } catch {
        return false;
      }
    })
    .map(Number);

/** Ends a process; one that ended by itself in the meantime, as a window's helper may, is no failure. */
function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (cause) {
    if (!String(cause).includes('ESRCH')) throw cause;
  }
}

/** Presses *Start the clock* and waits until the window shows that it runs: keys mean something only then. */
export async function startClock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await expect(page.getByText(/^(?:Running, within about|Not sure)/u)).toBeVisible();
}

/** `test` with the starter. */
export const test = base.extend<{ docket: DocketStarter }>({
  docket: async ({ browserName: _browser }, use) => {
    const running: RunningDocket[] = [];
    const folders: string[] = [];
    const folder = (): string => {
      const made = freshFolder();
      folders.push(made);
      return made;
    };
    await use({
      freshFolder: folder,
      start: async (options = {}) => {
        const docket = await start(options, options.data ?? folder());
        running.push(docket);
        return docket;
      },
      kill: async ({ app, data }) => {
        const gone = new Promise<void>((resolve) => app.once('close', () => resolve()));
        for (const pid of pidsIn(data)) killNow(pid);
        await gone;
      },
    });
    await Promise.all(running.map(({ app }) => app.close().catch(() => undefined)));
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  },
});

export { expect };
