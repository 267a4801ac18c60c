/*
 * npm run docket -- ARGUMENTS: the command line without a window, run by plain Node; nothing of Electron is needed.
 */
import path from 'node:path';

import { ensureBuild } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { projectFolder } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { runCommand } from './setup/say.mjs';

await runCommand(async () => {
  await ensureDependencies();
  await ensureBuild();
  const words = [
    process.execPath,
    path.join(projectFolder, 'out', 'cli', 'docket.mjs'),
    ...process.argv.slice(2),
  ];
  const { code } = await run(words, { stdio: 'inherit', cwd: process.env.INIT_CWD ?? process.cwd() });
  return code;
});
