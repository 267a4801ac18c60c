import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Ends a program that was started here, also one that stands still. */
export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGCONT');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Starts a screen that nobody sees, as large as asked for. */
export async function startScreen({ width, height }) {
  const words = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'];
  const child = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [name] = await once(child.stdio[3], 'data');
  return { env: { DISPLAY: `:${String(name).trim()}` }, stop: () => end(child) };
}

/** CLOCK_MONOTONIC in milliseconds. */
export const now = () => Number(process.hrtime.bigint()) / 1e6;

export const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something is true; says what it waited for when it never is. */
export async function until(what, isTrue, mostMs = 20_000) {
  const from = now();
  while (!(await isTrue())) {
    if (now() - from > mostMs) throw new Error(`waited in vain: ${what}`);
    await wait(20);
  }
}
