import { chown, chmod } from 'node:fs/promises';
import path from 'node:path';

import { appUser } from './app-user.mjs';
import { isRoot } from './paths.mjs';
import { run } from './run.mjs';
import { say, SetupError } from './say.mjs';

/**
 * Makes sure that Chromium's sandbox works for the user that the app runs as.
 *
 * The sandbox needs user namespaces or, where those are forbidden, a helper that belongs to root. Whether it
 * works is not guessed from settings: Electron is asked for its version, which it only tells with a sandbox.
 *
 * @param {import('./electron.mjs').ElectronRuntime} runtime readable by that user
 * @param {Readonly<Record<string, string>>} env
 * @returns {Promise<Readonly<Record<string, string>>>} `DOCKET_NO_SANDBOX` when root has no way left
 * @throws {SetupError} with the command to type, for an ordinary user
 */
export async function ensureSandbox(runtime, env) {
  if (process.platform !== 'linux' || (await startsSandboxed(runtime, env))) return {};
  const helper = path.join(runtime.folder, 'chrome-sandbox');
  if (!isRoot) {
    throw new SetupError(
      'Chromium cannot build its sandbox on this system; run: ' +
        `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    );
  }
  await chown(helper, 0, 0);
  await chmod(helper, 0o4755);
  if (await startsSandboxed(runtime, env)) return {};
  await chmod(helper, 0o755);
  say(
    'THE SANDBOX IS OFF: this system forbids user namespaces and the helper; the app runs with --no-sandbox.',
  );
  return { DOCKET_NO_SANDBOX: '1' };
}

async function startsSandboxed(runtime, env) {
  const words = [...appUser.words, runtime.executable, '--version'];
  const { code } = await run(words, { quiet: true, env: { ...process.env, ...env }, limitMs: 30_000 });
  return code === 0;
}
