import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { projectFolder } from './paths.mjs';
import { runNpm } from './run.mjs';
import { say, SetupError } from './say.mjs';

/** What the build reads, besides the configuration files beside package.json. */
const sourceFolders = ['src'];

/** What says, in the project's own folder, how to build. */
const isConfiguration = (name) =>
  /^(package(-lock)?\.json|tsconfig.*\.json|.*vite.*\.config\.ts)$/.test(name);

const stampFile = path.join(projectFolder, 'out', '.built-from');

/**
 * Builds `out/` when its sources or its configuration have changed since the last build.
 *
 * A stamp in `out/` holds their SHA-256; the case data in `data/` is read at run time and not built.
 *
 * @throws {SetupError} when the build fails
 */
export async function ensureBuild() {
  const wanted = hashSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  say('building the app');
  const { code, output } = await runNpm(['run', '--silent', 'build'], { quiet: true });
  if (code !== 0) {
    process.stderr.write(output);
    throw new SetupError('the build failed; its own lines above say where.');
  }
  writeFileSync(stampFile, wanted);
}

function hashSources() {
  const configuration = readdirSync(projectFolder).filter(isConfiguration);
  const sources = sourceFolders.flatMap((folder) =>
    readdirSync(path.join(projectFolder, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(projectFolder, path.join(entry.parentPath ?? entry.path, entry.name))),
  );
  const hash = createHash('sha256');
  for (const place of [...configuration, ...sources].toSorted()) {
    hash
      .update(`${place}\0`)
      .update(readFileSync(path.join(projectFolder, place)))
      .update('\0');
  }
  return hash.digest('hex');
}
