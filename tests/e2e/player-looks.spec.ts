import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, startClock, test, type RunningDocket } from './docket.ts';
import { followMpv, openPlayers, pidPlaying, playerStrip, startWithFilm } from './mpv-player.ts';
import { tellMpv } from './mpv-socket.ts';
import { openMini } from './windows.ts';

/** Another app on the same screen may have the focus, and only the window that has it is made larger. */
const focusMain = ({ app }: RunningDocket): Promise<void> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().includes('/index.html'))
      ?.focus(),
  );

test('sheet, question and notice are whole in every theme, at 200 % and in the mini window', async ({
  docket,
}) => {
  const desk = await startWithFilm(docket);
  const { page } = desk.running;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await startClock(page);
  const socket = await followMpv(desk);
  const fits = async (of: Page, what: string): Promise<void> => {
    for (const theme of ['dark', 'light', 'dim'] as const) {
      await page.evaluate((chosen) => window.docket.call('settings.set', { theme: chosen }), theme);
      await expect(of.locator('html')).toHaveAttribute('data-theme', theme);
      expect(await violations(of), `${what}, ${theme}`).toEqual([]);
    }
    const over = await of.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, what).toBeLessThanOrEqual(0);
  };

  await test.step('the sheet, within thirty stops of Tab', async () => {
    await openPlayers(page);
    await fits(page, 'sheet');
    await page.getByText('VLC, Kodi or Jellyfin on your home network').click();
    const stops = new Set<string>();
    for (let n = 0; n < 40; n += 1) {
      await page.keyboard.press('Tab');
      stops.add(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? ''));
    }
    expect(stops.size).toBeGreaterThan(8);
    expect(stops.size, [...stops].join('\n')).toBeLessThanOrEqual(30);
    await page.keyboard.press('Escape');
  });

  await test.step('the notice', async () => {
    await tellMpv(socket, ['seek', 600, 'absolute+exact']);
    await expect(playerStrip(page)).toBeVisible();
    await fits(page, 'notice');
    await expect(playerStrip(page)).toMatchAriaSnapshot(`
      - region "Player":
        - alert: /mpv went to 0:10:\\d+, and the film clock with it/
        - button "Keep my clock"
        - button "Close"
    `);
    await playerStrip(page).getByRole('button', { name: 'Close' }).click();
    await expect(playerStrip(page)).toBeHidden();
  });

  await test.step('the question, here and in the mini window, whole and folded', async () => {
    await page.evaluate(() => window.docket.call('player.unfollow', {}));
    await page.evaluate(() =>
      window.docket.call('clock.change', {
        change: { kind: 'set', filmMs: 60_000, plusMinusMs: 2000 },
        agoMs: 0,
      }),
    );
    await page.evaluate((target) => window.docket.call('player.follow', { target }), `mpv:${socket}`);
    await expect(playerStrip(page)).toBeVisible();
    await fits(page, 'question');
    const mini = await openMini(desk.running);
    await mini.emulateMedia({ reducedMotion: 'reduce' });
    await expect(playerStrip(mini)).toBeVisible();
    await fits(mini, 'mini');
    await mini.getByRole('button', { name: 'Fold into a strip' }).click();
    await expect(mini.getByRole('button', { name: 'Unfold' })).toBeVisible();
    await fits(mini, 'strip');
    const { height } =
      (await playerStrip(mini).getByRole('button', { name: 'Keep mine' }).boundingBox()) ?? {};
    expect(height).toBeGreaterThanOrEqual(44);
    await mini.getByRole('button', { name: 'Take the player’s' }).click();
    await expect(mini.getByText(/^Following mpv, within/u)).toBeVisible();
  });

  await test.step('at 200 %', async () => {
    await expect
      .poll(async () => {
        await focusMain(desk.running);
        await page.evaluate(() => window.docket.call('window.zoom', { step: 'in' }));
        return page.evaluate(() => window.devicePixelRatio);
      })
      .toBeGreaterThanOrEqual(2);
    await tellMpv(socket, ['seek', 100, 'absolute+exact']);
    await expect(playerStrip(page)).toBeVisible();
    await fits(page, 'at 200 %');
    await openPlayers(page);
    await fits(page, 'sheet at 200 %');
  });
  await test.step('the end of the player is said before a jump that is still being told', async () => {
    await page.keyboard.press('Escape');
    await expect(playerStrip(page).getByRole('alert')).toHaveText(/^mpv went to/u);
    process.kill(pidPlaying(desk.path), 'SIGKILL');
    await expect(playerStrip(page).getByRole('alert')).toHaveText('mpv was closed.');
  });
});
