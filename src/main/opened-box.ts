import type { Opened } from '../shared/ipc/open-calls.ts';

/** Holds what was opened from outside until the window asks for it. */
export interface OpenedBox {
  readonly put: (opened: Opened) => void;
  /** Hands it over and forgets it; null when nothing waits. */
  readonly take: () => Opened | null;
  /** Says from now on when something was put in; what came before waits for the first window. */
  readonly listen: (listener: () => void) => void;
}

/** An empty box. What is put in replaces what nobody took: the viewer wants what they opened last. */
export function createOpenedBox(): OpenedBox {
  let held: Opened | null = null;
  let tell: () => void = () => undefined;
  return {
    put: (opened) => {
      held = opened;
      tell();
    },
    take: () => {
      const taken = held;
      held = null;
      return taken;
    },
    listen: (listener) => {
      tell = listener;
    },
  };
}
