import type { StoreApi } from 'zustand/vanilla';
import type { Mirror } from './mirror.ts';
import type { ViewStore } from './view.ts';

/** How long (wall time, ms) a sentence of what was done stands: long enough to be read twice, and to be found again. */
const STANDS_MS = 20_000;

/** Until then (wall time, ms) a step that is heard of is the one the sentence is about: main's answer may come before it. */
const OWN_MS = 2000;

type Subscribable = Pick<StoreApi<Pick<Mirror, 'history'>>, 'subscribe'>;

/**
 * Takes the last sentence of what was done away when it has stood for a while, or when something else was done, also in
 * another window such as the note box: "Note saved at 10:00" beside a note saved since would be wrong. Screen readers
 * have said it by then, and emptying it says nothing.
 */
export function forgetDone(view: ViewStore, mirror: Subscribable): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saidAtMs = 0;
  const forget = (): void => view.setState({ done: null });
  view.subscribe(({ done }, before) => {
    if (done === before.done) return;
    clearTimeout(timer);
    saidAtMs = performance.now();
    if (done !== null) timer = setTimeout(forget, STANDS_MS);
  });
  mirror.subscribe((now, before) => {
    const isOlder = performance.now() - saidAtMs > OWN_MS;
    if (now.history !== before.history && isOlder && view.getState().done !== null) forget();
  });
}
