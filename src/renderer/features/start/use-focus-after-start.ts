import { useEffect } from 'react';
import { focusTarget } from '../../store/focus-targets.ts';

const isOnNothing = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/**
 * Gives the focus to the case file when the start screen goes, because the button that had it goes with it: whoever
 * starts the clock by keyboard would begin at the top of the window otherwise, and a screen reader would say nothing.
 */
export function useFocusAfterStart(): void {
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (isOnNothing()) focusTarget('case-file');
      });
    },
    [],
  );
}
