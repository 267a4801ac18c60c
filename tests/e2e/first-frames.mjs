import { spawn, spawnSync } from 'node:child_process';

import { startPrivateDisplay } from '../../scripts/setup/display.mjs';

const WIDTH = 64;
const HEIGHT = 40;

export const missingForFrames = () =>
  ['Xvfb', 'ffmpeg'].filter((program) => spawnSync('which', [program]).status !== 0);

/** Films the whole screen in grey, small, as often as the screen is drawn. */
function film(env) {
  const words = ['-loglevel', 'error', '-f', 'x11grab', '-draw_mouse', '0', '-framerate', '60'];
  const out = ['-vf', `scale=${WIDTH}:${HEIGHT}:flags=area,format=gray`, '-f', 'rawvideo', 'pipe:1'];
  const camera = spawn('ffmpeg', [...words, '-i', env.DISPLAY, ...out], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pieces = [];
  camera.stdout.on('data', (piece) => pieces.push(piece));
  const isRolling = new Promise((resolve, reject) => {
    camera.stdout.once('data', resolve);
    camera.once('exit', (code) => reject(new Error(`the camera ended with ${code}`)));
  });
  const stop = async () => {
    const isGone = new Promise((resolve) => camera.once('close', resolve));
    camera.kill('SIGINT');
    await isGone;
    const all = Buffer.concat(pieces);
    const size = WIDTH * HEIGHT;
    return Array.from({ length: Math.floor(all.length / size) }, (_, nth) => [
      ...all.subarray(nth * size, (nth + 1) * size),
    ]);
  };
  return { isRolling, stop };
}

export async function filmedScreen() {
  const screen = await startPrivateDisplay({});
  const camera = film(screen.env);
  await camera.isRolling;
  return { env: screen.env, frames: camera.stop, stop: screen.stop };
}
