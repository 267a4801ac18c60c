import { useState, type PointerEvent } from 'react';
import { filmMsAtShare } from './scale.ts';
import { snap, stopsOf } from './snap.ts';
import type { TimelineState } from './use-timeline.ts';

const dragPx = 4;

/** The film time under the pointer, snapped to notes, scene ends and breaks within 8 px unless Alt is held. */
function pointedMs(event: PointerEvent<HTMLElement>, state: TimelineState): number {
  const box = event.currentTarget.getBoundingClientRect();
  const { span } = state.view;
  const filmMs = filmMsAtShare(span, (event.clientX - box.left) / box.width);
  if (event.altKey) return filmMs;
  const msPerPx = (span.toMs - span.fromMs) / box.width;
  return snap(filmMs, stopsOf(state.lanes, state.pass.breaks), msPerPx)?.filmMs ?? filmMs;
}

const isOwn = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-own-pointer]') === null;

/** A press on the lanes looks at a time; dragging moves a zoomed picture along. Neither moves the clock. */
export function usePointing(state: TimelineState) {
  const [grip, setGrip] = useState<{ readonly x: number; readonly isDrag: boolean } | null>(null);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (event.button === 0 && isOwn(event.target)) setGrip({ x: event.clientX, isDrag: false });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      if (grip === null) return;
      const byPx = event.clientX - grip.x;
      if (!grip.isDrag && Math.abs(byPx) < dragPx) return;
      const { span } = state.view;
      state.view.panBy((-byPx / Math.max(1, state.widthPx)) * (span.toMs - span.fromMs));
      setGrip({ x: event.clientX, isDrag: true });
    },
    onPointerUp: (event: PointerEvent<HTMLElement>): void => {
      if (grip !== null && !grip.isDrag) state.lookAt(pointedMs(event, state));
      setGrip(null);
    },
    onPointerLeave: (): void => setGrip(null),
  };
}
