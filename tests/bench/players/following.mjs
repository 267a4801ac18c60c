import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { bundleForNode } from '../bundle-for-node.mjs';

/** Samples of the clock are so far apart (ms); the program's own line comes every 50 ms. */
const EVERY_MS = 10;

/** Puts the follower and what judges words of the film window into one folder, from the sources as they are. */
export async function bundleParts(folder) {
  await bundleForNode(folder, {
    follow: resolve('tests/bench/players/follow.ts'),
    parts: resolve('tests/bench/players/parts.ts'),
  });
}

/**
 * Follows a player in a process of its own, as the app does. `samples` and `events` grow while it lasts: samples of the
 * clock, and the raw words of the player from which it is made.
 */
export function followOutside(folder, { target, secret, env }) {
  const samples = [];
  const events = [];
  const child = spawn(process.execPath, [join(folder, 'follow.mjs')], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.write(`${JSON.stringify({ target, secret, everyMs: EVERY_MS })}\n`);
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { sample, event } = JSON.parse(line);
    if (sample !== undefined) samples.push(sample);
    else events.push(event);
  });
  return {
    samples,
    events,
    stop: async () => {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}
