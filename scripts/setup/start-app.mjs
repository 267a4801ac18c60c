import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, copyFile, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { appHome, appUser } from './app-user.mjs';
import { projectFolder } from './paths.mjs';
import { say } from './say.mjs';

/** What Chromium says when the screen does not let it in. */
const refusal = /Missing X server|Failed to connect to Wayland|platform failed to initialize/;

/**
 * Opens the app's window and waits until it is closed.
 *
 * Root's app runs as another user. Where the screen lets nobody but root in, it runs as root without a sandbox,
 * which is said aloud.
 *
 * @param {import('./prepare.mjs').Prepared} prepared
 * @param {readonly string[]} words arguments for the app
 * @returns {Promise<number>} the app's exit code
 */
export async function startApp(prepared, words) {
  const command = [prepared.launcher, projectFolder, ...words];
  const end = appUser.isSwitched
    ? await startUnderRoot(prepared, command)
    : await open(command, prepared.env);
  if (isRefused(end)) {
    say('this screen cannot be reached; `npm run demo` shows Docket on a hidden one.');
  }
  return end.code;
}

async function startUnderRoot(prepared, command) {
  say(`you are root: the app runs as uid ${appUser.uid} and keeps its data under ${appHome(true).folder}`);
  const cookie = await copyCookie();
  try {
    const end = await open(command, { ...prepared.env, ...cookie.env });
    if (!isRefused(end)) return end;
    say('THE SANDBOX IS OFF: this screen does not let other users in; trying as root with --no-sandbox.');
    return await open([prepared.runtime.executable, '--no-sandbox', ...command.slice(1)], prepared.env);
  } finally {
    await cookie.remove();
  }
}

function isRefused({ code, complaints }) {
  return code !== 0 && refusal.test(complaints);
}

/** Shows the app's complaints as they come and keeps the last of them. */
function open(words, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(words[0], words.slice(1), {
      cwd: projectFolder,
      env,
      stdio: ['inherit', 'inherit', 'pipe'],
    });
    let complaints = '';
    child.stderr.on('data', (chunk) => {
      process.stderr.write(chunk);
      complaints = (complaints + chunk).slice(-10_000);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, complaints }));
  });
}

/** Gives the app's user a copy of root's right to draw on the screen. */
async function copyCookie() {
  const source = process.env.XAUTHORITY || path.join(os.homedir(), '.Xauthority');
  if (!existsSync(source)) return { env: {}, remove: async () => {} };
  const folder = await mkdtemp(path.join(os.tmpdir(), 'docket-screen-'));
  const copy = path.join(folder, 'authority');
  await copyFile(source, copy);
  for (const place of [folder, copy]) await chown(place, appUser.uid, appUser.gid);
  return { env: { XAUTHORITY: copy }, remove: () => rm(folder, { recursive: true, force: true }) };
}
