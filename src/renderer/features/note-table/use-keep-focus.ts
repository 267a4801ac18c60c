import { useEffect, useRef, type RefObject } from 'react';
import { isFocusLost } from '../../store/focus-targets.ts';

/**
 * Gives the focus back to the list when the row that had it went, so that the next key still means a row and not the
 * page. `restore` is called once for each time that happens.
 */
export function useKeepFocus(place: RefObject<HTMLElement | null>, restore: () => void): void {
  const wasInside = useRef(false);
  useEffect(() => {
    const onFocusIn = (event: FocusEvent): void => {
      wasInside.current = event.target instanceof Node && place.current?.contains(event.target) === true;
    };
    document.addEventListener('focusin', onFocusIn);
    return () => document.removeEventListener('focusin', onFocusIn);
  }, [place]);
  useEffect(() => {
    if (!wasInside.current || !isFocusLost()) return;
    wasInside.current = false;
    restore();
  });
}
