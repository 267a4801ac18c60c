import type { Note } from '../../../shared/domain/notebook/records.ts';
import type { View } from '../../store/view.ts';

/** The notes that the list shows under a filter, in the order they came in; deleted ones never. */
export function listNotes(notes: readonly Note[], filter: View['notesFilter']): readonly Note[] {
  const kept = notes.filter((note) => note.deletedAt === undefined);
  if (filter === 'all') return kept;
  if (filter === 'none') return kept.filter((note) => note.caseIds.length === 0);
  return kept.filter((note) => note.caseIds.includes(filter.caseId));
}

/** The value of a filter as an option of a select, and back. */
export const filterValue = (filter: View['notesFilter']): string =>
  typeof filter === 'string' ? filter : `case:${filter.caseId}`;

/** Reads an option's value; anything that is not a case or "none" means all. */
export function filterOf(value: string): View['notesFilter'] {
  if (value === 'none') return 'none';
  return value.startsWith('case:') ? { caseId: value.slice(5) } : 'all';
}

/** The id of the note that was written last among those that were not there before; null when none came. */
export function newcomer(before: ReadonlySet<string>, notes: readonly Note[]): string | null {
  const fresh = notes.filter((note) => !before.has(note.id));
  return fresh.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1)).at(-1)?.id ?? null;
}
