/** What the clock is doing, in the words the screen uses for it. */
export type ClockState = 'ready' | 'running' | 'paused' | 'break' | 'finished';

/**
 * Where the film is, and how sure that is. `filmMs` is film time; `rate` is film milliseconds per wall
 * millisecond while running; `plusMinusMs` grows with the time since `lastSyncWallMs`, when something was last
 * learned; it is null while the clock has not been started.
 */
export interface ClockReading {
  readonly state: ClockState;
  readonly filmMs: number;
  readonly running: boolean;
  readonly rate: number;
  readonly plusMinusMs: number | null;
  readonly source: 'none' | 'manual';
  readonly sinceSyncMs: number | null;
  /** Wall milliseconds since the running break began; null outside a break. */
  readonly breakForMs: number | null;
}
