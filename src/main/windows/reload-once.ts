/** As much of a window as looking after its page needs. */
export interface PageOfWindow {
  readonly on: (event: 'render-process-gone', listener: (event: unknown, details: Gone) => void) => unknown;
  readonly reload: () => void;
}

interface Gone {
  readonly reason: string;
}

/** A page that ends again this soon (ms of wall time) after it was loaded anew will not be helped by a third time. */
const SOON_MS = 60_000;

/**
 * Loads a page again whose process ended, once; when it ends again soon after, `give` says so instead, because loading
 * the same page over and over would only flicker. Notes are kept in another process and are not concerned.
 */
export function reloadOnce(
  page: PageOfWindow,
  give: (reason: string) => void,
  nowMs = (): number => performance.now(),
): void {
  let reloadedAtMs: number | null = null;
  page.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const isAgain = reloadedAtMs !== null && nowMs() - reloadedAtMs < SOON_MS;
    if (isAgain) return give(reason);
    reloadedAtMs = nowMs();
    page.reload();
  });
}
