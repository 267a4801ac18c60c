import { app } from 'electron';

/** Lets the notebook finish its last write before the app ends; the second quit goes through. */
export function closeOnQuit(close: () => Promise<void>): void {
  let isClosed = false;
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
