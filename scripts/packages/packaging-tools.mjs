import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import { cacheFolder, projectFolder } from '../setup/paths.mjs';
import { runNpm } from '../setup/run.mjs';
import { say, SetupError } from '../setup/say.mjs';

const recipe = path.join(projectFolder, 'tools', 'packaging');

/**
 * Fetches electron-builder as `tools/packaging/package-lock.json` pins it. It is no development dependency of the
 * project, because only whoever makes packages needs its 280 packages.
 *
 * @returns {Promise<string>} the folder whose `node_modules` holds it
 * @throws {SetupError} when the registry cannot be reached
 */
export async function ensurePackagingTools() {
  const lock = readFileSync(path.join(recipe, 'package-lock.json'));
  const name = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const target = path.join(cacheFolder(), 'packaging', name);
  if (existsSync(target)) return target;
  say('fetching the packaging tools');
  await mkdir(path.dirname(target), { recursive: true });
  const unfinished = await mkdtemp(`${target}.`);
  try {
    for (const file of ['package.json', 'package-lock.json']) {
      await copyFile(path.join(recipe, file), path.join(unfinished, file));
    }
    const { code, output } = await runNpm(['ci', '--ignore-scripts'], { cwd: unfinished, quiet: true });
    if (code !== 0) throw new SetupError(`the packaging tools could not be fetched: ${output.trim()}`);
    // Two at once: the first one to finish wins, and both have the same.
    await rename(unfinished, target).catch((error) => {
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return target;
}
