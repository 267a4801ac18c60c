import type { PassView } from '../../store/types.ts';

const longestLeadInMs = 600_000;

/** The time a note being written will get, as far as this page knows. `untimed` says why there is none. */
export type CapturedTime =
  | { readonly kind: 'untimed' }
  /** `filmMs` is film time with the lead-in taken off; `isFixed` once writing has begun. */
  | { readonly kind: 'timed'; readonly filmMs: number; readonly isFixed: boolean };

/**
 * What the composer shows as the note's time. `instantMs` is the film time of the key press, or of now while nothing
 * is written. Before the clock has been started a note is untimed: it never gets an invented number.
 */
export function capturedTime(
  state: PassView['clock']['state'] | null,
  instantMs: number | null,
  draft: { readonly leadInMs: number; readonly pressedAtMs: number | null },
): CapturedTime {
  if (state === null || state === 'ready' || instantMs === null) return { kind: 'untimed' };
  return {
    kind: 'timed',
    filmMs: Math.max(0, instantMs - draft.leadInMs),
    isFixed: draft.pressedAtMs !== null,
  };
}

/** The lead-in after moving the note `byMs` later (negative: earlier). Never negative: a note is not after its key. */
export const moveLater = (leadInMs: number, byMs: number): number =>
  Math.min(longestLeadInMs, Math.max(0, leadInMs - byMs));

/** The lead-in in words: "3 s lead", "no lead". */
export const leadWords = (leadInMs: number): string =>
  leadInMs === 0 ? 'no lead' : `${Math.round(leadInMs / 1000)} s lead`;
