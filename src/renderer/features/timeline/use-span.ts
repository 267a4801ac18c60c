import { useState } from 'react';
import { filmMsAtShare, fitSpan, fitMs, pan, within, zoom, type Span } from './scale.ts';

/** Which part of the film is drawn, and how the viewer changes that. Film times in milliseconds. */
export interface SpanState {
  readonly span: Span;
  /** The longest span there is: the fitted picture, or the slot. */
  readonly wholeMs: number;
  readonly isFitted: boolean;
  /** Under 1 zooms in; `aboutMs` stays where it is. */
  readonly zoomBy: (factor: number, aboutMs: number) => void;
  readonly panBy: (byMs: number) => void;
  readonly show: (span: Span) => void;
  /** Moves the picture only as far as needed for a time to be in it. */
  readonly reveal: (filmMs: number) => void;
  readonly fit: () => void;
}

/** The drawn span: fitted to what was reached, until the viewer zooms or pans. */
export function useSpan(furthest: number): SpanState {
  const [chosen, choose] = useState<Span | null>(null);
  const wholeMs = fitMs(Math.max(furthest, chosen?.toMs ?? 0));
  const span = chosen ?? fitSpan(furthest);
  const length = span.toMs - span.fromMs;
  const set = (next: Span): void => choose(next.toMs - next.fromMs >= wholeMs ? null : next);
  return {
    span,
    wholeMs,
    isFitted: chosen === null,
    zoomBy: (factor, aboutMs) => {
      const isInside = aboutMs >= span.fromMs && aboutMs <= span.toMs;
      set(zoom(span, factor, { aboutMs: isInside ? aboutMs : filmMsAtShare(span, 0.5), wholeMs }));
    },
    panBy: (byMs) => (chosen === null ? undefined : set(pan(span, byMs, wholeMs))),
    show: (next) => set(within(next, wholeMs)),
    reveal: (filmMs) => {
      if (filmMs < span.fromMs) set(pan(span, filmMs - span.fromMs - length * 0.1, wholeMs));
      else if (filmMs > span.toMs) set(pan(span, filmMs - span.toMs + length * 0.1, wholeMs));
    },
    fit: () => choose(null),
  };
}
