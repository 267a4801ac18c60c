import { app } from 'electron';

const debugging = ['remote-debugging-port', 'remote-debugging-pipe'] as const;

/** The exit code of a start that was refused. */
const REFUSED = 3;

/**
 * Ends an installed app that was started with a door for debuggers. Fuses close Node's own door in the package, but not
 * Chromium's, through which another program could read the notes and press the buttons.
 */
export function refuseDebugging(): void {
  if (!app.isPackaged || !debugging.some((name) => app.commandLine.hasSwitch(name))) return;
  console.error('docket: an installed Docket does not start with a door for debuggers.');
  process.exit(REFUSED);
}
