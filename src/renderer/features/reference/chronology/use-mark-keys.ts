import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { markOf } from './lanes.ts';
import { neighbour } from './neighbour.ts';
import type { Chronology } from './use-chronology.ts';

const moves = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** The zoom that a key asks for, or null when it asks for none. */
function zoomAfter(zoom: number, key: string): number | null {
  if (key === '+' || key === '=') return zoom * 2;
  if (key === '-') return zoom / 2;
  return key === '0' ? 1 : null;
}

const buttonFor = (lanes: HTMLElement, id: string): HTMLElement | undefined =>
  [...lanes.querySelectorAll<HTMLElement>('[data-mark]')].find((one) => one.dataset['mark'] === id);

/**
 * Keys within the lanes: arrows go from mark to mark, + − and 0 zoom without losing the mark that has the focus. The mark
 * of `target`, the event that the page was opened for, takes the focus as soon as it is drawn.
 */
export function useMarkKeys(chronology: Chronology, target: string | null): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const focusAgain = useRef(target !== null);
  const { lanes, zoom, setZoom, chosenId, widthPx } = chronology;
  useEffect(() => {
    const box = ref.current;
    if (box === null) return;
    const go = (key: string): void => {
      const mark = markOf(lanes, chosenId);
      const next = mark === undefined ? undefined : neighbour(lanes, mark, key);
      if (next !== undefined) buttonFor(box, next.id)?.focus();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const nextZoom = zoomAfter(zoom, event.key);
      if (!moves.has(event.key) && nextZoom === null) return;
      event.preventDefault();
      event.stopPropagation();
      go(event.key);
      focusAgain.current = nextZoom !== null;
      if (nextZoom !== null) setZoom(nextZoom);
    };
    box.addEventListener('keydown', onKeyDown);
    return () => box.removeEventListener('keydown', onKeyDown);
  });
  useLayoutEffect(() => {
    const mark = markOf(lanes, chosenId);
    if (!focusAgain.current || ref.current === null || mark === undefined || widthPx === 0) return;
    focusAgain.current = false;
    buttonFor(ref.current, mark.id)?.focus({ preventScroll: true });
  }, [lanes, chosenId, widthPx]);
  return ref;
}
