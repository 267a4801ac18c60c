import type { PassView } from '../../store/types.ts';

const longestLeadInMs = 600_000;

/**
 * The time a note being written will get, as far as this page knows. `untimed` says why there is none: the clock has not
 * been started, or only since the note was begun.
 */
export type CapturedTime =
  | { readonly kind: 'untimed'; readonly isClockStarted: boolean }
  /**
   * `filmMs` is film time with the lead-in taken off; `isFixed` once writing has begun. `endMs` is the end of a range,
   * from which nothing is taken off; null while there is none.
   */
  | {
      readonly kind: 'timed';
      readonly filmMs: number;
      readonly isFixed: boolean;
      readonly endMs: number | null;
    };

/** What of a draft decides its time; film time in ms. */
export interface TimedDraft {
  readonly leadInMs: number;
  readonly isFixed: boolean;
  readonly endMs: number | null;
}

/**
 * What the composer shows as the note's time. `instantMs` is the film time of the key press, or of now while nothing
 * is written. Before the clock has been started a note is untimed: it never gets an invented number. A range whose end
 * is not behind its start is shown as the moment that it will be.
 */
export function capturedTime(
  state: PassView['clock']['state'] | null,
  instantMs: number | null,
  { leadInMs, isFixed, endMs }: TimedDraft,
): CapturedTime {
  const isClockStarted = state !== null && state !== 'ready';
  if (!isClockStarted || instantMs === null) return { kind: 'untimed', isClockStarted };
  const filmMs = Math.max(0, instantMs - leadInMs);
  return { kind: 'timed', filmMs, isFixed, endMs: endMs !== null && endMs > filmMs ? endMs : null };
}

/** The lead-in after moving the note `byMs` later (negative: earlier). Never negative: a note is not after its key. */
export const moveLater = (leadInMs: number, byMs: number): number =>
  Math.min(longestLeadInMs, Math.max(0, leadInMs - byMs));

/** The lead-in in words: "3 s lead", "no lead". */
export const leadWords = (leadInMs: number): string =>
  leadInMs === 0 ? 'no lead' : `${Math.round(leadInMs / 1000)} s lead`;
