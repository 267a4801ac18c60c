import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

import { projectFolder } from '../setup/paths.mjs';
import { say } from '../setup/say.mjs';

/** How long (wall time) a program that was told to end may take for it before it is ended. */
const graceMs = 10_000;

/** Everything that a row starts has this in its environment, however far down, so that it is found again. */
const MARK = 'DOCKET_CHECK_ROW';

/**
 * Runs the one program of a row, shows what it says, and leaves nothing of it behind: what it started and did not end
 * is ended (on Linux), so that no row works beside what is left of another.
 *
 * @param {readonly string[]} words the program and its arguments; no shell reads them
 * @param {{ readonly env?: NodeJS.ProcessEnv, readonly limitMs: number }} options wall time after which it is ended
 * @returns {Promise<{ readonly code: number }>} 1 as well for one that was ended
 */
export async function runRow(words, { env = process.env, limitMs }) {
  const mark = `${MARK}=${randomUUID()}`;
  const [name, value] = mark.split('=');
  const child = spawn(words[0], words.slice(1), {
    cwd: projectFolder,
    env: { ...env, [name]: value },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const timers = [
    setTimeout(() => {
      say(`not done after ${Math.round(limitMs / 60_000)} minutes, so it is ended`);
      child.kill('SIGTERM');
    }, limitMs),
    setTimeout(() => child.kill('SIGKILL'), limitMs + graceMs),
  ];
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('exit', (ended) => resolve(ended ?? 1));
  });
  timers.forEach(clearTimeout);
  const left = endMarked(mark);
  if (left > 0) say(`it left ${left} running (processes), which were ended`);
  return { code };
}

function endMarked(mark) {
  if (process.platform !== 'linux') return 0;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => isMarked(pid, mark))
    .filter((pid) => hasEnded(Number(pid))).length;
}

function isMarked(pid, mark) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(mark);
  } catch {
    return false;
  }
}

function hasEnded(pid) {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
