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
 * Brings a fresh clone on a bare machine to where the app can be started; each step is skipped when done before.
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
  const screen = wantsPrivateScreen(display);
  const system = await ensurePackages({ executable: resolved.executable, screen });
  if (build) await ensureBuild();
  const staged = await stageForAppUser(resolved, !screen);
  const environment = { ...system, ...electronEnvironment(staged.runtime), ...staged.env };
  const sandbox = await ensureSandbox(staged.runtime, environment);
  return connectScreen(staged.runtime, { ...environment, ...sandbox }, screen);
}

/** Other systems than Linux have no hidden screens; there the app's windows are seen while it is tested. */
function wantsPrivateScreen(display) {
  if (process.platform !== 'linux' || display === 'own') return false;
  return display === 'private' || !hasDisplay();
}

async function connectScreen(runtime, environment, isPrivate) {
  const screen = isPrivate ? await startPrivateDisplay(environment) : { env: {}, stop: async () => {} };
  const launcher = launcherFor(runtime);
  const own = { DOCKET_ELECTRON: launcher, DOCKET_ELECTRON_BINARY: runtime.executable };
  return {
    runtime,
    launcher,
    env: { ...process.env, ...environment, ...screen.env, ...own },
    stop: screen.stop,
  };
}

function launcherFor(runtime) {
  if (process.platform !== 'linux') return runtime.executable;
  return path.join(projectFolder, 'scripts', 'electron-unprivileged.sh');
}
