import { createServer, type Server } from 'node:http';
import { expect, test } from './docket.ts';
import { chooseFile, makeFilm } from './film-files.ts';
import { playerStrip } from './mpv-player.ts';
import { pageOf } from './windows.ts';

/** A VLC that lets nobody in but by this password; what it was told as a password comes back in order. */
async function guardedVlc(password: string): Promise<{ port: number; told: string[]; server: Server }> {
  const told: string[] = [];
  const server = createServer((request, response) => {
    const [, sent = ''] = (request.headers.authorization ?? '').split(' ');
    const secret = Buffer.from(sent, 'base64').toString().slice(1);
    if (told.at(-1) !== secret) told.push(secret);
    response.writeHead(secret === password ? 404 : 401).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('no port');
  return { port: place.port, told, server };
}

test('a password is asked for at its player, once more when it was wrong, and stays on no page', async ({
  docket,
}) => {
  const { page } = await docket.start();
  const vlc = await guardedVlc('the-right-one');
  await page.getByRole('button', { name: 'Follow a player' }).click();
  const sheet = page.getByRole('dialog', { name: 'Follow a player' });
  await sheet.getByText('VLC, Kodi or Jellyfin on your home network').click();
  await sheet.getByRole('textbox', { name: 'Computer' }).fill('127.0.0.1');
  await sheet.getByRole('textbox', { name: 'Port' }).fill(String(vlc.port));
  await sheet.getByLabel('Password of VLC’s web interface').fill('a-wrong-one');
  await sheet.getByRole('button', { name: 'Follow VLC' }).click();

  await test.step('refused, it says so and leads to the place for it', async () => {
    await expect(playerStrip(page).getByRole('alert')).toHaveText(/^VLC wants a password/u);
    await playerStrip(page).getByRole('button', { name: 'Give the password' }).click();
    await expect(sheet).toContainText(/password is kept/u);
  });

  await test.step('an empty one is not sent; the right one is', async () => {
    const field = sheet.getByLabel('Password of VLC’s web interface').first();
    await sheet.getByRole('button', { name: 'Follow VLC' }).first().click();
    await expect(field).toHaveAccessibleDescription('VLC does not open without it.');
    await field.fill('the-right-one');
    await page.keyboard.press('Enter');
    await expect(sheet).toBeHidden();
    await expect.poll(() => vlc.told.at(-1)).toBe('the-right-one');
  });

  expect(vlc.told.filter((secret) => secret !== '')).toEqual(['a-wrong-one', 'the-right-one']);
  const text = await page.evaluate(() => document.documentElement.outerHTML);
  expect(text).not.toMatch(/the-right-one|a-wrong-one/u);
  vlc.server.closeAllConnections();
  vlc.server.close();
});

test('a film file is played here from the sheet, and the sheet says who is followed', async ({ docket }) => {
  const data = docket.freshFolder();
  const path = makeFilm(data, 'evening.mp4', { seconds: 60, sound: null });
  const running = await docket.start({ data });
  const { page } = running;
  await chooseFile(running, path);
  await page.getByRole('button', { name: 'Follow a player' }).click();
  await page.getByRole('button', { name: 'Play a film file here' }).click();
  await pageOf(running.app, 'film');
  await expect(page.getByText(/the film in Docket/u)).toBeVisible();
  await page.getByRole('button', { name: 'Change the player' }).click();
  const now = page.getByRole('region', { name: /the film in Docket/u });
  await expect(now.getByRole('button', { name: 'Stop following' })).toBeVisible();
  await now.getByRole('button', { name: 'Stop following' }).click();
  await expect(page.getByText('The clock goes by your hand, or with a player.')).toBeVisible();
});
