import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

/** Whether files can be made in a folder, which is made if it is not there. */
function canWriteIn(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Lets the runtime keep its own files in a fresh temporary folder for this run when nothing can be written into the home.
 *
 * Otherwise it takes a folder that cannot be written for a Docket that is already running, and ends without a window.
 * What the viewer wrote stays where it is and can be read. Call it before the lock, and after the paths are known.
 */
export function runFromReadOnlyHome(): void {
  const home = app.getPath('userData');
  if (canWriteIn(home)) return;
  console.error(`docket: nothing can be written into ${home}; the notes there are opened for reading only`);
  const place = mkdtempSync(join(tmpdir(), 'docket-session-'));
  app.setPath('userData', place);
  app.once('quit', () => rmSync(place, { recursive: true, force: true }));
}
