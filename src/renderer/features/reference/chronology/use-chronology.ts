import { scaleUtc } from 'd3-scale';
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { ChronologyView } from '../../../../shared/domain/reference/views.ts';
import { axisOf, spanOf } from './event-span.ts';
import { lanesOf, type Lane } from './lanes.ts';

const closest = 64;
/** Room for half a mark on both ends of the axis, in px. */
const edgePx = 16;
/** Room for one entry of the ruler, in px: years alone are short, months carry their year. */
const yearPx = 76;
const monthPx = 140;

/** The picture of the chronology: its scale, how close it is, and which event is looked at. */
export interface Chronology {
  readonly widthPx: number;
  readonly lanes: readonly Lane[];
  readonly xOf: (ms: number) => number;
  readonly ticks: readonly Date[];
  /** 1 shows everything; doubled with each step. */
  readonly zoom: number;
  readonly canZoomIn: boolean;
  readonly setZoom: (zoom: number) => void;
  readonly chosenId: string | null;
  readonly choose: (eventId: string) => void;
}

/** The inner width of an element in px, kept up to date; 0 before it is on the page. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return;
    const measure = (): void => setWidth(box.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/**
 * Scales the open events to the width of `scroller`, which scrolls them from side to side; the chosen event, or else the middle, keeps
 * its place in a zoom.
 */
export function useChronology(
  view: ChronologyView,
  first: string | null,
  scroller: RefObject<HTMLElement | null>,
): Chronology {
  const width = useWidth(scroller);
  const [zoom, setZoom] = useState(1);
  const [chosenId, choose] = useState(first);
  const keep = useRef<{ readonly ms: number; readonly share: number } | null>(null);
  const widthPx = Math.max(width, width * zoom);
  const spans = useMemo(() => view.events.map(spanOf), [view]);
  const scale = useMemo(() => {
    const axis = axisOf(spans) ?? [0, 1];
    return scaleUtc(axis, [edgePx, Math.max(edgePx + 1, widthPx - edgePx)]);
  }, [spans, widthPx]);
  const lanes = useMemo(() => lanesOf(view, scale), [view, scale]);
  const changeZoom = (next: number): void => {
    const box = scroller.current;
    if (box === null) return;
    const chosen = view.events.find((event) => event.id === chosenId);
    const middleX = box.scrollLeft + width / 2;
    const ms = chosen === undefined ? scale.invert(middleX).getTime() : spanOf(chosen).atMs;
    const share = (scale(ms) - box.scrollLeft) / Math.max(1, width);
    keep.current = { ms, share: share > 0 && share < 1 ? share : 0.5 };
    setZoom(Math.min(closest, Math.max(1, next)));
  };
  useLayoutEffect(() => {
    if (scroller.current === null || keep.current === null) return;
    scroller.current.scrollTo({ left: scale(keep.current.ms) - keep.current.share * width });
    keep.current = null;
  }, [scroller, scale, width]);
  return {
    widthPx,
    lanes,
    xOf: scale,
    ticks: scale.ticks(Math.max(2, Math.floor(widthPx / (zoom === 1 ? yearPx : monthPx)))),
    zoom,
    canZoomIn: zoom < closest,
    setZoom: changeZoom,
    chosenId,
    choose,
  };
}
