import type { Note } from '../../shared/domain/notebook/records.ts';
import { tagsForWords } from '../../shared/domain/notebook/triage.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { Args } from '../../shared/ipc/wire.ts';
import type { Result } from '../../shared/result.ts';

/** What a change of a note's words is, as main is asked for it. */
type WordsChange = Args<'note.edit'>;

/** The words of notes that are being changed and are not saved; by the note, wherever in the window it is edited. */
export interface NoteEdits {
  /** What was typed for a note and not saved; null where nothing was. */
  readonly of: (id: string) => string | null;
  readonly changed: (note: Note, text: string) => void;
  /** They became the note's own words, or the viewer left the note as it was. */
  readonly done: (id: string) => void;
  /** Saves all of them now, because the page is about to end; words are never taken off a note by this. */
  readonly saveAll: () => Promise<void>;
}

/** What an edit changes: the words, the tags in them, and a mark that got words is a note, and a note without words is a mark. Other tags stay. */
export function wordsPatch(note: Note, text: string): WordsChange['patch'] {
  const tags = [...tagsForWords(note, text)];
  if (text === '') return { text, tags, kind: 'mark' };
  return note.kind === 'mark' ? { text, tags, kind: 'note' } : { text, tags };
}

/**
 * Keeps what is typed into notes while the page is there: a row that is scrolled away or filtered out takes its field with
 * it. When the page ends they become steps of their own, which undo takes back, because nobody said that they were to go.
 */
export function createNoteEdits(
  save: (change: WordsChange) => Promise<Result<unknown, AppError>>,
): NoteEdits {
  const typed = new Map<string, { readonly note: Note; readonly text: string }>();
  return {
    of: (id) => typed.get(id)?.text ?? null,
    changed: (note, text) => {
      if (text === note.text) typed.delete(note.id);
      else typed.set(note.id, { note, text });
    },
    done: (id) => void typed.delete(id),
    saveAll: async () => {
      const all = [...typed.values()].filter(({ text }) => text.trim() !== '');
      typed.clear();
      await Promise.all(
        all.map(async (one) => {
          const { note, text } = one;
          const outcome = await save({ id: note.id, patch: wordsPatch(note, text.trim()) });
          if (!outcome.ok && !typed.has(note.id)) typed.set(note.id, one);
        }),
      );
    },
  };
}
