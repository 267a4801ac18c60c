import type { Page } from '@playwright/test';
import { expect, startClock, test } from './docket.ts';
import { clockNow } from './film-files.ts';
import { followMpv, mpvHas, openPlayers, pidPlaying, playerStrip, startWithFilm } from './mpv-player.ts';
import { tellMpv } from './mpv-socket.ts';

const pressed = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

test('an evening beside mpv, by what can be seen and pressed', async ({ docket }) => {
  const desk = await startWithFilm(docket);
  const { page } = desk.running;
  await startClock(page);
  const socket = await followMpv(desk);

  await test.step('the head of the window names the player', async () => {
    await expect(page.getByText('Live TV, mpv')).toBeVisible();
  });

  await test.step('the clock’s own button is the player’s', async () => {
    await pressed(page, 'Pause mpv');
    await expect.poll(() => mpvHas(socket, 'pause')).toBe(true);
    await expect(page.getByText('Following mpv, paused', { exact: true })).toBeVisible();
    await pressed(page, 'Play mpv');
    await expect.poll(() => mpvHas(socket, 'pause')).toBe(false);
    await expect(page.getByText(/^Following mpv, within/u)).toBeVisible();
  });

  await test.step('a pause in mpv itself is seen, without a press here', async () => {
    await tellMpv(socket, ['set_property', 'pause', true]);
    await expect(page.getByText('Following mpv, paused', { exact: true })).toBeVisible();
    await tellMpv(socket, ['set_property', 'pause', false]);
    await expect(page.getByText(/^Following mpv, within/u)).toBeVisible();
  });

  await test.step('the time of a note takes mpv there', async () => {
    await page.keyboard.press('m');
    const time = page.getByRole('button', { name: /go to .* in mpv$/u });
    await expect(time).toBeVisible();
    await tellMpv(socket, ['seek', 300, 'absolute+exact']);
    await expect(playerStrip(page)).toContainText('mpv went to 0:05:0');
    await time.click();
    await expect.poll(() => mpvHas(socket, 'time-pos')).toBeLessThan(60);
    await expect.poll(async () => (await clockNow(desk.running)).filmMs).toBeLessThan(60_000);
  });

  await test.step('Space is the clock’s alone: mpv plays on', async () => {
    await page.keyboard.press('Space');
    await expect.poll(async () => (await clockNow(desk.running)).state).toBe('paused');
    expect(await mpvHas(socket, 'pause')).toBe(false);
    await expect(page.getByRole('button', { name: 'Run on (the clock only)' })).toBeVisible();
  });
  process.kill(pidPlaying(desk.path), 'SIGKILL');
});

test('a jump of the player can be taken back, and its end leads on by hand', async ({ docket }) => {
  const desk = await startWithFilm(docket);
  const { page } = desk.running;
  await startClock(page);
  const socket = await followMpv(desk);

  await test.step('four seconds are a quiet word', async () => {
    await tellMpv(socket, ['seek', 5, 'relative+exact']);
    await expect(page.getByRole('status').filter({ hasText: /s later, to match mpv$/u })).toBeVisible();
    await expect(playerStrip(page)).toBeHidden();
  });

  await test.step('ten minutes are a notice, and the clock can be kept', async () => {
    await tellMpv(socket, ['seek', 600, 'absolute+exact']);
    await expect(playerStrip(page).getByRole('alert')).toHaveText(
      /^mpv went to 0:10:0\d, and the film clock with it: 9 min \d+ s later\.$/u,
    );
    await pressed(page, 'Keep my clock');
    await expect(playerStrip(page)).toBeHidden();
    await expect(page.getByRole('timer')).toHaveText(/^0:00:/u);
    await expect(page.getByText(/^Running, within about/u)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo “Kept your clock”' })).toBeVisible();
  });

  await test.step('followed again, it asks before anything moves', async () => {
    await openPlayers(page);
    await pressed(page, /^Follow mpv, On this computer/u);
    await expect(playerStrip(page).getByRole('alert')).toHaveText(
      /^mpv is at 0:10:\d\d, your clock at 0:00:\d\d\./u,
    );
    await expect(page.getByRole('timer')).toHaveText(/^0:00:/u);
    await pressed(page, 'Keep mine');
    await expect(playerStrip(page)).toBeHidden();
    await expect(page.getByRole('timer')).toHaveText(/^0:00:/u);
  });

  await test.step('killed, it is said, and one press goes on by hand', async () => {
    process.kill(pidPlaying(desk.path), 'SIGKILL');
    await expect(playerStrip(page).getByRole('alert')).toHaveText('mpv was closed.');
    await pressed(page, 'Go on by hand');
    await expect(playerStrip(page)).toBeHidden();
    await expect(page.getByText('Live TV, first viewing')).toBeVisible();
    await expect(page.getByText(/^Running, within about/u)).toBeVisible();
  });
});

test('the sheet finds a player, keeps it at the top and is walked by keys alone', async ({ docket }) => {
  const desk = await startWithFilm(docket);
  const { page } = desk.running;
  await startClock(page);
  const socket = await followMpv(desk);
  await openPlayers(page);
  await pressed(page, 'I watch on a TV');
  await expect(page.getByText(/^Running, within about/u)).toBeVisible();

  await test.step('by its name, from the box of commands', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('follow a player');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Follow a player' })).toBeVisible();
    await expect(page.getByText('Needs nothing more. The clock goes with it within 0.1 s')).toBeVisible();
  });

  await test.step('kept in the list, it stays there without answering', async () => {
    await pressed(page, 'Keep mpv in this list');
    await expect(page.getByRole('button', { name: 'Take mpv off this list' })).toBeVisible();
    process.kill(pidPlaying(desk.path), 'SIGKILL');
    await expect(async () => {
      await pressed(page, 'Look again');
      await expect(page.getByText('Kept in this list. Not answering now')).toBeVisible({ timeout: 3000 });
    }).toPass();
    expect(socket).not.toBe('');
  });

  await test.step('a press on Enter follows what has the focus', async () => {
    const follow = page.getByRole('button', { name: /^Follow mpv, On this computer/u });
    for (let n = 0; n < 12 && !(await follow.evaluate((one) => one === document.activeElement)); n += 1)
      await page.keyboard.press('Tab');
    await expect(follow).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(playerStrip(page).getByRole('alert')).toHaveText('mpv is not running.');
    await expect(playerStrip(page).getByRole('button')).toHaveText(['Try again', 'Go on by hand']);
  });
});

test('what is typed for a player on the home network is corrected at its field, and never leads elsewhere', async ({
  docket,
}) => {
  const { page } = await docket.start();
  await pressed(page, 'Follow a player');
  const sheet = page.getByRole('dialog', { name: 'Follow a player' });
  await sheet.getByText('VLC, Kodi or Jellyfin on your home network').click();
  await expect(sheet).toContainText(
    'Every device on your network that knows the password can then control VLC',
  );
  await expect(sheet).toContainText(/password is kept/u);
  await pressed(page, 'Follow VLC');
  await expect(sheet.getByRole('textbox', { name: 'Computer' })).toHaveAccessibleDescription(
    /^Use a name or an address/u,
  );
  await sheet.getByRole('textbox', { name: 'Computer' }).fill('203.0.113.5');
  await sheet.getByLabel('Password of VLC’s web interface').fill('secret-word');
  await pressed(page, 'Follow VLC');
  await expect(sheet).toBeHidden();
  await expect(playerStrip(page).getByRole('alert')).toHaveText(/own network|not allowed/u);
  await pressed(page, 'Go on by hand');
  await expect(page.getByText('The clock goes by your hand, or with a player.')).toBeVisible();
  expect(await page.content()).not.toContain('secret-word');
});
