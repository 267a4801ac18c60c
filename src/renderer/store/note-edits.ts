import { createStore, type StoreApi } from 'zustand/vanilla';
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
  /** The notes whose words came from the notebook and wait to be gone on with: their rows show them by themselves. */
  readonly restored: StoreApi<ReadonlySet<string>>;
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
  const restored = createStore<ReadonlySet<string>>(() => new Set());
  const end = (id: string): void => {
    const others = [...restored.getState()].filter((one) => one !== id);
    restored.setState(new Set(others), true);
  };
  return {
    ...keeping,
    ...{ of, restored },
    take: (known) => {
      keeping.take(known.map(({ id, ...typed }) => [id, typed]));
      restored.setState(new Set(known.map(({ id }) => id)), true);
    },
    saved: (id) => {
      end(id);
      keeping.saved(id);
    },
    left: (id) => {
      end(id);
      const typed = of(id);
      if (typed !== null) keeping.changed(id, { text: typed.over, over: typed.over });
    },
  };
}
