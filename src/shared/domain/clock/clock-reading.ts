import type { PlayerKind } from '../players/report.ts';

/** What the clock is doing, in the words the screen uses for it. */
export type ClockState = 'ready' | 'running' | 'paused' | 'break' | 'finished';

/**
 * Where the film is, and how sure that is. Film time is in milliseconds without adverts; `plusMinusMs` and
 * `sinceSyncMs` are null while nothing has been learned.
 */
export interface ClockReading {
  readonly state: ClockState;
  /** Whole milliseconds of film time. */
  readonly filmMs: number;
  readonly running: boolean;
  /** Film milliseconds per millisecond that passes, 0 while it stands, so that a screen may draw between readings. */
  readonly rate: number;
  /** The doubt of the last start, set or report, grown with the time run since and with every restart meanwhile. */
  readonly plusMinusMs: number | null;
  /** Who said last where the film is or whether it runs: the viewer, or the player that is followed. */
  readonly source: 'none' | 'manual' | PlayerKind;
  /** How long the film has run since the last start, set or report; what stands adds nothing, for it moves nothing. */
  readonly sinceSyncMs: number | null;
  /** Milliseconds since the break began; null outside a break. */
  readonly breakForMs: number | null;
}
