import { app, dialog } from 'electron';

/** Says in one window and on stderr why Docket cannot start, and ends it. Nothing on disk is touched. */
export function sayAndQuit(what: string, details: readonly string[]): never {
  console.error(`docket: ${what}`);
  for (const detail of details) console.error(`  ${detail}`);
  dialog.showErrorBox(what, details.slice(0, 12).join('\n'));
  app.exit(1);
  throw new Error(what);
}
