/*
 * npm start: sets everything up and opens Docket's window on the screen of whoever typed it.
 */
import { hasDisplay } from './setup/display.mjs';
import { prepare } from './setup/prepare.mjs';
import { runCommand, SetupError } from './setup/say.mjs';
import { startApp } from './setup/start-app.mjs';

await runCommand(async () => {
  if (!hasDisplay()) {
    throw new SetupError(
      'there is no screen to open a window on; `npm run demo` shows Docket on a hidden one.',
    );
  }
  return startApp(await prepare({ display: 'own' }), process.argv.slice(2));
});
