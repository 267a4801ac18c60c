import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, linkSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createMpvBridge } from '../../../src/players/mpv/create-mpv-bridge.ts';
import { startMpv } from '../../../src/players/mpv/start-mpv.ts';
import { realParts } from '../../../src/players/real-parts.ts';
import { describeWith } from '../export/tool.ts';
import { onBusyMachine, withFilms } from './film.ts';
import { follow, monoMs, places, quantile, type Followed } from './followed.ts';
import { mpvClient } from './mpv-client.ts';
import { ownScreen } from './own-screen.ts';

const quiet = ['--no-config', '--no-terminal', '--vo=null', '--ao=null'];

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
};

const socketPath = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-mpv-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'socket');
};

/** A real mpv of a viewer's. */
const mpv = (path: string, words: readonly string[], env: NodeJS.ProcessEnv = process.env): ChildProcess => {
  const child = spawn('mpv', [`--input-ipc-server=${path}`, ...words], { stdio: 'ignore', env });
  onTestFinished(() => end(child));
  return child;
};

const followAt = (path: string): Promise<Followed> =>
  follow(createMpvBridge({ id: `mpv:${path}`, path }, realParts));

/** How far the clock is from mpv's own word, over some time; its word is of the frame that is shown next. */
const errors = async (followed: Followed, path: string): Promise<readonly number[]> => {
  const client = await mpvClient(path);
  const found: number[] = [];
  for (let count = 0; count < 40; count += 1) {
    await places(followed, 1);
    const { ms, at } = await client.place();
    found.push(followed.at(at).sourceMs - ms);
  }
  return found;
};

describeWith({ probe: ['mpv', '--version'], debianPackage: 'mpv' }, 'mpv', () => {
  const films = withFilms();

  test('a playing film: the clock is within a frame of mpv’s own word', onBusyMachine, async () => {
    const path = socketPath();
    mpv(path, [...quiet, films().long.path]);
    const followed = await followAt(path);
    await followed.heard.play('playing');
    await places(followed, 10);
    const off = await errors(followed, path);
    expect(Math.abs(quantile(off, 0.5) + 1000 / 48)).toBeLessThan(30);
    expect(quantile(off.map(Math.abs), 0.95)).toBeLessThan(150);
    expect(followed.now().plusMinusMs).toBeLessThan(100);
  });

  test('somebody else’s seeks, pauses and speed are followed', onBusyMachine, async () => {
    const path = socketPath();
    mpv(path, [...quiet, films().long.path]);
    const followed = await followAt(path);
    const { heard } = followed;
    await heard.play('playing');
    await places(followed, 5);
    const client = await mpvClient(path);
    for (const [place, how] of [
      [300, 'absolute+exact'],
      [451.3, 'absolute+keyframes'],
      [2, 'absolute+exact'],
    ] as const) {
      await client.ask('seek', place, how);
      await heard.play('seeking');
      await heard.play('playing');
      const from = monoMs();
      await heard.position();
      expect(monoMs() - from).toBeLessThan(600);
      const truth = await client.place();
      expect(Math.abs(followed.at(truth.at).sourceMs - truth.ms)).toBeLessThan(200);
    }
    await client.ask('set_property', 'pause', true);
    const asked = monoMs();
    await heard.play('paused');
    expect(monoMs() - asked).toBeLessThan(200);
    await places(followed, 2);
    expect(Math.abs(followed.now().sourceMs - (await client.place()).ms)).toBeLessThan(120);
    await client.ask('set_property', 'speed', 1.25);
    await client.ask('set_property', 'pause', false);
    await heard.play('playing');
    await places(followed, 8);
    const truth = await client.place();
    expect(followed.now().rate).toBe(1.25);
    expect(Math.abs(followed.at(truth.at).sourceMs - truth.ms)).toBeLessThan(120);
  });

  test('another film, a bad one, and the end', async () => {
    const path = socketPath();
    mpv(path, [...quiet, '--idle', films().long.path]);
    const { heard } = await followAt(path);
    await heard.play('playing');
    const client = await mpvClient(path);
    await client.ask('loadfile', films().short.path);
    await heard.until((event) => event.what === 'void' && event.why === 'media');
    const media = await heard.until(
      (event) =>
        event.what === 'media' && event.media?.durationMs !== null && event.media?.title === 'short.mp4',
    );
    expect(media).toMatchObject({ media: { durationMs: 20_000, durationExact: true } });
    await heard.play('playing');
    await client.ask('seek', 19.5, 'absolute+exact');
    await heard.play('ended');
    await client.ask('loadfile', join(films().folder, 'nothing.mp4'));
    await heard.problem('media-error');
    await client.ask('loadfile', films().short.path, 'replace', 'keep-open=yes,start=19.5');
    await heard.play('playing');
    await heard.play('ended');
  });

  test('a stop, a kill and an end by hand are noticed, and the next mpv is found', async () => {
    const path = socketPath();
    const first = mpv(path, [...quiet, films().long.path]);
    const followed = await followAt(path);
    const { heard } = followed;
    await places(followed, 3);
    first.kill('SIGSTOP');
    const stopped = monoMs();
    await heard.link('degraded');
    expect(monoMs() - stopped).toBeLessThan(2000);
    first.kill('SIGCONT');
    await heard.link('online');
    await places(followed, 3);
    first.kill('SIGKILL');
    const killed = monoMs();
    await heard.link('lost');
    await heard.problem('gone');
    expect(monoMs() - killed).toBeLessThan(500);
    expect(existsSync(path)).toBe(true);
    expect(followed.now().rate).toBe(0);
    mpv(path, [...quiet, films().long.path]);
    await heard.link('online');
    await places(followed, 2);
    const client = await mpvClient(path);
    void client.ask('quit');
    const quit = monoMs();
    await heard.link('lost');
    expect(monoMs() - quit).toBeLessThan(500);
  });

  test('opened from here: its own folder, a name like an option, played on when nobody follows', async () => {
    const film = join(films().folder, '--ao=alsa.mp4');
    linkSync(films().short.path, film);
    const started = await startMpv(film, { extra: ['--no-config', '--vo=null', '--ao=null'] });
    if (!started.ok) throw new Error(started.error);
    const { target, pid, tidied } = started.value;
    const path = target.slice('mpv:'.length);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    const followed = await followAt(path);
    await followed.heard.until((event) => event.what === 'media' && event.media?.title === '--ao=alsa.mp4');
    await places(followed, 2);
    await followed.bridge.stop();
    expect(readFileSync(`/proc/${pid}/stat`, 'utf8')).not.toContain(') Z ');
    process.kill(pid, 'SIGKILL');
    await tidied;
    expect(existsSync(dirname(path))).toBe(false);
    const none = await startMpv(film, { program: 'no-such-mpv' });
    expect(none).toEqual({ ok: false, error: 'mpv is not installed, or not where programs are looked for.' });
  });

  describeWith({ probe: ['Xvfb', '-help'], debianPackage: 'xvfb' }, 'with a picture', () => {
    test('a film on a screen: the clock is within a frame of mpv’s own word', onBusyMachine, async () => {
      const display = await ownScreen();
      const path = socketPath();
      const words = ['--no-config', '--no-terminal', '--vo=x11', '--ao=null', films().long.path];
      mpv(path, words, { ...process.env, DISPLAY: display });
      const followed = await followAt(path);
      await followed.heard.play('playing');
      await places(followed, 10);
      const off = await errors(followed, path);
      expect(Math.abs(quantile(off, 0.5) + 1000 / 48)).toBeLessThan(30);
      expect(quantile(off.map(Math.abs), 0.95)).toBeLessThan(150);
    });
  });
});
