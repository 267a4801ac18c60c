import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { systemApt } from './apt.mjs';
import { projectFolder } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** Debian packages, one a line: other people's programs that read what Docket exports. */
const listIn = (folder) => path.join(projectFolder, 'tests', folder, 'packages.txt');

/**
 * Installs the outside programs that these folders of tests ask, where this user may install anything.
 *
 * Elsewhere it says in one line what is missing: those tests then skip themselves and say so.
 *
 * @param {readonly string[]} folders below `tests`, each with a `packages.txt`
 */
export async function ensureTestTools(folders) {
  const files = folders.map(listIn).filter((file) => existsSync(file));
  if (process.platform !== 'linux' || files.length === 0) return;
  const listed = files.flatMap((file) => readFileSync(file, 'utf8').split('\n')).map((line) => line.trim());
  const missing = await missingPackages(listed.filter((line) => line !== '' && !line.startsWith('#')));
  if (missing.length === 0) return;
  const source = await systemApt();
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (source !== undefined) {
    say(`missing: ${missing.join(', ')}; ${source.what} (once)`);
    await source.update();
    if ((await source.install(missing)) === undefined) return;
  }
  say(`tests that ask ${missing.join(', ')} will be skipped; to run them, as root: ${command}`);
}

async function missingPackages(names) {
  const { output, missing } = await run(
    ['dpkg-query', '-W', '-f', '${Package} ${db:Status-Status}\n', ...names],
    {
      quiet: true,
    },
  );
  if (missing) return [];
  const installed = new Set(output.split('\n').filter((line) => line.endsWith(' installed')));
  return names.filter((name) => !installed.has(`${name} installed`));
}
