import { app } from 'electron';

/**
 * Lets the notebook finish its last write before the app ends; the second quit goes through. A session that ends ends all
 * processes of Docket at once, also the one from which Chromium would start the one for pictures again: it would take that
 * for broken graphics and end Docket with a crash, before the last write. From here on it may try again instead.
 */
export function closeOnQuit(close: () => Promise<void>): void {
  let isClosed = false;
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
    void close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
