import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

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

async function start(options: StartOptions, data: string): Promise<RunningDocket> {
  const electron = process.env['DOCKET_ELECTRON'];
  const app = await _electron.launch({
    ...(electron === undefined ? {} : { executablePath: electron }),
    chromiumSandbox: true,
    args: ['.', '--disable-gpu', '--log-level=3', `--user-data-dir=${data}`, ...(options.switches ?? [])],
    env: settings(options, data),
  });
  const page = await app.firstWindow();
  await page.getByRole('main').waitFor();
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
        for (const pid of pidsIn(data)) process.kill(pid, 'SIGKILL');
        await gone;
      },
    });
    await Promise.all(running.map(({ app }) => app.close().catch(() => undefined)));
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';
