/** A stretch of film time that is drawn, in milliseconds; `toMs` is always after `fromMs`. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

const minute = 60_000;
const fitSteps = [30, 60, 90, 120].map((minutes) => minutes * minute);
/** The longest of the fit steps: what the minimap shows until the film has gone on beyond it. */
export const slotMs = 120 * minute;
const shortestMs = 2 * minute;
/** Until the playhead has come this far, the picture keeps its step, so that there is room beside it. */
const comfortable = 0.7;

/**
 * How much of the film the fitted picture shows, in milliseconds: 30, 60, 90 or 120 minutes, then half an hour more
 * each time. It grows in steps so that the picture does not creep, and knows nothing of the film's real length.
 */
export function fitMs(furthestMs: number): number {
  const step = fitSteps.find((one) => furthestMs <= one * comfortable);
  if (step !== undefined) return step;
  return Math.max(slotMs, Math.ceil(furthestMs / (30 * minute)) * 30 * minute);
}

/** The span from the first frame that the fitted picture shows. */
export const fitSpan = (furthestMs: number): Span => ({ fromMs: 0, toMs: fitMs(furthestMs) });

/** Moves a span into `0 … wholeMs` without changing its length, unless it is longer than the whole. */
export function within(span: Span, wholeMs: number): Span {
  const length = Math.min(wholeMs, Math.max(shortestMs, span.toMs - span.fromMs));
  const fromMs = Math.min(wholeMs - length, Math.max(0, span.fromMs));
  return { fromMs, toMs: fromMs + length };
}

/** Zooms by `factor` (under 1: closer) so that `aboutMs` stays where it is on the screen. */
export function zoom(
  span: Span,
  factor: number,
  at: { readonly aboutMs: number; readonly wholeMs: number },
): Span {
  const length = span.toMs - span.fromMs;
  const wanted = Math.min(at.wholeMs, Math.max(shortestMs, length * factor));
  const share = (at.aboutMs - span.fromMs) / length;
  const fromMs = at.aboutMs - share * wanted;
  return within({ fromMs, toMs: fromMs + wanted }, at.wholeMs);
}

/** Moves the picture along the film by `byMs`; stops at the ends. */
export const pan = (span: Span, byMs: number, wholeMs: number): Span =>
  within({ fromMs: span.fromMs + byMs, toMs: span.toMs + byMs }, wholeMs);

/** Where a film time stands across the drawn width, from 0 to 1; outside that it is off the picture. */
export const shareOf = (span: Span, filmMs: number): number =>
  (filmMs - span.fromMs) / (span.toMs - span.fromMs);

/** The film time at a share of the drawn width, to whole milliseconds. */
export const filmMsAtShare = (span: Span, share: number): number =>
  Math.max(0, Math.round(span.fromMs + share * (span.toMs - span.fromMs)));

const hourMs = 60 * minute;
const tickSteps = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600].map((seconds) => seconds * 1000);
const roomPx = 84;
const roomForWordsPx = 44;

/**
 * The film times that the ruler names in a picture `widthPx` wide: round ones, with room for their words. However long
 * the picture, there are never more of them than have room.
 */
export function ticks(span: Span, widthPx: number): readonly number[] {
  if (widthPx <= 0) return [];
  const least = ((span.toMs - span.fromMs) / widthPx) * roomPx;
  const step = tickSteps.find((one) => one >= least) ?? Math.ceil(least / hourMs) * hourMs;
  const first = Math.ceil(span.fromMs / step) * step;
  const count = Math.max(0, Math.floor((span.toMs - 1 - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => first + index * step);
}

/**
 * Which of these film times, ascending, have room for their words above the lane: those at least `roomForWordsPx`
 * after the one before that has them.
 */
export function withRoom(times: readonly number[], span: Span, widthPx: number): ReadonlySet<number> {
  const least = ((span.toMs - span.fromMs) / Math.max(1, widthPx)) * roomForWordsPx;
  let last = -Infinity;
  const kept = new Set<number>();
  for (const ms of times) {
    if (ms - last < least) continue;
    kept.add(ms);
    last = ms;
  }
  return kept;
}

const halfPillPx = 14;

/** Whether a pill or a shape of the notes at `markPx` reaches over the words of a time that begin at `timePx`. In px. */
export const isUnderMark = (timePx: number, markPx: number): boolean =>
  markPx + halfPillPx > timePx && markPx - halfPillPx < timePx + roomForWordsPx;

/** What the picture shows, in words: "First 90 min", "31:00 to 47:30". */
export function spanWords(span: Span, timecode: (ms: number) => string): string {
  const isWholeMinutes = span.toMs % minute === 0;
  if (span.fromMs === 0 && isWholeMinutes) return `First ${span.toMs / minute} min`;
  return `${timecode(span.fromMs)} to ${timecode(span.toMs)}`;
}

/** With hours: "1:20:00" in the flag, and on the ruler from its line on. */
const halfFlagPx = 36;
const labelPx = 60;

/** Whether the playhead's flag would stand on the words of a mark of the ruler: half a time says nothing. In px. */
export const isUnderFlag = (tickPx: number, flagPx: number): boolean =>
  tickPx < flagPx + halfFlagPx && tickPx + labelPx > flagPx - halfFlagPx;
