import type { ElectronApplication, Page } from '@playwright/test';
import { expect, type RunningDocket } from './docket.ts';

/** The pages by their file. */
type PageName = 'index' | 'mini' | 'capture' | 'film';

/** The page of a window, waiting for it when it is about to open. */
export async function pageOf(app: ElectronApplication, name: PageName): Promise<Page> {
  const isIt = (page: Page): boolean => page.url().includes(`/${name}.html`);
  const page = app.windows().find(isIt) ?? (await app.waitForEvent('window', isIt));
  await page.getByRole('main').waitFor({ state: 'attached' });
  return page;
}

/** What main knows of a window; null when there is none. */
export const windowOf = (app: ElectronApplication, name: PageName) =>
  app.evaluate(({ BrowserWindow }, wanted) => {
    const open = BrowserWindow.getAllWindows().filter((one) => !one.isDestroyed());
    const alive = open.filter((one) => !one.webContents.isDestroyed());
    const window = alive.find((one) => one.webContents.getURL().includes(`/${wanted}.html`));
    if (window === undefined) return null;
    const { width, height, x, y } = window.getBounds();
    const isOnTop = window.isAlwaysOnTop();
    return { width, height, x, y, isOnTop, isVisible: window.isVisible(), isFocused: window.isFocused() };
  }, name);

/** Opens the mini window from the main one, by its key. */
export const openMini = async ({ app, page }: RunningDocket): Promise<Page> => {
  await page.keyboard.press('Control+Shift+M');
  const mini = await pageOf(app, 'mini');
  await expect.poll(async () => (await windowOf(app, 'mini'))?.isVisible).toBe(true);
  return mini;
};

/** Gives a window's page a size in CSS pixels, by the name of its file. */
export const resize = async (
  { app, page }: { readonly app: ElectronApplication; readonly page: Page },
  name: PageName,
  size: readonly [number, number],
) => {
  const set = () =>
    app.evaluate(
      ({ BrowserWindow }, [file, width, height]) =>
        BrowserWindow.getAllWindows()
          .find((window) => window.webContents.getURL().includes(`/${file}.html`))
          ?.setContentSize(Number(width), Number(height)),
      [name, ...size],
    );
  // While main opens, an answer of it to Playwright is lost now and then; asked again it is the same.
  await expect(set).toPass({ timeout: 10_000 });
  await expect.poll(() => page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([...size]);
};
