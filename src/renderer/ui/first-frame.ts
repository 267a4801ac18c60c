import { startTransition, useEffect, useState } from 'react';

let isDrawn = false;

/** Calls when what React has just put on the page is drawn. */
export const whenDrawn = (then: () => void): void => {
  requestAnimationFrame(() => setTimeout(then));
};

/**
 * Whether the window's very first frame is drawn. What is long to draw and needs no key waits for it, in a place of its
 * final size, so that the clock and the composer are there sooner; whatever is drawn later in a window never waits.
 */
export function useFirstFrame(): boolean {
  const [isPast, setPast] = useState(isDrawn);
  useEffect(() => {
    if (isPast) return;
    whenDrawn(() => {
      isDrawn = true;
      startTransition(() => setPast(true));
    });
  }, [isPast]);
  return isPast;
}
