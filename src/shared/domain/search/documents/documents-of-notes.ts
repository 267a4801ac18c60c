import type { Note } from '../../notebook/records.ts';
import type { SearchDocument } from '../search-document.ts';

/** One of the viewer's own notes as it can be found. */
const documentOfNote = (note: Note): SearchDocument => ({
  key: `note:${note.id}`,
  kind: 'note',
  id: note.id,
  title: '',
  body: note.quote === undefined ? note.text : `${note.text}\n${note.quote}`,
  also: [],
  caseIds: note.caseIds,
  tags: note.tags,
  noteKind: note.kind,
  filmMs: note.filmMs,
  folded: null,
});

/** The notes that are not deleted. */
export const documentsOfNotes = (notes: readonly Note[]): readonly SearchDocument[] =>
  notes.filter(({ deletedAt }) => deletedAt === undefined).map(documentOfNote);
