import type { EditedWords } from '../../shared/domain/notebook/edited-words.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { Result } from '../../shared/result.ts';
import { createWordsKeeping, type WordsKeeping } from './words-keeping.ts';

/** What is typed into a note that is there, over which words. */
export type TypedEdit = Omit<EditedWords, 'id'>;

/** The words of notes that are being changed and are not saved; by the note, wherever in the window it is edited. */
export interface NoteEdits extends Pick<WordsKeeping<TypedEdit>, 'store' | 'changed' | 'saved' | 'now'> {
  /** What was typed for a note and not saved; null where nothing was. */
  readonly of: (id: string) => TypedEdit | null;
  /** What the notebook has at the start of the page; what was typed here since is newer and stays. */
  readonly take: (known: readonly EditedWords[]) => void;
  /** The viewer leaves the note as it is: what was typed is dropped, here and on the disk. */
  readonly left: (id: string) => void;
}

/**
 * Keeps what is typed into notes as drafts are kept, and not in the row alone: that is scrolled away or filtered out, and
 * the page may end without a word. Nothing is saved into a note by this, because nobody said so.
 */
export function createNoteEdits(
  keep: (words: EditedWords) => Promise<Result<unknown, AppError>>,
  onRefused: (error: AppError) => void,
): NoteEdits {
  const keeping = createWordsKeeping<TypedEdit>({
    keep,
    onRefused,
    isNothing: ({ text, over }) => text === over,
  });
  const of = (id: string): TypedEdit | null => keeping.store.getState().get(id) ?? null;
  return {
    ...keeping,
    of,
    take: (known) => keeping.take(known.map(({ id, ...typed }) => [id, typed])),
    left: (id) => {
      const typed = of(id);
      if (typed !== null) keeping.changed(id, { text: typed.over, over: typed.over });
    },
  };
}
