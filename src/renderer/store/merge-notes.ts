import { compareNotes } from '../../shared/domain/notebook/compare-notes.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import type { Payload } from '../../shared/ipc/wire.ts';

/**
 * A list of notes after a change, in the order of the film. `before` is in that order already, so the few new ones are
 * woven in and a list of ten thousand is not sorted anew with every note.
 */
export function mergeNotes(before: readonly Note[], { put, gone }: Payload<'notesChanged'>): readonly Note[] {
  const changed = new Set([...put.map((note) => note.id), ...gone]);
  const coming = put.toSorted(compareNotes);
  const merged: Note[] = [];
  let next = 0;
  for (const note of before) {
    if (changed.has(note.id)) continue;
    for (
      let fresh = coming[next];
      fresh !== undefined && compareNotes(fresh, note) < 0;
      fresh = coming[next]
    ) {
      merged.push(fresh);
      next += 1;
    }
    merged.push(note);
  }
  return [...merged, ...coming.slice(next)];
}

/** A change as a window hears it that lists one viewing only: notes of others are none of its own. */
export function ofViewing(
  { put, gone }: Payload<'notesChanged'>,
  passId: string | null,
): Payload<'notesChanged'> {
  const isHere = (note: Note): boolean => note.passId === passId;
  const elsewhere = put.filter((note) => !isHere(note)).map((note) => note.id);
  return { put: put.filter(isHere), gone: [...gone, ...elsewhere] };
}
