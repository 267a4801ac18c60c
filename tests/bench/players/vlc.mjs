import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { picture } from './film.mjs';
import { followOutside } from './following.mjs';
import { end, startScreen, until } from './screen.mjs';

/** VLC refuses root, so root hands it over to nobody. */
export const ordinary = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** A home of that ordinary user. */
export function ordinaryHome(folder, name) {
  const home = mkdtempSync(join(folder, `${name}-`));
  mkdirSync(join(home, '.cache'));
  if (ordinary.uid !== undefined) {
    for (const each of [home, join(home, '.cache')]) chownSync(each, ordinary.uid, ordinary.gid);
  }
  return home;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** VLC on a screen of its own, as an ordinary user, with its web page on. */
export async function startVlc({ film, folder }) {
  const screen = await startScreen(picture);
  const home = ordinaryHome(folder, 'vlc');
  const port = await freePort();
  const secret = randomBytes(16).toString('hex');
  const config = join(home, 'vlcrc');
  const web = ['extraintf=http', 'http-host=127.0.0.1', `http-port=${port}`, `http-password=${secret}`];
  writeFileSync(config, [...web, ''].join('\n'), { mode: 0o644 });
  const quiet = [
    '-I',
    'dummy',
    '--aout=adummy',
    '--no-video-title-show',
    '--no-osd',
    '--mouse-hide-timeout=1',
  ];
  const shown = ['--vout=xcb_x11', '--no-embedded-video', '--no-video-deco'];
  const env = { PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: home, ...screen.env };
  const words = ['--config', config, ...quiet, ...shown, '--', film];
  const child = spawn('vlc', words, { ...ordinary, env, cwd: home, stdio: 'ignore' });
  const headers = { authorization: `Basic ${Buffer.from(`:${secret}`).toString('base64')}` };
  const ask = async (query) => {
    const answer = await fetch(`http://127.0.0.1:${port}/requests/status.json?${query}`, { headers });
    await answer.arrayBuffer();
  };
  await until('the web page of VLC', () =>
    ask('').then(
      () => true,
      () => false,
    ),
  );
  const following = followOutside(folder, { target: `vlc:127.0.0.1:${port}`, secret, env: {} });
  return {
    env: screen.env,
    region: { x: 0, y: 0, ...picture },
    following,
    // VLC misreads decimals of seconds.
    seek: (ms) => ask(`command=seek&val=${Math.round(ms / 1000)}`),
    pause: () => ask('command=pl_forcepause'),
    play: () => ask('command=pl_forceresume'),
    signal: (signal) => child.kill(signal),
    stop: async () => {
      await following.stop();
      await end(child);
      await screen.stop();
    },
  };
}
