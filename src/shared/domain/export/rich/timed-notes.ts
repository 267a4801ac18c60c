import type { Note } from '../../notebook/records.ts';
import type { ExportInput } from '../export-input.ts';
import { orderNotes } from '../order-notes.ts';
import type { ShownTime } from '../shown-time.ts';

/** A note that has a place in the film. */
export interface TimedNote {
  readonly note: Note;
  readonly time: ShownTime;
}

/**
 * The notes that have a film time, ascending, whatever order was chosen for reading: for formats that are a track
 * beside a film. Untimed notes have no place in such a format. Expects a prepared input.
 */
export function timedNotes(prepared: ExportInput): readonly TimedNote[] {
  const { leadIn } = prepared.options;
  return orderNotes({ ...prepared, options: { leadIn, order: 'time' } }).flatMap(({ note, time }) =>
    time === null ? [] : [{ note, time }],
  );
}
