/*
 * node scripts/electron-runtime.mjs                 prints the path of an Electron, fetching one if needed
 * node scripts/electron-runtime.mjs --json          the same with its folder, version and origin
 * node scripts/electron-runtime.mjs -- COMMAND …    runs a command that starts Electron, ready to use
 */
import { ensureDependencies } from './setup/dependencies.mjs';
import { resolveElectron } from './setup/electron.mjs';
import { prepare } from './setup/prepare.mjs';
import { run } from './setup/run.mjs';
import { runCommand, SetupError } from './setup/say.mjs';

await runCommand(async () => {
  const [first, ...words] = process.argv.slice(2);
  if (first === '--') return runWithElectron(words);
  await ensureDependencies();
  const runtime = await resolveElectron();
  process.stdout.write(`${first === '--json' ? JSON.stringify(runtime) : runtime.executable}\n`);
  return 0;
});

/** Tools that start Electron by themselves get the launcher, so that they work under root as well. */
async function runWithElectron(words) {
  const prepared = await prepare({ display: 'own', build: false });
  if (prepared.env.DOCKET_STAGED_TO !== undefined) {
    throw new SetupError(
      'as root, move this clone to where other users may read it, for example under /srv.',
    );
  }
  const env = { ...prepared.env, ELECTRON_EXEC_PATH: prepared.launcher };
  const { code } = await run(words, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  return code;
}
