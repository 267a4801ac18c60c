import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { findFallback, hasFallback, makeFallback } from './electron-fallback.mjs';
import { canHaveOfficial, downloadOfficial, findOfficial } from './electron-official.mjs';
import { say, SetupError } from './say.mjs';

/**
 * An Electron that is ready to run.
 *
 * @typedef {object} ElectronRuntime
 * @property {string} folder holds the executable and its libraries
 * @property {string} executable absolute path
 * @property {string} version for example `45.4.1`
 * @property {'environment' | 'official' | 'fallback'} origin
 */

/**
 * Finds an Electron to run with, fetching one when there is none; see docs/adr/0002-runtime.md.
 *
 * The order: the environment's, the official one in node_modules, a fallback made earlier, the official
 * download, the registry-shipped fallback. The fallback is announced on every run.
 *
 * @returns {Promise<ElectronRuntime>}
 * @throws {SetupError} when there is none to be had
 */
export async function resolveElectron() {
  const present = fromEnvironment() ?? official() ?? fallback(findFallback());
  const runtime = present ?? (await download());
  if (runtime.origin === 'fallback') announce(runtime);
  return runtime;
}

/**
 * The variables that make every tool use this Electron: Playwright and the electron package read the folder,
 * electron-vite reads the executable.
 *
 * @param {ElectronRuntime} runtime
 * @returns {Readonly<Record<string, string>>}
 */
export function electronEnvironment(runtime) {
  return { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder, ELECTRON_EXEC_PATH: runtime.executable };
}

function fromEnvironment() {
  const named = process.env.ELECTRON_EXEC_PATH;
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || (named && path.dirname(named));
  if (!folder) return undefined;
  const executable = named || path.join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
  if (!existsSync(executable)) {
    throw new SetupError(
      `there is no Electron at ${executable}; correct or unset ELECTRON_OVERRIDE_DIST_PATH.`,
    );
  }
  const found = { folder, executable, version: versionIn(folder), origin: 'environment' };
  return findFallback() === folder ? { ...found, origin: 'fallback' } : found;
}

function official() {
  const found = findOfficial();
  return found && { ...found, origin: 'official' };
}

function fallback(folder) {
  if (folder === undefined) return undefined;
  const executable = path.join(folder, 'electron');
  return { folder, executable, version: versionIn(folder), origin: 'fallback' };
}

async function download() {
  if (!hasFallback() || (await canHaveOfficial())) {
    say('downloading Electron (about 110 MB, once)');
    if (await downloadOfficial()) return official();
  }
  if (!hasFallback()) {
    throw new SetupError(
      'Electron could not be downloaded; get online, or set ELECTRON_MIRROR, and try again.',
    );
  }
  say("Electron's own downloads cannot be reached from here");
  return fallback(await makeFallback());
}

function versionIn(folder) {
  try {
    return readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return 'unknown';
  }
}

function announce(runtime) {
  say(
    `USING THE FALLBACK ELECTRON ${runtime.version}, a third party's repack, for development and tests only; ` +
      `delete ${runtime.folder} to try the official download again.`,
  );
}
