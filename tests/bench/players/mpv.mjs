import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { picture } from './film.mjs';
import { followOutside } from './following.mjs';
import { end, startScreen, until } from './screen.mjs';

/** Connects as somebody who knows nothing of Docket; answers are not read. */
async function client(path) {
  let socket;
  await until('the socket of mpv', async () => {
    socket = connect({ path });
    const [first] = await Promise.race([
      once(socket, 'connect').then(() => [true]),
      once(socket, 'error').then(() => [false]),
    ]).catch(() => [false]);
    return first;
  });
  socket.resume().on('error', () => undefined);
  return {
    ask: (...command) => socket.write(`${JSON.stringify({ command })}\n`),
    close: () => socket.destroy(),
  };
}

/** mpv on a screen of its own, with the picture drawn by the X server. */
export async function startMpv({ film, folder }) {
  const screen = await startScreen(picture);
  const path = join(folder, 'mpv-socket');
  const quiet = [
    '--no-config',
    '--no-terminal',
    '--ao=null',
    '--osd-level=0',
    '--no-osc',
    '--cursor-autohide=always',
  ];
  const shown = ['--vo=x11', '--no-border', `--geometry=${picture.width}x${picture.height}+0+0`];
  const words = [...quiet, ...shown, '--keep-open=yes', `--input-ipc-server=${path}`, '--', film];
  const child = spawn('mpv', words, { stdio: 'ignore', env: { ...process.env, ...screen.env } });
  const { ask, close } = await client(path);
  const following = followOutside(folder, { target: `mpv:${path}`, secret: null, env: {} });
  return {
    env: screen.env,
    region: { x: 0, y: 0, ...picture },
    following,
    seek: (ms) => ask('seek', ms / 1000, 'absolute+exact'),
    pause: () => ask('set_property', 'pause', true),
    play: () => ask('set_property', 'pause', false),
    signal: (signal) => child.kill(signal),
    stop: async () => {
      close();
      await following.stop();
      await end(child);
      await screen.stop();
    },
  };
}
