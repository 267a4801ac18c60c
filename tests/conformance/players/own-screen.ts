import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** A screen that nobody sees, until the test is over; gives its name for `DISPLAY`. */
export async function ownScreen(): Promise<string> {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '640x480x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  onTestFinished(async () => {
    screen.kill('SIGKILL');
    if (screen.exitCode === null && screen.signalCode === null) await once(screen, 'exit');
  });
  const [words] = await once(screen.stdio[3] ?? screen, 'data');
  return `:${String(words).trim()}`;
}
