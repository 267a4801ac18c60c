import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, startClock, test, type RunningDocket } from './docket.ts';
import { chooseFile, clockNow, expectWords, makeFilm, playerNow, type MadeFilm } from './film-files.ts';
import { pageOf } from './windows.ts';

const plain: MadeFilm = { seconds: 60, sound: 'aac' };

/** Opens a film in the film window, as a button of the main window does. */
async function openFilm(docket: RunningDocket, path: string): Promise<Page> {
  await chooseFile(docket, path);
  const opened = await docket.page.evaluate(() => window.docket.call('player.openFile', {}));
  expect(opened).toEqual({ ok: true, value: { opened: true } });
  const film = await pageOf(docket.app, 'film');
  await film.getByRole('button', { name: 'Play' }).waitFor();
  return film;
}

/** Where the picture is, in seconds of the file. */
const placeOf = (film: Page): Promise<number> =>
  film.locator('video').evaluate((video) => (video instanceof HTMLVideoElement ? video.currentTime : -1));

const isPaused = (film: Page): Promise<boolean> =>
  film.locator('video').evaluate((video) => video instanceof HTMLVideoElement && video.paused);

/** How far (ms) the film clock is from the picture, asked in one breath. */
async function offBy(docket: RunningDocket, film: Page): Promise<number> {
  const before = await placeOf(film);
  const { filmMs } = await clockNow(docket);
  const after = await placeOf(film);
  return Math.max(0, before * 1000 - filmMs, filmMs - after * 1000);
}

test('the film clock goes with a film in its own window, and a click on the clock moves the film', async ({
  docket,
}) => {
  const data = docket.freshFolder();
  const path = makeFilm(data, 'evening.mp4', plain);
  const running = await docket.start({ data });
  await startClock(running.page);
  const film = await openFilm(running, path);

  await test.step('it asks before it moves a clock that is elsewhere', async () => {
    await film.getByRole('slider', { name: 'Place in the film' }).fill('30');
    await film.getByRole('button', { name: 'Play' }).click();
    await expect
      .poll(async () => (await playerNow(running)).question?.words)
      .toMatch(/^The film in Docket is at/u);
    expect((await clockNow(running)).filmMs).toBeLessThan(20_000);
    await running.page.evaluate(() => window.docket.call('player.answer', { answer: 'take' }));
    await expectWords(running, /^Following the film in Docket, within 0\.1 s$/u);
    await expect.poll(() => offBy(running, film)).toBeLessThan(150);
  });

  await test.step('a note that is taken now knows that a player was followed', async () => {
    await running.page.evaluate(() =>
      window.docket.call('note.add', {
        text: 'seen in the film window',
        kind: 'note',
        tags: [],
        caseIds: [],
        leadInMs: 0,
        agoMs: 0,
      }),
    );
    const { notes } = await clockNow(running);
    expect(notes.at(-1)?.raw).toMatchObject({ timed: true, source: 'player' });
  });

  await test.step('pause and place by the clock', async () => {
    await running.page.evaluate(() => window.docket.call('player.command', { order: { op: 'pause' } }));
    await expect.poll(() => isPaused(film)).toBe(true);
    await expect.poll(async () => (await clockNow(running)).state).toBe('paused');
    await running.page.evaluate(() =>
      window.docket.call('player.command', { order: { op: 'seek', toMs: 12_000 } }),
    );
    await expect.poll(() => placeOf(film)).toBeCloseTo(12, 1);
    await expect.poll(() => offBy(running, film)).toBeLessThan(100);
  });

  await test.step('followed no more and then again, while the film is open', async () => {
    await running.page.evaluate(() => window.docket.call('player.unfollow', {}));
    expect((await clockNow(running)).words).toBe('Paused');
    await running.page.evaluate(() => window.docket.call('player.follow', { target: 'in-app' }));
    await expectWords(running, /^Following the film in Docket, paused$/u);
    await film.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => offBy(running, film)).toBeLessThan(150);
  });

  await test.step('closing the window holds the clock, and one click goes on by hand', async () => {
    await film.close();
    await expectWords(running, /^Not following the film in Docket/u);
    expect((await playerNow(running)).problem?.action?.does).toBe('by-hand');
    const held = await clockNow(running);
    await running.page.evaluate(() => window.docket.call('player.unfollow', {}));
    expect((await playerNow(running)).target).toBeNull();
    expect((await clockNow(running)).filmMs).toBe(held.filmMs);
  });
});

test('a film whose sound cannot be played here says so by name and offers other players', async ({
  docket,
}) => {
  const data = docket.freshFolder();
  const path = makeFilm(data, 'ac3.mkv', { seconds: 20, sound: 'ac3' });
  const running = await docket.start({ data });
  const film = await openFilm(running, path);
  await film.getByRole('button', { name: 'Play' }).click();
  await expect(film.getByRole('alert')).toContainText('This film’s sound (AC-3) cannot be played here.');
  await expect
    .poll(async () => (await playerNow(running)).problem?.words)
    .toContain('sound cannot be played');
  expect(await violations(film)).toEqual([]);
});

test('a film without sound is rightly silent, and one that cannot be opened says so', async ({ docket }) => {
  const data = docket.freshFolder();
  const silent = makeFilm(data, 'silent.mp4', { seconds: 20, sound: null });
  const broken = makeFilm(data, 'old.ts', { seconds: 5, sound: null, picture: 'mpeg2video' });
  const running = await docket.start({ data });
  const film = await openFilm(running, silent);
  await film.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => placeOf(film)).toBeGreaterThan(2.5);
  await expect(film.getByRole('alert')).toHaveCount(0);
  await chooseFile(running, broken);
  await film.getByRole('button', { name: 'Open another film' }).click();
  await expect(film.getByRole('alert')).toContainText('This kind of file cannot be played here.');
});

test('the keys of the film window play, skip, mute and fill the screen', async ({ docket }) => {
  const data = docket.freshFolder();
  const path = makeFilm(data, 'keys.mp4', plain);
  const running = await docket.start({ data });
  const film = await openFilm(running, path);
  await film.locator('body').press('ArrowRight');
  await expect.poll(() => placeOf(film)).toBe(5);
  await film.locator('body').press('PageDown');
  await expect.poll(() => placeOf(film)).toBeGreaterThan(59);
  await film.locator('body').press('j');
  await expect.poll(() => placeOf(film)).toBeLessThan(51);
  await film.locator('body').press('m');
  await expect(film.getByRole('button', { name: 'Sound on' })).toBeVisible();
  await film.locator('body').press('Space');
  await expect.poll(() => isPaused(film)).toBe(false);
  await film.locator('body').press('f');
  await expect(film.getByRole('button', { name: 'Leave the whole screen' })).toBeVisible();
  expect(await violations(film)).toEqual([]);
});

test('the film window is as closed as the others, and reads one film and no other file', async ({
  docket,
}) => {
  const data = docket.freshFolder();
  const path = makeFilm(data, 'closed.mp4', { seconds: 5, sound: 'aac' });
  const running = await docket.start({ data });
  const film = await openFilm(running, path);
  const seen = await film.evaluate(async () => {
    const policy = (await fetch(location.href)).headers.get('content-security-policy');
    const address = document.querySelector('video')?.src ?? '';
    /** Whether a video of that address has a picture. */
    const plays = (src: string): Promise<boolean> =>
      new Promise((resolve) => {
        const video = document.createElement('video');
        video.addEventListener('loadedmetadata', () => resolve(true));
        video.addEventListener('error', () => resolve(false));
        video.src = src;
      });
    const other = address.replace(/[0-9a-f]{32}/u, '0'.repeat(32));
    return {
      policy,
      node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
      own: await plays(address),
      other: await plays(other),
      below: await plays(`${address}/../../etc/passwd`),
      read: await fetch(address).then(
        () => 'read',
        () => 'refused',
      ),
    };
  });
  expect(seen).toMatchObject({
    node: ['undefined', 'undefined'],
    own: true,
    other: false,
    below: false,
    read: 'refused',
  });
  expect(seen.policy).toContain('media-src film:');
  const main = await running.page.evaluate(async () =>
    (await fetch(location.href)).headers.get('content-security-policy'),
  );
  expect(main).not.toContain('media-src');
});
