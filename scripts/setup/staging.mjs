import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import { appHome, appUser } from './app-user.mjs';
import { projectFolder, systemCache } from './paths.mjs';
import { run } from './run.mjs';

/** What the built app reads of the project when it runs; its libraries are bundled into `out/`. */
const runtimePlaces = ['package.json', 'out', 'data'];

/**
 * Makes the built app and its Electron readable for the user that the app runs as.
 *
 * Only root needs this, and only when the clone lies where others may not look (root's home, a strict umask):
 * then copies go to root's cache. Does nothing else.
 *
 * @param {import('./electron.mjs').ElectronRuntime} runtime
 * @param {boolean} isLasting whether a person will keep notes in the app's home
 * @returns {Promise<{ runtime: import('./electron.mjs').ElectronRuntime, env: Readonly<Record<string, string>> }>}
 *   the runtime to start, and the variables for electron-unprivileged.sh
 */
export async function stageForAppUser(runtime, isLasting) {
  if (!appUser.isSwitched) return { runtime, env: {} };
  const home = appHome(isLasting);
  if (home.isOurs) {
    await mkdir(home.folder, { recursive: true, mode: 0o700 });
    await chown(home.folder, appUser.uid, appUser.gid);
  }
  const identity = {
    DOCKET_APP_UID: String(appUser.uid),
    DOCKET_APP_GID: String(appUser.gid),
    DOCKET_APP_HOME: home.folder,
    DOCKET_ROOT_HOME: os.homedir(),
  };
  return {
    runtime: await stageElectron(runtime),
    env: { ...identity, ...(await stageProject()) },
  };
}

/** Electron is copied once per version, under another name first so that half a copy is never used. */
async function stageElectron(runtime) {
  if (await isReadable([runtime.folder])) return runtime;
  const folder = path.join(systemCache, 'staged', `electron-${runtime.version}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    await copyReadable(runtime.folder, unfinished);
    await rename(unfinished, folder);
  }
  return {
    ...runtime,
    folder,
    executable: path.join(folder, path.relative(runtime.folder, runtime.executable)),
  };
}

async function stageProject() {
  const present = runtimePlaces.filter((place) => existsSync(path.join(projectFolder, place)));
  if (await isReadable(present.map((place) => path.join(projectFolder, place)))) return {};
  const name = createHash('sha256').update(projectFolder).digest('hex').slice(0, 12);
  const target = path.join(systemCache, 'staged', `project-${name}`);
  await rm(target, { recursive: true, force: true });
  for (const place of present) {
    await copyReadable(path.join(projectFolder, place), path.join(target, place));
  }
  return { DOCKET_STAGED_FROM: projectFolder, DOCKET_STAGED_TO: target };
}

/** Asks as the app's user: modes, access lists and every folder on the way are taken into account. */
async function isReadable(places) {
  const words = [...appUser.words, 'find', ...places, '!', '-readable', '-print', '-quit'];
  const { code, output } = await run(words, { quiet: true, cwd: '/' });
  return code === 0 && output === '';
}

async function copyReadable(from, to) {
  await mkdir(path.dirname(to), { recursive: true });
  await cp(from, to, { recursive: true, verbatimSymlinks: true });
  await run(['chmod', '-R', 'a+rX', to], { quiet: true });
  await chmod(path.dirname(to), 0o755);
}
