import { useEffect, useRef } from 'react';
import { catchFocus } from './focus-targets.ts';
import { useView } from './provider.tsx';

/**
 * A question that was opened from a sheet has nothing to give the focus back to, because the sheet is gone by then. When
 * nothing is laid over the window any more and the focus stands nowhere, it goes to the case file.
 */
export function useFocusHome(): void {
  const isFree = useView((view) => view.sheet === 'none' && view.correction === null);
  const wasFree = useRef(isFree);
  useEffect(() => {
    const hasEnded = isFree && !wasFree.current;
    wasFree.current = isFree;
    if (!hasEnded) return undefined;
    const frame = requestAnimationFrame(() => catchFocus('case-file'));
    return () => cancelAnimationFrame(frame);
  }, [isFree]);
}
