import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever it was cloned to. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Root's cache. Root's home is closed to others, and the sandboxed app does not run as root. */
export const systemCache = '/var/cache/docket';

/** Tells whether this process runs as root (never true on Windows). */
export const isRoot = process.getuid?.() === 0;

/**
 * The folder that outlives clones and `npm ci`: what was fetched or unpacked once is kept here.
 *
 * @returns {string} an absolute path; the folder may not exist yet
 */
export function cacheFolder() {
  if (isRoot) return systemCache;
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches', 'docket');
  if (process.platform === 'win32') {
    return path.join(
      process.env.LOCALAPPDATA ?? path.join(os.homedir(), 'AppData', 'Local'),
      'docket',
      'Cache',
    );
  }
  return path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'docket');
}

/** The caches to look into, own first: an ordinary user may read what root has fetched. */
export function cacheFolders() {
  const own = cacheFolder();
  return own === systemCache || process.platform === 'win32' ? [own] : [own, systemCache];
}

/**
 * Finds a program on the PATH.
 *
 * @param {string} name the program's name, without a folder
 * @returns {string | undefined} its absolute path
 */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const extra = process.platform === 'win32' ? [] : ['/usr/sbin', '/sbin'];
  return [...folders, ...extra].map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}
