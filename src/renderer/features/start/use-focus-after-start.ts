import { useEffect } from 'react';
import { catchFocus } from '../../store/focus-targets.ts';

/**
 * Gives the focus to the case file when the start screen goes, because the button that had it goes with it: whoever
 * starts the clock by keyboard would begin at the top of the window otherwise, and a screen reader would say nothing.
 */
export function useFocusAfterStart(): void {
  useEffect(
    () => () => {
      requestAnimationFrame(() => catchFocus('case-file'));
    },
    [],
  );
}
