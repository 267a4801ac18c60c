import { useEffect, useRef, useState } from 'react';

const waitMs = 120;

/** Which marker's card is shown. It comes after a moment, stays while pointed at, and goes with Escape. */
export interface Preview {
  readonly shownId: string | null;
  readonly ask: (id: string) => void;
  readonly leave: () => void;
}

/** The state behind the cards of the note markers: 120 ms to come and to go, so that crossing shows nothing. */
export function usePreview(): Preview {
  const [shownId, setShown] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const later = (id: string | null): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(id), waitMs);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (shownId === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      clearTimeout(timer.current);
      setShown(null);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [shownId]);
  return {
    shownId,
    ask: later,
    leave: () => later(null),
  };
}
