import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './docket.ts';
import { clockNow, expectWords, playerNow } from './film-files.ts';
import { followPlaying, letItLead, msUntil } from './followed-mpv.ts';
import { pidPlaying, startWithFilm } from './mpv-player.ts';

test('an mpv that stops answering is shown as such within 2 s, and one that is killed within half a second', async ({
  docket,
}) => {
  const { running, path } = await startWithFilm(docket);
  await followPlaying(running, path);
  const pid = pidPlaying(path);

  await test.step('silent: marked, and the clock runs on', async () => {
    process.kill(pid, 'SIGSTOP');
    const degradedMs = await msUntil(running, ({ link }) => link === 'degraded');
    test
      .info()
      .annotations.push({ type: 'SIGSTOP until degraded', description: `${Math.round(degradedMs)} ms` });
    expect(degradedMs).toBeLessThan(2000);
    await expectWords(running, /^Following mpv, not answering for \d+ s$/u);
    await expect(running.page.getByText(/not answering for \d+ s/u).first()).toBeVisible();
    expect((await clockNow(running)).state).toBe('running');
    process.kill(pid, 'SIGCONT');
    await letItLead(running);
    expect((await playerNow(running)).problem).toBeNull();
  });

  await test.step('killed: noticed, and the clock is held where the film was', async () => {
    const before = await clockNow(running);
    process.kill(pid, 'SIGKILL');
    const goneMs = await msUntil(running, ({ problem }) => problem?.words === 'mpv was closed.');
    test.info().annotations.push({ type: 'SIGKILL until noticed', description: `${Math.round(goneMs)} ms` });
    expect(goneMs).toBeLessThan(500);
    const held = await clockNow(running);
    expect(held.state).toBe('paused');
    expect(held.filmMs - before.filmMs).toBeLessThan(1500);
  });
});

test('a pinned player that was followed when Docket was closed is followed again at the next start', async ({
  docket,
}) => {
  const { running, path } = await startWithFilm(docket);
  const socket = await followPlaying(running, path);
  await running.page.evaluate(
    (target) => window.docket.call('player.pin', { target, isPinned: true }),
    `mpv:${socket}`,
  );
  await running.app.close();
  const again = await docket.start({ data: running.data });
  await expect.poll(async () => (await playerNow(again)).target).toBe(`mpv:${socket}`);
  await expect.poll(async () => (await playerNow(again)).badge).toMatch(/^followed again|later, to match/u);
  await expect.poll(async () => (await playerNow(again)).link).toBe('online');
  process.kill(pidPlaying(path), 'SIGKILL');
});

/** Everything in the data folder that can be read, as one text. */
function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');
}

test('without a keyring a password is kept for this run alone, which is said, and is nowhere on the disk', async ({
  docket,
}) => {
  const running = await docket.start({ switches: ['--password-store=basic'] });
  const password = 'correct horse battery staple';
  const listed = await running.page.evaluate(async (secret) => {
    const target = 'vlc:127.0.0.1:8089';
    await window.docket.call('player.follow', { target, password: secret });
    await window.docket.call('player.pin', { target, isPinned: true });
    return window.docket.call('player.list', {});
  }, password);
  if (!listed.ok) throw new Error(listed.error.message);
  expect(listed.value.passwords).toContain('no keyring');
  expect(listed.value.offers).toMatchObject([{ isPinned: true, needsPassword: false }]);
  await running.app.close();
  expect(everythingIn(running.data)).toContain('vlc:127.0.0.1:8089');
  expect(everythingIn(running.data)).not.toContain(password);
  const again = await docket.start({ data: running.data, switches: ['--password-store=basic'] });
  const later = await again.page.evaluate(() => window.docket.call('player.list', {}));
  expect(later).toMatchObject({ value: { offers: [{ isPinned: true, needsPassword: true }] } });
});
