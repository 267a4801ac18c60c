import type { Note } from '../../shared/domain/notebook/records.ts';
import { useMirror } from './provider.tsx';
import type { Mirror } from './mirror.ts';

/** What was picked last: several parts of the page ask for the same, and a list of ten thousand is gone through once. */
let last: { readonly of: readonly Note[]; readonly passId: string | null; readonly notes: readonly Note[] } =
  {
    of: [],
    passId: null,
    notes: [],
  };

function notesOfViewing({ notes, pass }: Mirror): readonly Note[] {
  const passId = pass?.pass.id ?? null;
  if (last.of !== notes || last.passId !== passId) {
    last = { of: notes, passId, notes: notes.filter((note) => note.passId === passId) };
  }
  return last.notes;
}

/**
 * The notes of the viewing that is going on. Notes of earlier viewings are kept and can be listed, but they do not
 * stand on this viewing's timeline: the same minute may have been somewhere else on another clock.
 */
export const useViewingNotes = (): readonly Note[] => useMirror(notesOfViewing);
