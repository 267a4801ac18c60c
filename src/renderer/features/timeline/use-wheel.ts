import { useEffect, useRef, type RefObject } from 'react';
import { filmMsAtShare } from './scale.ts';
import type { TimelineState } from './use-timeline.ts';

/** Ctrl and the wheel, or a pinch, zooms about the pointer; the wheel alone moves a zoomed picture along. */
export function useWheel(track: RefObject<HTMLElement | null>, state: TimelineState): void {
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  });
  useEffect(() => {
    const box = track.current;
    if (box === null) return;
    const onWheel = (event: WheelEvent): void => {
      const { view, widthPx } = latest.current;
      const length = view.span.toMs - view.span.fromMs;
      if (event.ctrlKey || event.metaKey) {
        const share = (event.clientX - box.getBoundingClientRect().left) / Math.max(1, widthPx);
        view.zoomBy(Math.exp(event.deltaY * 0.002), filmMsAtShare(view.span, share));
      } else if (view.isFitted) return;
      else view.panBy(((event.deltaX + event.deltaY) / Math.max(1, widthPx)) * length);
      event.preventDefault();
    };
    box.addEventListener('wheel', onWheel, { passive: false });
    return () => box.removeEventListener('wheel', onWheel);
  }, [track]);
}
