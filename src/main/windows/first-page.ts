import { app } from 'electron';

/** A window whose page does not come (wall time, ms) holds nothing up for longer than this. */
const LIMIT_MS = 500;

/**
 * Resolves when the first window's page has begun to be read in a process of its own, so that what main evaluates then
 * keeps nobody waiting. Call before the window is opened.
 */
export function firstPage(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LIMIT_MS);
    app.once('web-contents-created', (_event, contents) => {
      contents.once('did-navigate', () => resolve());
      contents.once('did-fail-load', () => resolve());
    });
  });
}
