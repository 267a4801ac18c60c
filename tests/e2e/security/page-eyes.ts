import type { RunningDocket } from '../docket.ts';

/** What the main window's page was made with, by name, as Electron itself remembers it. */
export const preferencesOf = ({ app }: RunningDocket): Promise<Readonly<Record<string, unknown>>> =>
  app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('/index.html'),
    )?.webContents;
    const last: unknown = contents === undefined ? null : Reflect.get(contents, 'getLastWebPreferences');
    const given: unknown = typeof last === 'function' ? Reflect.apply(last, contents, []) : null;
    return { ...(typeof given === 'object' ? given : {}) };
  });

/** Every name whose value is another one than expected, in words; empty when all is as it should be. */
export const differing = (
  found: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
): string[] =>
  Object.entries(expected)
    .filter(([name, value]) => JSON.stringify(found[name]) !== JSON.stringify(value))
    .map(([name, value]) => `${name} is ${JSON.stringify(found[name])}, not ${JSON.stringify(value)}`);
