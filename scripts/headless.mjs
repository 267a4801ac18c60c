/*
 * node scripts/headless.mjs [--no-build] COMMAND [ARGUMENTS]
 *
 * Runs a command with everything set up, on a screen that nobody sees. `--no-build` takes `out/` as it is.
 * The command finds DISPLAY, a private D-Bus, ELECTRON_OVERRIDE_DIST_PATH, ELECTRON_EXEC_PATH and DOCKET_ELECTRON
 * (the program to start as Electron) in its environment. Without a command it starts the app itself.
 */
import { prepare } from './setup/prepare.mjs';
import { run } from './setup/run.mjs';
import { runCommand } from './setup/say.mjs';

await runCommand(async () => {
  const words = process.argv.slice(2);
  const build = words[0] !== '--no-build';
  if (!build) words.shift();
  const prepared = await prepare({ display: 'private', build });
  try {
    const command = words.length > 0 ? words : [prepared.launcher, '.', '--disable-gpu'];
    const { code } = await run(command, { stdio: 'inherit', env: prepared.env, cwd: process.cwd() });
    return code;
  } finally {
    await prepared.stop();
  }
});
