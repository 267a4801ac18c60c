import type { Draft } from './draft-record.ts';
import { putDraft, withoutWords } from './draft-steps.ts';
import type { NotebookData, Operation } from './notebook-data.ts';
import type { Note } from './records.ts';

/** What was typed into a note and not saved; `over` are the words that it began with, `id` is the note's. */
export interface EditedWords {
  readonly id: string;
  readonly text: string;
  readonly over: string;
}

type Ground = Pick<NotebookData, 'notes' | 'drafts'>;

const PREFIX = 'edit:';
const DAY_MS = 86_400_000;
/** As long as deleted notes are kept: until then an undo may bring the note back, and what was typed into it. */
const KEPT_DAYS = 30;

const isThere = (draft: Draft | undefined): draft is Draft =>
  draft !== undefined && draft.deletedAt === undefined;

const editsOf = ({ drafts }: Pick<Ground, 'drafts'>): readonly Draft[] =>
  [...drafts.values()].filter((draft) => isThere(draft) && draft.id.startsWith(PREFIX));

const hasNote = ({ notes }: Ground, { id }: Draft): boolean => {
  const note = notes.get(id.slice(PREFIX.length));
  return note !== undefined && note.deletedAt === undefined;
};

/** The unsaved words of all notes that are there. Those of deleted notes come back with an undo only. */
export const editedWordsIn = (data: Ground): readonly EditedWords[] =>
  editsOf(data)
    .filter((draft) => hasNote(data, draft))
    .map(({ id, text, over = '' }) => ({ id: id.slice(PREFIX.length), text, over }));

/** The writes that take what was typed into a note out of the notebook again; none where there is nothing. */
export function dropEditedWords(
  { drafts }: Pick<Ground, 'drafts'>,
  noteId: string,
  nowIso: string,
): readonly Operation[] {
  const draft = drafts.get(`${PREFIX}${noteId}`);
  return isThere(draft) ? [putDraft(withoutWords(draft, nowIso))] : [];
}

const isPast = ({ savedAt }: Draft, nowIso: string): boolean =>
  Date.parse(nowIso) - Date.parse(savedAt) > KEPT_DAYS * DAY_MS;

const dropPast = (data: Ground, nowIso: string): readonly Operation[] =>
  editsOf(data)
    .filter((draft) => !hasNote(data, draft) && isPast(draft, nowIso))
    .map((draft) => putDraft(withoutWords(draft, nowIso)));

/**
 * The writes that keep what is typed into a note beside the history, as drafts are kept; words that are those it began
 * with are none to keep. The words it began with stay those of the first time, so that a change of the note meanwhile is
 * still seen when they are saved days later.
 */
export function keepEditedWords(
  data: Ground,
  note: Pick<Note, 'id' | 'passId' | 'filmMs'>,
  { text, over, nowIso }: Omit<EditedWords, 'id'> & { readonly nowIso: string },
): readonly Operation[] {
  if (text === over) return dropEditedWords(data, note.id, nowIso);
  const draft: Draft = {
    ...{ id: `${PREFIX}${note.id}`, text, kind: 'note', caseIds: [], tags: [], passId: note.passId },
    ...{ filmMs: note.filmMs, leadInMs: 0, at: null, over, savedAt: nowIso },
  };
  return [putDraft(draft), ...dropPast(data, nowIso)];
}
