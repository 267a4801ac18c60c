import path from 'node:path';

import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { hasDisplay, startPrivateDisplay } from './display.mjs';
import { electronEnvironment, resolveElectron } from './electron.mjs';
import { ensurePackages } from './packages.mjs';
import { isRoot, projectFolder } from './paths.mjs';
import { ensureSandbox } from './sandbox.mjs';
import { stageForAppUser } from './staging.mjs';

/**
 * Everything a script needs to start the app, made ready.
 *
 * @typedef {object} Prepared
 * @property {import('./electron.mjs').ElectronRuntime} runtime
 * @property {string} launcher the program to start as Electron, or to give Playwright as `executablePath`
 * @property {Readonly<Record<string, string>>} env the whole environment for programs that start the app
 * @property {() => Promise<void>} stop takes the private screen down again; does nothing where there is none
 */

/**
 * Brings a fresh clone on a bare machine to where the app can be started; every step is skipped when done before.
 *
 * @param {object} options
 * @param {'own' | 'private' | 'any'} options.display the person's own screen, one that nobody sees, or their own
 *   where there is one and else a private one
 * @param {boolean} [options.build] false where something else builds (a development server)
 * @returns {Promise<Prepared>}
 * @throws {import('./say.mjs').SetupError} with one line that says what to do
 */
export async function prepare({ display, build = true }) {
  // Root's caches are read by the user that root hands the app over to.
  if (isRoot) process.umask(0o022);
  await ensureDependencies();
  const resolved = await resolveElectron();
  const isPrivate = display === 'private' || (display === 'any' && !hasDisplay());
  const system = await ensurePackages({ executable: resolved.executable, screen: isPrivate });
  if (build) await ensureBuild();
  const staged = await stageForAppUser(resolved, !isPrivate);
  const environment = { ...system, ...electronEnvironment(staged.runtime), ...staged.env };
  const sandbox = await ensureSandbox(staged.runtime, environment);
  const screen = isPrivate && process.platform === 'linux' ? await startPrivateDisplay(system) : noScreen;
  const launcher =
    process.platform === 'linux'
      ? path.join(projectFolder, 'scripts', 'electron-unprivileged.sh')
      : staged.runtime.executable;
  const env = {
    ...process.env,
    ...environment,
    ...sandbox,
    ...screen.env,
    DOCKET_ELECTRON: launcher,
    DOCKET_ELECTRON_BINARY: staged.runtime.executable,
  };
  return { runtime: staged.runtime, launcher, env, stop: screen.stop };
}

const noScreen = { env: {}, stop: async () => {} };
