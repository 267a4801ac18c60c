import { violations } from './axe.ts';
import { expect, test } from './docket.ts';
import { begin, offer, sheet } from './import-files.ts';

test('the screen is whole for the keyboard, for axe, and at twice the size', async ({ docket }) => {
  const running = await begin(docket);
  const { app, page } = running;
  await offer(running, 'sheet.csv', 'Time,Text\n1:02,Said a thing\nno idea,Third\n');
  await page.keyboard.press('Control+o');
  await expect(sheet(page).getByRole('heading', { name: 'Import notes' })).toBeFocused();
  for (const step of ['choose', 'preview']) {
    for (const theme of ['dark', 'light', 'dim'] as const) {
      await page.evaluate((chosen) => window.docket.call('settings.set', { theme: chosen }), theme);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      expect(await violations(page), `${step}, ${theme}`).toEqual([]);
    }
    if (step === 'choose') {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(sheet(page).getByRole('heading', { name: 'sheet.csv' })).toBeFocused();
    }
  }
  const stops = new Set<string>();
  for (let n = 0; n < 40; n += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      const box = element?.getBoundingClientRect();
      return {
        name: element?.outerHTML.slice(0, 200) ?? '',
        size: Math.min(box?.width ?? 0, box?.height ?? 0),
      };
    });
    if (stops.has(stop.name)) break;
    stops.add(stop.name);
    if (!stop.name.startsWith('<body')) expect(stop.size, stop.name).toBeGreaterThanOrEqual(24);
  }
  expect(stops.size).toBeGreaterThan(10);
  expect(stops.size, [...stops].join('\n')).toBeLessThanOrEqual(30);

  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().includes('/index.html'))
      ?.webContents.setZoomFactor(2),
  );
  await expect.poll(() => page.evaluate(() => window.devicePixelRatio)).toBe(2);
  const cut = await page.evaluate(() => {
    const dialogs = [...document.getElementsByTagName('dialog')].filter((one) => one.open);
    return Math.max(...dialogs.map((dialog) => dialog.scrollWidth - dialog.clientWidth));
  });
  expect(cut).toBeLessThanOrEqual(0);
});
