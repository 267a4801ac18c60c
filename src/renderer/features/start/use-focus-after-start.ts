import { useEffect } from 'react';
import { catchFocus } from '../../store/focus-targets.ts';

/**
 * Gives the focus to the case file when the start screen goes, because the button that had it goes with it: whoever
 * starts the clock by keyboard would begin at the top of the window otherwise, and a screen reader would say nothing.
 */
export function useFocusAfterStart(): void {
  useEffect(() => {
    let isByPointer = false;
    // A click that a key made has no count of clicks.
    const note = ({ detail }: MouseEvent): void => {
      isByPointer = detail > 0;
    };
    document.addEventListener('click', note, { capture: true });
    return () => {
      document.removeEventListener('click', note, { capture: true });
      requestAnimationFrame(() => catchFocus('case-file', isByPointer));
    };
  }, []);
}
