import { existsSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { projectFolder } from './paths.mjs';
import { run } from './run.mjs';

const packageFolder = path.join(projectFolder, 'node_modules', 'electron');

/** How long (wall time) the download server may take to answer at all. */
const probeLimitMs = 5000;

/** How long (wall time) the download itself may take, for slow lines. */
const downloadLimitMs = 15 * 60_000;

/**
 * Finds the official Electron that belongs to the installed `electron` package.
 *
 * @returns {{ folder: string, executable: string, version: string } | undefined}
 */
export function findOfficial() {
  try {
    const { version } = readManifest();
    const folder = path.join(packageFolder, 'dist');
    const executable = path.join(folder, readFileSync(path.join(packageFolder, 'path.txt'), 'utf8'));
    const unpacked = readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
    return unpacked === version && existsSync(executable) ? { folder, executable, version } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Downloads the official Electron with the electron package's own installer.
 *
 * @returns {Promise<boolean>} whether it is there now
 */
export async function downloadOfficial() {
  const environment = { ...process.env };
  delete environment.ELECTRON_OVERRIDE_DIST_PATH;
  const words = [process.execPath, path.join(packageFolder, 'install.js')];
  await run(words, { env: environment, quiet: true, limitMs: downloadLimitMs });
  return findOfficial() !== undefined;
}

/**
 * Asks whether the official Electron can be had: from an earlier download, or from its server, which gets five
 * seconds to answer.
 *
 * Without this a firewall that drops or swallows packets costs 12 seconds to 5 minutes. Behind a proxy this
 * question may fail where the installer succeeds, so there the answer is always yes.
 *
 * @returns {Promise<boolean>}
 */
export async function canHaveOfficial() {
  if (process.env.HTTPS_PROXY || process.env.https_proxy || process.env.ELECTRON_GET_USE_PROXY) return true;
  const { version } = readManifest();
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  if (isDownloaded(name)) return true;
  const mirror =
    process.env.ELECTRON_MIRROR ||
    process.env.npm_config_electron_mirror ||
    'https://github.com/electron/electron/releases/download/';
  try {
    const answer = await fetch(`${mirror}v${version}/${name}`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(probeLimitMs),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Electron's installer keeps what it fetched, in one folder per address. Only Linux asks this question. */
function isDownloaded(name) {
  const caches = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
  const folder = process.env.electron_config_cache || path.join(caches, 'electron');
  if (!existsSync(folder)) return false;
  return readdirSync(folder).some((address) => existsSync(path.join(folder, address, name)));
}

function readManifest() {
  return JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
}
