import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { fontConfigName, privateApt, systemApt } from './apt.mjs';
import { cacheFolder, findProgram } from './paths.mjs';
import { run } from './run.mjs';
import { say, SetupError } from './say.mjs';

/**
 * What may be missing, and the Debian packages that bring it. Each package is a list of names, the newest first:
 * Debian 13 and Ubuntu 24.04 renamed two of them.
 */
const packagesFor = {
  libraries: [['libgtk-3-0t64', 'libgtk-3-0'], ['libnss3'], ['libasound2t64', 'libasound2'], ['libgbm1']],
  fonts: [['fonts-liberation']],
  Xvfb: [['xvfb']],
  'dbus-daemon': [['dbus-daemon', 'dbus']],
};

/** Where packages are unpacked for a user without the right to install; `root/` in it looks like `/`. */
const privateFolder = path.join(cacheFolder(), 'system');
const privateRoot = path.join(privateFolder, 'root');

/**
 * Makes sure that Electron's libraries are there and, where asked for, the programs of a private screen.
 *
 * Root, or a user who may `sudo` without a password, installs them with apt-get; any other user gets them
 * unpacked into the cache. Never asks anything. Does nothing outside Linux.
 *
 * @param {{ readonly executable: string, readonly screen: boolean }} need
 * @returns {Promise<Readonly<Record<string, string>>>} variables that make programs find what lies in the cache
 * @throws {SetupError} naming the command to type where none of this works
 */
export async function ensurePackages(need) {
  if (process.platform !== 'linux') return {};
  const missing = await listMissing(need, withPrivate);
  if (missing.length > 0) await fetchMissing(missing, need);
  return privateEnvironment();
}

/**
 * Finds a system program, or its copy among the privately unpacked ones.
 *
 * @param {string} name
 * @returns {string | undefined} an absolute path
 */
export function findSystemProgram(name) {
  const copy = path.join(privateRoot, 'usr', 'bin', name);
  return findProgram(name) ?? (existsSync(copy) ? copy : undefined);
}

/**
 * The folder that looks like `/` and holds privately unpacked packages, when a program comes from there.
 *
 * @param {string} program absolute path
 * @returns {string | undefined}
 */
export function privateRootOf(program) {
  return program.startsWith(privateRoot + path.sep) ? privateRoot : undefined;
}

async function fetchMissing(missing, need) {
  const source = (await systemApt()) ?? privateApt(privateFolder);
  if (source === undefined) {
    throw new SetupError(
      `this system lacks ${missing.join(', ')}; install GTK 3, NSS, ALSA, GBM, Xvfb and D-Bus.`,
    );
  }
  // A private folder is made anew as a whole, so it gets all that the system itself lacks.
  const wanted = source.isPrivate ? await listMissing({ ...need, screen: true }, systemOnly) : missing;
  say(`missing: ${wanted.join(', ')}; ${source.what} (once)`);
  await source.update();
  const names = await chooseNames(wanted, source);
  const failure = await source.install(names);
  const left = await listMissing(need, withPrivate);
  if (failure === undefined && left.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${names.join(' ')}`;
  throw new SetupError(`${failure ?? `still missing: ${left.join(', ')}`} — as root, run: ${command}`);
}

/** Which places count when asking what is missing. */
const systemOnly = { find: findProgram, environment: () => ({}), fontFolders: ['/usr/share/fonts'] };
const withPrivate = {
  find: findSystemProgram,
  environment: privateEnvironment,
  fontFolders: ['/usr/share/fonts', path.join(privateRoot, 'usr/share/fonts')],
};

/** The names in `packagesFor` whose packages are needed and not there. */
async function listMissing({ executable, screen }, places) {
  const environment = { ...process.env, ...places.environment() };
  const { output } = await run(['ldd', executable], { quiet: true, env: environment });
  const isThere = {
    libraries: !output.includes('not found'),
    fonts: places.fontFolders.some((folder) => existsSync(folder) && readdirSync(folder).length > 0),
    Xvfb: !screen || places.find('Xvfb') !== undefined,
    'dbus-daemon': !screen || places.find('dbus-daemon') !== undefined,
  };
  return Object.keys(packagesFor).filter((name) => !isThere[name]);
}

/** Picks, for each package, the first name that this system's package lists know. */
async function chooseNames(missing, source) {
  const names = [];
  for (const candidates of missing.flatMap((name) => packagesFor[name])) {
    const known = await Promise.all(candidates.map((name) => source.knows(name)));
    names.push(candidates[known.indexOf(true)] ?? candidates.at(-1));
  }
  return names;
}

function privateEnvironment() {
  if (!existsSync(privateRoot)) return {};
  const triplet = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
  const libraries = [path.join(privateRoot, 'usr', 'lib', triplet), path.join(privateRoot, 'lib', triplet)];
  const data = [
    process.env.XDG_DATA_DIRS || '/usr/local/share:/usr/share',
    path.join(privateRoot, 'usr', 'share'),
  ];
  return {
    LD_LIBRARY_PATH: [...libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    XDG_DATA_DIRS: data.join(':'),
    FONTCONFIG_FILE: path.join(privateRoot, fontConfigName),
  };
}
