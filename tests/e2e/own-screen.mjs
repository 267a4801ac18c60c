import { spawn, spawnSync } from 'node:child_process';

import { startPrivateDisplay } from '../../scripts/setup/display.mjs';

const has = (program) => spawnSync('which', [program]).status === 0;

/** The programs that are missing here for a screen with a window manager and real keys. */
export const missingForOwnScreen = () => ['Xvfb', 'openbox', 'xdotool'].filter((program) => !has(program));

/** Resolves once the window manager has said on the screen that it is there. */
async function managed(env) {
  const manager = spawn('openbox', ['--sm-disable'], { env, stdio: 'ignore' });
  const isThere = () =>
    spawnSync('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], { env }).stdout?.includes('window id');
  while (manager.exitCode === null && !isThere()) await new Promise((resolve) => setImmediate(resolve));
  return manager;
}

export async function ownScreen() {
  const screen = await startPrivateDisplay({});
  const env = { ...process.env, ...screen.env };
  const manager = await managed(env);
  return {
    env: screen.env,
    press: (...words) => {
      const { status, stderr } = spawnSync('xdotool', words, { env, encoding: 'utf8' });
      if (status !== 0) throw new Error(`xdotool ${words.join(' ')}: ${stderr}`);
    },
    stop: async () => {
      manager.kill();
      await screen.stop();
    },
  };
}
