import type { Draft } from './draft-record.ts';
import { putDraft, withoutWords } from './draft-steps.ts';
import { waitsForWords } from './inbox.ts';
import type { NotebookData, Operation } from './notebook-data.ts';
import type { Note } from './records.ts';

/** What was typed for a mark in the inbox and not saved; `id` is the mark's. */
export interface MarkWords {
  readonly id: string;
  readonly text: string;
  readonly kind: 'note' | 'question';
}

type Ground = Pick<NotebookData, 'notes' | 'drafts'>;

const PREFIX = 'mark:';
const DAY_MS = 86_400_000;
/** As long as deleted notes are kept: until then an undo may bring the mark back, and its words with it. */
const KEPT_DAYS = 30;

const fieldOf = (markId: string): string => `${PREFIX}${markId}`;

const isThere = (draft: Draft | undefined): draft is Draft =>
  draft !== undefined && draft.deletedAt === undefined;

const draftsOfMarks = ({ drafts }: Ground): readonly Draft[] =>
  [...drafts.values()].filter((draft) => isThere(draft) && draft.id.startsWith(PREFIX));

const isWaiting = ({ notes }: Ground, { id }: Draft): boolean => {
  const mark = notes.get(id.slice(PREFIX.length));
  return mark !== undefined && waitsForWords(mark);
};

/** The unsaved words of all marks that wait. Those of marks that were decided otherwise come back with an undo only. */
export const markWordsIn = (data: Ground): readonly MarkWords[] =>
  draftsOfMarks(data)
    .filter((draft) => isWaiting(data, draft))
    .map(({ id, text, kind }) => ({
      id: id.slice(PREFIX.length),
      text,
      kind: kind === 'question' ? 'question' : 'note',
    }));

/** The writes that take the unsaved words of a mark out of the notebook; none where there are none. */
export function dropMarkWords(
  { drafts }: Pick<Ground, 'drafts'>,
  markId: string,
  nowIso: string,
): readonly Operation[] {
  const draft = drafts.get(fieldOf(markId));
  return isThere(draft) ? [putDraft(withoutWords(draft, nowIso))] : [];
}

const isPast = ({ savedAt }: Draft, nowIso: string): boolean =>
  Date.parse(nowIso) - Date.parse(savedAt) > KEPT_DAYS * DAY_MS;

/** Words whose mark has been gone from the inbox for longer than an undo is likely. */
const dropPast = (data: Ground, nowIso: string): readonly Operation[] =>
  draftsOfMarks(data)
    .filter((draft) => !isWaiting(data, draft) && isPast(draft, nowIso))
    .map((draft) => putDraft(withoutWords(draft, nowIso)));

/**
 * The writes that keep what was typed for a mark beside the history, as drafts are kept; empty words are dropped. A mark
 * that does not wait any more keeps none, because what was typed has become its words or was decided about. One that was
 * deleted a moment ago keeps them, because an undo brings both back.
 */
export function keepMarkWords(
  data: Ground,
  mark: Note,
  written: Omit<MarkWords, 'id'> & { readonly nowIso: string },
): readonly Operation[] {
  const { text, kind, nowIso } = written;
  const { deletedAt: _deletedAt, ...asUndone } = mark;
  if (!waitsForWords(asUndone)) return [];
  if (text.trim() === '') return dropMarkWords(data, mark.id, nowIso);
  const draft: Draft = {
    ...{ id: fieldOf(mark.id), text, kind, caseIds: [], tags: [], passId: mark.passId },
    ...{ filmMs: mark.filmMs, leadInMs: 0, at: null, savedAt: nowIso },
  };
  return [putDraft(draft), ...dropPast(data, nowIso)];
}
