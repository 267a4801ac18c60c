/** Bounds of what is read as a transcript: a film of a day has less, and a hostile file cannot take all the memory. */
export const transcriptLimits = {
  bytes: 20 * 1024 * 1024,
  cues: 50_000,
  /** Code units of one line's text. */
  cueLength: 10_000,
  /** How many sentences about a file are kept; more are summed up in one. */
  warnings: 50,
  /** No film is longer than this (1,000 hours in ms); a larger number is no time in a film. */
  timeMs: 3_600_000_000,
  /** How far (ms) a transcript may be shifted against the film. */
  shiftMs: 21_600_000,
} as const;
