/** What a key pressed on the timeline may lead to. `nowMs` is where the film is, `maxMs` the end of the picture's scale. */
export interface CursorState {
  readonly lookingAtMs: number | null;
  readonly nowMs: number;
  readonly maxMs: number;
  /** Film times of the notes and of the starts of scenes, ascending. */
  readonly notes: readonly number[];
  readonly scenes: readonly number[];
}

/** A key press as far as the timeline cares. */
export interface CursorKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const second = 1000;

const stop = (stops: readonly number[], fromMs: number, isForward: boolean): number | undefined =>
  isForward ? stops.find((ms) => ms > fromMs) : stops.findLast((ms) => ms < fromMs);

const arrow = (event: CursorKey, state: CursorState, isForward: boolean): number | undefined => {
  const from = state.lookingAtMs ?? state.nowMs;
  if (event.ctrlKey || event.metaKey)
    return stop(event.shiftKey ? state.scenes : state.notes, from, isForward);
  const step = event.shiftKey ? 10 * second : second;
  return from + (isForward ? step : -step);
};

const target = (event: CursorKey, state: CursorState): number | null | undefined => {
  const from = state.lookingAtMs ?? state.nowMs;
  switch (event.key) {
    case 'ArrowLeft':
      return arrow(event, state, false);
    case 'ArrowRight':
      return arrow(event, state, true);
    case 'PageUp':
      return from + 60 * second;
    case 'PageDown':
      return from - 60 * second;
    case 'Home':
      return 0;
    case 'End':
      return state.nowMs;
    case 'Escape':
      return state.lookingAtMs === null ? undefined : null;
    default:
      return undefined;
  }
};

/**
 * Where a key moves the looking-at cursor: film time in milliseconds, null for "back to now", undefined when the key
 * means nothing here. It never moves the clock, so it never opens anything.
 */
export function moveCursor(event: CursorKey, state: CursorState): number | null | undefined {
  const to = target(event, state);
  return typeof to === 'number' ? Math.round(Math.min(state.maxMs, Math.max(0, to))) : to;
}
