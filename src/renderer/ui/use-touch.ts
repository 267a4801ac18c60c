import { useEffect, type RefObject } from 'react';

const scrollKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/**
 * Calls `onTouch` when the viewer scrolls, clicks, selects or goes into an element with Tab: whatever shows that it
 * is being read. Scrolling done by the app itself is none of these.
 */
export function useTouch(element: RefObject<HTMLElement | null>, onTouch: () => void): void {
  useEffect(() => {
    const box = element.current;
    if (box === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (scrollKeys.has(event.key)) onTouch();
    };
    const onFocusIn = (event: FocusEvent): void => {
      if (event.target !== box) onTouch();
    };
    box.addEventListener('wheel', onTouch, { passive: true });
    box.addEventListener('pointerdown', onTouch);
    box.addEventListener('keydown', onKeyDown);
    box.addEventListener('focusin', onFocusIn);
    return () => {
      box.removeEventListener('wheel', onTouch);
      box.removeEventListener('pointerdown', onTouch);
      box.removeEventListener('keydown', onKeyDown);
      box.removeEventListener('focusin', onFocusIn);
    };
  });
}
