/** Asks main for its monotonic time, in milliseconds; null when it did not answer. */
export type AskTime = () => Promise<number | null>;

/** How many questions are asked in a row; the one that came back soonest counts. */
const QUESTIONS = 5;

/**
 * How far main's monotonic clock is ahead of this page's, in milliseconds; null when main did not answer. The answer was
 * made somewhere between question and arrival, so the quickest pair is wrong by half its way at most: well under 1 ms.
 */
export async function aheadOfPage(
  ask: AskTime,
  now = (): number => performance.now(),
): Promise<number | null> {
  let best: { readonly way: number; readonly ahead: number } | null = null;
  for (let question = 0; question < QUESTIONS; question += 1) {
    const sent = now();
    const main = await ask();
    const way = now() - sent;
    if (main !== null && (best === null || way < best.way)) best = { way, ahead: main - sent - way / 2 };
  }
  return best?.ahead ?? null;
}
