import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { mkdtemp, rm, stat, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { realParts } from '../../../src/players/real-parts.ts';
import { createVlcBridge } from '../../../src/players/vlc/create-vlc-bridge.ts';
import { startVlc } from '../../../src/players/vlc/start-vlc.ts';
import { describeWith } from '../export/tool.ts';
import { onBusyMachine, withFilms } from './film.ts';
import { follow, monoMs, places, quantile, type Followed } from './followed.ts';
import {
  ordinary,
  ordinaryEnvironment,
  ordinaryFolder,
  quietVlc,
  realVlc,
  type RealVlc,
} from './vlc-player.ts';

const followIt = ({ port, password }: Pick<RealVlc, 'port' | 'password'>): Promise<Followed> =>
  follow(createVlcBridge({ id: `vlc:127.0.0.1:${port}`, host: '127.0.0.1', port, password }, realParts));

const WATCHED_MS = 5000;
const FRESH_MS = 80;
/** A length that was told already is told anew only when what is known by now is so much another. */
const TOLD_STEP_MS = 100;

/**
 * How far the clock is from the film, by a witness that knows the film's exact length: VLC's position moves twice to
 * four times a second, and at the moment at which it has moved it is the true one to a few hundredths of a second.
 */
const errors = async (followed: Followed, vlc: RealVlc, lengthMs: number): Promise<readonly number[]> => {
  const found: number[] = [];
  const until = monoMs() + WATCHED_MS;
  let before = Number((await vlc.ask()).all['position']);
  let askedAt = monoMs();
  while (monoMs() < until) {
    const { all, at } = await vlc.ask();
    const position = Number(all['position']);
    const isFresh = at - askedAt < FRESH_MS;
    askedAt = at;
    if (position !== before && isFresh) found.push(followed.at(at).sourceMs - position * lengthMs);
    before = position;
  }
  if (found.length < 4) throw new Error(`The machine is too busy to see VLC move: ${found.length} moves.`);
  return found;
};

describeWith({ probe: ['which', 'vlc'], debianPackage: 'vlc-bin' }, 'VLC', () => {
  const films = withFilms();

  test(
    'in its last minute the clock is right, though VLC cuts 918 ms off its length',
    onBusyMachine,
    async () => {
      const vlc = await realVlc(films().long.path);
      const followed = await followIt(vlc);
      await followed.heard.play('playing');
      await vlc.ask('?command=seek&val=92%25');
      await places(followed, 40);
      const { sourceMs } = followed.now();
      expect(sourceMs).toBeGreaterThan(540_000);
      const off = await errors(followed, vlc, films().long.lengthMs);
      expect(Math.abs(quantile(off, 0.5))).toBeLessThan(120);
      expect(quantile(off.map(Math.abs), 0.9)).toBeLessThan(250);
      const media = followed.heard.all.findLast((event) => event.what === 'media');
      expect(media).toMatchObject({ media: { title: 'long.mp4' } });
      const told = media?.what === 'media' ? (media.media?.durationMs ?? 0) : 0;
      expect(Math.abs(told - films().long.lengthMs)).toBeLessThan(120 + TOLD_STEP_MS);
    },
  );

  test('somebody else’s seeks, pauses and speed are followed', onBusyMachine, async () => {
    const vlc = await realVlc(films().long.path);
    const followed = await followIt(vlc);
    const { heard } = followed;
    await heard.play('playing');
    await places(followed, 15);
    await vlc.ask('?command=seek&val=50%25');
    const sought = monoMs();
    await expect.poll(() => followed.now().sourceMs, { interval: 10 }).toBeGreaterThan(300_000);
    expect(monoMs() - sought).toBeLessThan(700);
    await places(followed, 5);
    expect(Math.abs(quantile(await errors(followed, vlc, films().long.lengthMs), 0.5))).toBeLessThan(200);
    await vlc.ask('?command=rate&val=1.5');
    await heard.until((event) => event.what === 'play' && Math.abs(event.rate - 1.5) < 0.01);
    await places(followed, 5);
    expect(followed.now().rate).toBeCloseTo(1.5, 1);
    await vlc.ask('?command=pl_forcepause');
    const asked = monoMs();
    await heard.play('paused');
    expect(monoMs() - asked).toBeLessThan(500);
    const before = followed.now().sourceMs;
    await places(followed, 5);
    expect(followed.now().rate).toBe(0);
    expect(Math.abs(followed.now().sourceMs - before)).toBeLessThan(250);
    await vlc.ask('?command=pl_forceresume');
    await heard.play('playing');
  });

  test('a click moves and stops it', async () => {
    const vlc = await realVlc(films().long.path);
    const { heard, bridge } = await followIt(vlc);
    await heard.play('playing');
    expect(await bridge.command({ op: 'seek', toMs: 250_400 })).toMatchObject({ ok: true });
    await heard.until((event) => event.what === 'position' && event.report.valueMs > 250_000);
    expect(await bridge.command({ op: 'pause' })).toMatchObject({ ok: true });
    await heard.play('paused');
    const { valueMs, earlyMs, lateMs } = await heard.position();
    expect(valueMs - earlyMs).toBeLessThan(251_500);
    expect(valueMs + lateMs).toBeGreaterThan(250_000);
    expect(await bridge.command({ op: 'play' })).toMatchObject({ ok: true });
    await heard.play('playing');
  });

  test('another film, and the end', async () => {
    const vlc = await realVlc(films().long.path);
    const { heard } = await followIt(vlc);
    await heard.play('playing');
    await vlc.ask(`?command=in_play&input=${encodeURIComponent(`file://${films().short.path}`)}`);
    await heard.until((event) => event.what === 'void' && event.why === 'media');
    await heard.until((event) => event.what === 'media' && event.media?.title === 'short.mp4');
    await heard.position();
    await vlc.ask('?command=seek&val=18');
    await heard.play('ended');
    expect(heard.all).not.toContainEqual(expect.objectContaining({ play: 'empty' }));
  });

  test('a stop and a kill are noticed', async () => {
    const vlc = await realVlc(films().long.path);
    const followed = await followIt(vlc);
    const { heard } = followed;
    await heard.play('playing');
    await places(followed, 3);
    vlc.process.kill('SIGSTOP');
    const stopped = monoMs();
    await heard.link('degraded');
    expect(monoMs() - stopped).toBeLessThan(2000);
    vlc.process.kill('SIGCONT');
    await heard.link('online');
    await places(followed, 3);
    vlc.process.kill('SIGKILL');
    const killed = monoMs();
    await heard.link('lost');
    await heard.problem('gone');
    expect(monoMs() - killed).toBeLessThan(500);
    expect(followed.now().rate).toBe(0);
  });

  test('without the right password, or with none at all, it says what to do and lets nobody in', async () => {
    const vlc = await realVlc(films().long.path);
    const wrong = await followIt({ ...vlc, password: 'wrong' });
    await expect
      .poll(() => wrong.heard.all.map(({ what }) => what), { timeout: 10_000 })
      .toContain('problem');
    await wrong.heard.problem('auth');
    const open = await realVlc(films().long.path, '');
    const followed = await followIt(open);
    await followed.heard.problem('not-enabled');
  });

  describe('opened from here', () => {
    /** The module as an ordinary user can start it. */
    const bundled = async (): Promise<string> => {
      const outDir = await mkdtemp(join(tmpdir(), 'docket-start-vlc-'));
      onTestFinished(() => rm(outDir, { recursive: true }));
      const ssr = join(import.meta.dirname, '../../../src/players/vlc/start-vlc.ts');
      const target = 'node20';
      await build({
        configFile: false,
        logLevel: 'error',
        build: { ssr, outDir, emptyOutDir: false, target },
      });
      chmodSync(outDir, 0o755);
      const [name = ''] = await readdir(outDir);
      return join(outDir, name);
    };

    const startedSchema = z.object({
      ok: z.literal(true),
      value: z.object({ target: z.string(), secret: z.string(), pid: z.int() }),
    });

    test('as an ordinary user: followed, its password nowhere to be seen, and it outlives Docket', async () => {
      const home = ordinaryFolder();
      const module = await bundled();
      const words = JSON.stringify({ within: home, extra: quietVlc });
      const script = `import(${JSON.stringify(module)}).then(async ({ startVlc }) => {
        console.log(JSON.stringify(await startVlc(${JSON.stringify(films().long.path)}, ${words})));
        process.exit();
      })`;
      const ran = spawnSync(process.execPath, ['-e', script], {
        ...ordinary,
        env: ordinaryEnvironment(home),
        cwd: home,
        encoding: 'utf8',
      });
      const { target, secret, pid } = startedSchema.parse(JSON.parse(ran.stdout)).value;
      onTestFinished(() => {
        process.kill(pid, 'SIGKILL');
      });
      const port = Number(target.split(':').at(-1));
      const followed = await followIt({ port, password: secret });
      await followed.heard.play('playing');
      await places(followed, 2);
      expect(secret).toMatch(/^[0-9a-f]{32}$/u);
      const everyProcess = spawnSync('ps', ['axeww'], { encoding: 'utf8' }).stdout;
      expect(everyProcess).toContain('docket-vlc-');
      expect(everyProcess).not.toContain(secret);
      const [folder = ''] = (await readdir(home)).filter((name) => name.startsWith('docket-vlc-'));
      expect((await stat(join(home, folder))).mode & 0o777).toBe(0o700);
      expect((await stat(join(home, folder, 'vlcrc'))).mode & 0o777).toBe(0o600);
    });

    test.skipIf(process.getuid?.() !== 0)('as root: VLC would refuse, so it is said in words', async () => {
      const started = await startVlc(films().long.path);
      expect(started.ok ? '' : started.error).toMatch(/^VLC does not run as root/u);
    });
  });
});
