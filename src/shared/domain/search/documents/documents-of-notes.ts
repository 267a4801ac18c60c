import { answerOfQuestion } from '../../notebook/is-answered.ts';
import type { Note } from '../../notebook/records.ts';
import type { SearchDocument } from '../search-document.ts';
import { joined, madeDocument } from './made-document.ts';

const documentOfNote = (note: Note): SearchDocument =>
  madeDocument({
    kind: 'note',
    id: note.id,
    title: '',
    body: joined([note.text, note.quote ?? null], '\n'),
    caseIds: note.caseIds,
    tags: note.tags,
    noteKind: note.kind,
    answer: answerOfQuestion(note),
    filmMs: note.filmMs,
  });

/** The viewer's own notes as they can be found; deleted ones cannot. */
export const documentsOfNotes = (notes: readonly Note[]): readonly SearchDocument[] =>
  notes.filter(({ deletedAt }) => deletedAt === undefined).map(documentOfNote);
