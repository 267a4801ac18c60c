import { useEffect, type RefObject } from 'react';

/** How far (CSS px) from its end a list may be and still count as being there. */
const NEAR_PX = 24;

/** The list whose end is the newest; `toEnd` brings it there. */
export interface ListWithEnd {
  /** What holds the list. */
  readonly box: RefObject<HTMLElement | null>;
  readonly isDrawn: boolean;
  readonly toEnd: () => void;
}

/**
 * Keeps the newest in view when the list gets lower, by what is written below it or by a strip above it: a list keeps its
 * first line by itself, and the newest would go under. Whoever has scrolled up stays where they read.
 */
export function useStaysAtEnd({ box, isDrawn, toEnd }: ListWithEnd): void {
  useEffect(() => {
    const list = box.current?.querySelector('[role="list"]') ?? null;
    if (!isDrawn || list === null) return;
    let isAtEnd = true;
    const look = (): void => {
      isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_PX;
    };
    const seen = new ResizeObserver(() => {
      if (isAtEnd && !list.contains(document.activeElement)) toEnd();
    });
    list.addEventListener('scroll', look, { passive: true });
    seen.observe(list);
    return () => {
      list.removeEventListener('scroll', look);
      seen.disconnect();
    };
  }, [box, isDrawn, toEnd]);
}
