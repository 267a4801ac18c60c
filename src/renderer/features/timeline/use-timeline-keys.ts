import { useEffect, useRef, type RefObject } from 'react';
import { moveCursor } from './move-cursor.ts';
import type { TimelineState } from './use-timeline.ts';

const stopsIn = (state: TimelineState) => ({
  notes: state.lanes.flatMap((lane) => lane.notes.map((one) => one.filmMs)).toSorted((a, b) => a - b),
  scenes: state.lanes.flatMap((lane) => lane.scenes.map((one) => one.fromMs)).toSorted((a, b) => a - b),
});

const zoomFactors: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': 2 };

/** Zooms for + and −; returns whether the key was one of them. */
function zoomKey(event: KeyboardEvent, state: TimelineState): boolean {
  const factor = event.ctrlKey || event.metaKey ? undefined : zoomFactors[event.key];
  if (factor === undefined) return false;
  state.view.zoomBy(factor, state.lookingAtMs ?? state.nowMs);
  return true;
}

function cursorKey(event: KeyboardEvent, state: TimelineState): boolean {
  const { nowMs, lookingAtMs, view } = state;
  const to = moveCursor(event, { lookingAtMs, nowMs, maxMs: view.wholeMs, ...stopsIn(state) });
  if (to === undefined) return false;
  state.lookAt(to);
  return true;
}

const isInText = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/**
 * The keys of the timeline while the focus is anywhere in it: they move the looking-at cursor and the picture, never
 * the clock. Keys that a part of it has used already are left alone.
 */
export function useTimelineKeys(region: RefObject<HTMLElement | null>, state: TimelineState): void {
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  useEffect(() => {
    const element = region.current;
    if (element === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const now = latest.current;
      if (event.defaultPrevented || event.altKey || isInText(event.target)) return;
      if (!zoomKey(event, now) && !cursorKey(event, now)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [region]);
}
