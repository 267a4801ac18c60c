import { createContext, useContext, useSyncExternalStore } from 'react';
import { createFilmTicker, type FilmTicker } from './film-ticker.ts';
import type { MirrorStore } from './mirror.ts';
import { useMirrorStore } from './provider.tsx';

export { filmMsAt } from './film-ticker.ts';

/**
 * Whether anybody can see the page. A window that is hidden and yet kept ready for its key is not told by Chromium that
 * nobody sees it, so its page says so itself, and its time stands still until it is shown.
 */
export const SeenContext = createContext(true);

/** How long (ms) the eye is told of a step. */
const STEP_SAID_FOR_MS = 5000;

/** One for each mirror: a page has one of each. */
const tickers = new WeakMap<MirrorStore, FilmTicker>();

const pageTime = {
  now: () => performance.now(),
  later: (call: () => void, waitMs: number) => {
    const timer = setTimeout(call, waitMs);
    return () => clearTimeout(timer);
  },
};

const neverTold = () => () => undefined;

function tickerOf(mirror: MirrorStore): FilmTicker {
  const known = tickers.get(mirror) ?? createFilmTicker(mirror, pageTime);
  tickers.set(mirror, known);
  return known;
}

/**
 * The film time to show, drawn again as often as `stepMs` of film time passes and not at all while it stands still. All
 * figures of a page share one timer. Behind a followed player small corrections vanish by running up to 5 % faster or
 * slower; a clock that goes by hand is exact. For the time of a note use `filmMsAt`.
 */
export function useFilmMs(stepMs = 1000): number | null {
  const ticker = tickerOf(useMirrorStore());
  const isSeen = useContext(SeenContext);
  return useSyncExternalStore(isSeen ? ticker.subscribe : neverTold, () => ticker.shownMs(stepMs));
}

/** By how much film time (ms) a followed player made the shown time step a moment ago; null otherwise. */
export function useShownStep(): number | null {
  const ticker = tickerOf(useMirrorStore());
  return useSyncExternalStore(ticker.subscribe, () => {
    const step = ticker.lastStep();
    return step !== null && performance.now() - step.atMs < STEP_SAID_FOR_MS ? step.byMs : null;
  });
}
