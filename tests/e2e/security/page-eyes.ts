import { z } from 'zod';
import { expect, type RunningDocket } from '../docket.ts';
import { toldByMain } from './told-by-main.ts';

/** What the main window's page was made with, by name, as Electron itself remembers it. */
export const preferencesOf = async ({ app }: RunningDocket): Promise<Readonly<Record<string, unknown>>> => {
  const told = await toldByMain(app, (mark) =>
    app.evaluate(({ BrowserWindow }, before) => {
      const contents = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('/index.html'),
      )?.webContents;
      const last: unknown = contents === undefined ? null : Reflect.get(contents, 'getLastWebPreferences');
      const given: unknown = typeof last === 'function' ? Reflect.apply(last, contents, []) : null;
      console.warn(before + JSON.stringify(given ?? {}));
    }, mark),
  );
  return z.record(z.string(), z.unknown()).parse(told);
};

/** The processes of all pages; 0 for one whose process has not begun. */
const pidsNow = async ({ app }: RunningDocket): Promise<readonly number[]> => {
  const told = await toldByMain(app, (mark) =>
    app.evaluate(({ webContents }, before) => {
      const pids = webContents.getAllWebContents().map((one) => one.getOSProcessId());
      console.warn(before + JSON.stringify(pids));
    }, mark),
  );
  return z.array(z.int()).min(1).parse(told);
};

/**
 * The processes of all pages, when each of them has begun: right after a start a hidden window may have none yet. Asked
 * once more they would be those of another moment, in which the next window is being made.
 */
export async function pagePidsOf(running: RunningDocket): Promise<readonly number[]> {
  let pids: readonly number[] = [];
  await expect(async () => {
    pids = await pidsNow(running);
    expect(pids).not.toContain(0);
  }).toPass();
  return pids;
}

/** Every name whose value is another one than expected, in words; empty when all is as it should be. */
export const differing = (
  found: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
): string[] =>
  Object.entries(expected)
    .filter(([name, value]) => JSON.stringify(found[name]) !== JSON.stringify(value))
    .map(([name, value]) => `${name} is ${JSON.stringify(found[name])}, not ${JSON.stringify(value)}`);
