import { expect, startClock, test } from './docket.ts';
import { chooseFile, clockNow, expectWords, playerNow } from './film-files.ts';
import { followPlaying, openInMpv } from './followed-mpv.ts';
import { pidPlaying, startWithFilm } from './mpv-player.ts';
import { tellMpv } from './mpv-socket.ts';
import { pageOf } from './windows.ts';

const placeInMpv = async (socket: string): Promise<number> => {
  const answer = await tellMpv(socket, ['get_property', 'time-pos']);
  if (typeof answer !== 'object' || answer === null || !('data' in answer)) throw new Error('no place');
  return Number(answer.data) * 1000;
};

test('an mpv that Docket opened is followed, through a jump, a note and its end', async ({ docket }) => {
  const { running, path } = await startWithFilm(docket);
  await startClock(running.page);
  const socket = await openInMpv(running, path);

  await test.step('the clock goes with it once the two agree', async () => {
    await expect.poll(async () => (await playerNow(running)).link).toBe('online');
    const { question } = await playerNow(running);
    if (question !== null)
      await running.page.evaluate(() => window.docket.call('player.answer', { answer: 'take' }));
    await expectWords(running, /^Following mpv, within 0\.[12] s$|^Which is right/u);
    if ((await playerNow(running)).question !== null)
      await running.page.evaluate(() => window.docket.call('player.answer', { answer: 'take' }));
    await expectWords(running, /^Following mpv, within 0\.[125] s$/u);
    await expect
      .poll(async () => Math.abs((await placeInMpv(socket)) - (await clockNow(running)).filmMs))
      .toBeLessThan(300);
  });

  await test.step('a note knows that a player was followed', async () => {
    await running.page.evaluate(() =>
      window.docket.call('note.add', {
        text: 'while mpv played',
        kind: 'note',
        tags: [],
        caseIds: [],
        leadInMs: 0,
        agoMs: 0,
      }),
    );
    expect((await clockNow(running)).notes.at(-1)?.raw).toMatchObject({ timed: true, source: 'player' });
  });

  await test.step('a seek in mpv moves the clock and says so', async () => {
    await tellMpv(socket, ['seek', 600, 'absolute+exact']);
    await expect.poll(async () => (await clockNow(running)).filmMs).toBeGreaterThan(599_000);
    const { notice } = await playerNow(running);
    expect(notice?.words).toMatch(/^mpv went to 0:10:0\d, and the film clock with it: 9 min \d+ s later\.$/u);
    expect((await clockNow(running)).watchedToMs).toBeLessThan(60_000);
  });

  await test.step('killed, the clock is held and says so; one click goes on by hand', async () => {
    process.kill(pidPlaying(path), 'SIGKILL');
    await expectWords(running, /^Not following mpv: the clock is held$/u);
    expect((await playerNow(running)).problem).toMatchObject({ words: 'mpv was closed.' });
    const held = await clockNow(running);
    expect(held.state).toBe('paused');
    await running.page.evaluate(() => window.docket.call('player.unfollow', {}));
    await running.page.evaluate(() =>
      window.docket.call('clock.change', { change: { kind: 'resume' }, agoMs: 0 }),
    );
    await expect.poll(async () => (await clockNow(running)).filmMs).toBeGreaterThan(held.filmMs + 500);
    expect((await clockNow(running)).words).toMatch(/^Running, within/u);
  });
});

test('a clock that a jump took along can be kept, in one step that can be undone', async ({ docket }) => {
  const { running, path } = await startWithFilm(docket);
  const socket = await followPlaying(running, path);
  await tellMpv(socket, ['seek', 300, 'absolute+exact']);
  await expect.poll(async () => (await playerNow(running)).notice?.keep).toBe('Keep my clock');
  await running.page.evaluate(() => window.docket.call('player.answer', { answer: 'keep' }));
  const kept = await clockNow(running);
  expect(kept.filmMs).toBeLessThan(60_000);
  expect(kept.state).toBe('running');
  expect((await playerNow(running)).target).toBeNull();
  expect(await running.page.evaluate(() => window.docket.call('history.undo', {}))).toEqual({
    ok: true,
    value: { label: 'Kept your clock' },
  });
  expect((await clockNow(running)).filmMs).toBeGreaterThan(299_000);
  process.kill(pidPlaying(path), 'SIGKILL');
});

test('a crash of the players’ process leaves the clock running and is mended by itself', async ({
  docket,
}) => {
  const { running, path } = await startWithFilm(docket);
  await startClock(running.page);
  await openInMpv(running, path);
  await expect.poll(async () => (await playerNow(running)).link).toBe('online');
  const pids = await running.app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ name }) => name === 'Docket players')
      .map(({ pid }) => pid),
  );
  expect(pids).toHaveLength(1);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  await expect
    .poll(async () => (await playerNow(running)).problem?.words)
    .toContain('is being started again');
  expect((await clockNow(running)).state).toBe('running');
  await expect.poll(async () => (await playerNow(running)).link).toBe('online');
  await expect.poll(async () => (await playerNow(running)).problem).toBeNull();
  process.kill(pidPlaying(path), 'SIGKILL');
});

test('players on this computer are found, and Docket’s own film is not one of them', async ({ docket }) => {
  const { running, path } = await startWithFilm(docket);
  const socket = await openInMpv(running, path);
  await chooseFile(running, path);
  await running.page.evaluate(() => window.docket.call('player.openFile', {}));
  const film = await pageOf(running.app, 'film');
  await film.getByRole('button', { name: 'Play' }).click();
  await expectWords(running, /film in Docket/u);
  const list = () => running.page.evaluate(() => window.docket.call('player.list', {}));
  await expect.poll(async () => JSON.stringify(await list())).toContain(`mpv:${socket}`);
  const listed = await list();
  if (!listed.ok) throw new Error(listed.error.message);
  expect(listed.value.canOpen.mpv).toBe(true);
  expect(listed.value.offers.some(({ kind }) => kind === 'mpris')).toBe(false);
  process.kill(pidPlaying(path), 'SIGKILL');
});

test('a page can name no socket and no address of its own', async ({ docket }) => {
  const running = await docket.start();
  const tried = await running.page.evaluate(async () => {
    const targets = [
      'mpv:/tmp/any.sock',
      'mpris:org.mpris.MediaPlayer2.any',
      'in-app',
      'file:/etc/passwd',
      'vlc:@',
    ];
    const replies = await Promise.all(
      targets.map((target) => window.docket.call('player.follow', { target })),
    );
    return replies.map((reply) => (reply.ok ? 'followed' : reply.error.kind));
  });
  expect(tried).toEqual([
    'player-refused',
    'player-refused',
    'player-refused',
    'bad-request',
    'player-refused',
  ]);
  await running.page.evaluate(() => window.docket.call('player.follow', { target: 'vlc:203.0.113.5:8080' }));
  await expect
    .poll(async () => (await playerNow(running)).problem?.words)
    .toMatch(/own network|not allowed/u);
});
