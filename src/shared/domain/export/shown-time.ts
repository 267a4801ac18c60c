import type { Note } from '../notebook/records.ts';
import type { ExportOptions } from './export-input.ts';

/** Where a note stands in the film as a reader sees it: film time in ms; `endMs` is null for a point in time. */
export interface ShownTime {
  readonly startMs: number;
  readonly endMs: number | null;
}

/**
 * The film time to show for a note, or null when it is untimed: an untimed note never gets an invented number.
 * With `raw` it is the recorded instant of the key press. A range that ends at or before its start is a point.
 */
export function shownTime(note: Note, leadIn: ExportOptions['leadIn']): ShownTime | null {
  if (note.filmMs === null) return null;
  const startMs = leadIn === 'raw' && note.raw.timed ? note.raw.instantMs : note.filmMs;
  const endMs = note.endMs !== undefined && note.endMs > startMs ? note.endMs : null;
  return { startMs, endMs };
}
