/*
 * npm run demo: plays a whole evening without hands on the real app, in about a minute, on a screen nobody sees.
 *
 * The two-hour clock is driven fast; who is on screen is pressed, notes are taken, Docket is killed in the middle and
 * started again, the notes are exported. What came of it lies in demo-out/. Exit code 0 when all of it went well.
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

import { projectFolder } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { run } from './setup/run.mjs';
import { runCommand } from './setup/say.mjs';

await runCommand(async () => {
  const prepared = await prepare({ display: 'private' });
  const out = path.join(projectFolder, 'demo-out');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  try {
    const evening = path.join(projectFolder, 'scripts', 'demo', 'evening.mjs');
    const { code } = await run([process.execPath, evening, out], {
      stdio: 'inherit',
      env: prepared.env,
      cwd: projectFolder,
    });
    return code;
  } finally {
    await prepared.stop();
  }
});
