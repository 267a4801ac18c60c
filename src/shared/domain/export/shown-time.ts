import type { Note } from '../notebook/records.ts';
import type { ExportEdition, ExportOptions } from './export-input.ts';

/** Where a note stands, as a reader sees it, in ms; `endMs` is null for a point in time. */
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

/**
 * The same place in an edition, or null where the edition lacks its start. A range whose end the edition lacks, or
 * puts at or before the start, becomes a point: an invented end would be worse than none. Whole ms.
 */
export function editionTime(time: ShownTime, { toEditionMs }: ExportEdition): ShownTime | null {
  const start = toEditionMs(time.startMs);
  if (start === null) return null;
  const end = time.endMs === null ? null : toEditionMs(time.endMs);
  const [startMs, endMs] = [Math.round(start), end === null ? null : Math.round(end)];
  return { startMs, endMs: endMs !== null && endMs > startMs ? endMs : null };
}
