import { err, ok, type Result } from '../../result.ts';
import { cleanText } from '../export/clean-text.ts';
import { parseTags } from './parse-tags.ts';
import type { Note } from './records.ts';
import type { Step, StepContext } from './step.ts';

/** One note as a step leaves it. */
export interface NoteChange {
  readonly step: Step;
  readonly note: Note;
}

/** A change of one note, or one sentence on why nothing was changed. */
export type Triaged = Result<NoteChange, string>;

/** Puts a note in the place of what it was, as one step under this name. */
export function noteStep(before: Note, after: Note, label: string): NoteChange {
  return { note: after, step: { label, changes: [{ table: 'notes', id: before.id, before, after }] } };
}

/** The tags of a note whose words change: those that stood in the old words go with them, the others stay. */
export function tagsForWords(note: Pick<Note, 'text' | 'tags'>, text: string): readonly string[] {
  const old = new Set(parseTags(note.text).map((tag) => tag.toLowerCase()));
  const tags = [...note.tags.filter((tag) => !old.has(tag.toLowerCase())), ...parseTags(text)];
  const known = new Set<string>();
  return tags.filter((tag) => {
    const key = tag.toLowerCase();
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

/** Words for a mark, and whose cases they name: a person with `@` counts as in a new note. */
interface WrittenUp {
  readonly text: string;
  readonly kind: 'note' | 'question';
  readonly named?: readonly string[];
}

/** Gives a mark its words; from then on it is a note, or the question that was asked. */
export function writeUp(note: Note, { text, kind, named = [] }: WrittenUp, context: StepContext): Triaged {
  const words = cleanText(text).trim();
  if (words === '') return err('There are no words yet. Nothing was changed.');
  const tags = [...tagsForWords(note, words)];
  const caseIds = [...new Set([...note.caseIds, ...named])];
  const after: Note = { ...note, text: words, kind, tags, caseIds, editedAt: context.nowIso };
  return ok(noteStep(note, after, kind === 'question' ? 'Wrote a question' : 'Wrote up mark'));
}

/** Lets a mark stand as it is: it becomes a note without words and waits no longer. */
export function keepAsItIs(note: Note, context: StepContext): Triaged {
  if (note.kind !== 'mark') return err('This is no mark, so it does not wait. Nothing was changed.');
  return ok(noteStep(note, { ...note, kind: 'note', editedAt: context.nowIso }, 'Kept mark as it is'));
}

/** Makes a note a question, or a question an ordinary note again; an answer goes with the question. */
export function asQuestion(note: Note, isQuestion: boolean, context: StepContext): Triaged {
  const { answeredAt: _gone, ...open } = note;
  const after: Note = { ...open, kind: isQuestion ? 'question' : 'note', editedAt: context.nowIso };
  return ok(noteStep(note, after, isQuestion ? 'Made it a question' : 'Made it a note'));
}

/** Says whose case a note belongs to; none is "between cases". */
export function setCases(note: Note, caseIds: readonly string[], context: StepContext): Triaged {
  const after: Note = { ...note, caseIds: [...new Set(caseIds)], editedAt: context.nowIso };
  return ok(noteStep(note, after, 'Changed the case'));
}

/** Says that a question has its answer, or that it is open again. The moment of the answer is kept. */
export function setAnswered(note: Note, isAnswered: boolean, context: StepContext): Triaged {
  if (note.kind !== 'question') return err('Only a question can be answered. Nothing was changed.');
  const { answeredAt, ...open } = note;
  if (isAnswered === (answeredAt !== undefined)) return ok({ note, step: { label: 'Looked', changes: [] } });
  const { nowIso } = context;
  return isAnswered
    ? ok(noteStep(note, { ...open, answeredAt: nowIso, editedAt: nowIso }, 'Answered question'))
    : ok(noteStep(note, { ...open, editedAt: nowIso }, 'Opened question again'));
}
