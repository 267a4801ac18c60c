import { useEffect, useMemo, useRef } from 'react';
import { useFilmMs } from '../../store/film-time.ts';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import type { PassView } from '../../store/types.ts';
import { useViewingNotes } from '../../store/use-viewing-notes.ts';
import { clusters, type Cluster } from './cluster.ts';
import { furthestMs, lanesOf, type Lane } from './lanes.ts';
import { useSpan, type SpanState } from './use-span.ts';

/** Everything the timeline draws. Film times in milliseconds. */
export interface TimelineState {
  readonly pass: PassView;
  readonly nowMs: number;
  readonly lookingAtMs: number | null;
  readonly lanes: readonly Lane[];
  readonly clusters: readonly Cluster[];
  readonly view: SpanState;
  /** Width of the lanes in px. */
  readonly widthPx: number;
  /** Moves the looking-at cursor and keeps it in the picture; null goes back to now. It never moves the clock. */
  readonly lookAt: (filmMs: number | null) => void;
}

/** Brings the place that is looked at into the picture, from wherever it was asked for. */
function useReveal(lookingAtMs: number | null, view: SpanState): void {
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  });
  useEffect(() => {
    if (lookingAtMs !== null) latest.current.reveal(lookingAtMs);
  }, [lookingAtMs]);
}

/** Puts the timeline of a viewing together for lanes `widthPx` wide. */
export function useTimeline(pass: PassView, widthPx: number): TimelineState {
  const commands = useCommands();
  const notes = useViewingNotes();
  const cases = useMirror((mirror) => mirror.cases);
  const lookingAtMs = useView((state) => state.lookingAtMs);
  const nowMs = useFilmMs() ?? 0;
  const { scenes } = pass;
  const lanes = useMemo(
    () =>
      lanesOf(
        cases.map((one) => one.id),
        { scenes, notes },
        nowMs,
      ),
    [cases, scenes, notes, nowMs],
  );
  const view = useSpan(furthestMs(lanes, nowMs));
  const { fromMs, toMs } = view.span;
  const marks = useMemo(() => clusters(lanes, { fromMs, toMs }, widthPx), [lanes, fromMs, toMs, widthPx]);
  useReveal(lookingAtMs, view);
  return {
    pass,
    nowMs,
    lookingAtMs,
    lanes,
    clusters: marks,
    view,
    widthPx,
    lookAt: (filmMs) => {
      commands.lookAt(filmMs);
      if (filmMs === null) view.reveal(nowMs);
    },
  };
}
