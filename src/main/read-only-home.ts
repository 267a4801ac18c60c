import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { err, ok, type Result } from '../shared/result.ts';

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

/** A fresh folder of this run's own in the temporary one; the system's own words where it is refused. */
function freshPlace(): Result<string, string> {
  try {
    return ok(mkdtempSync(join(tmpdir(), 'docket-session-')));
  } catch (cause) {
    return err(cause instanceof Error ? cause.message : String(cause));
  }
}

/** Says why Docket cannot start, where nothing else can be set up for it, and ends it with status 1. */
function sayAndEnd(home: string, why: string): void {
  const words = `Docket cannot start, because it can write neither into ${home} nor into the temporary folder ${tmpdir()}. Nothing was changed.`;
  console.error(`docket: ${words}\n  ${why}`);
  dialog.showErrorBox('Docket cannot start', `${words}\n\n${why}`);
  process.exit(1);
}

/**
 * Lets the runtime keep its own files in a fresh temporary folder for this run when nothing can be written into the home.
 * Where that cannot be written either, one plain sentence is said and the app ends.
 *
 * Otherwise it takes a folder that cannot be written for a Docket that is already running, and ends without a window.
 * What the viewer wrote stays where it is and can be read. Call it before the lock, and after the paths are known.
 */
export function runFromReadOnlyHome(): void {
  const home = app.getPath('userData');
  if (canWriteIn(home)) return;
  const place = freshPlace();
  if (!place.ok) return sayAndEnd(home, place.error);
  console.error(`docket: nothing can be written into ${home}; the notes there are opened for reading only`);
  app.setPath('userData', place.value);
  app.once('quit', () => rmSync(place.value, { recursive: true, force: true }));
}
