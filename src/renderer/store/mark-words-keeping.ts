import type { MarkWords } from '../../shared/domain/notebook/mark-words.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { Result } from '../../shared/result.ts';
import { createWordsKeeping, type WordsKeeping } from './words-keeping.ts';

type Typed = Omit<MarkWords, 'id'>;

/** What was typed for marks in the inbox and not saved, by the mark's id, and its way to the disk. */
export interface MarkWordsKeeping extends Omit<WordsKeeping<Typed>, 'take'> {
  /** What the notebook has, as the inbox is read; what was typed here since is newer and stays. */
  readonly take: (known: readonly MarkWords[]) => void;
}

/** Keeps the words of marks as drafts are kept; empty words are none. */
export function createMarkWordsKeeping(
  keep: (words: MarkWords) => Promise<Result<unknown, AppError>>,
  onRefused: (error: AppError) => void,
): MarkWordsKeeping {
  const keeping = createWordsKeeping<Typed>({ keep, onRefused, isNothing: ({ text }) => text.trim() === '' });
  return { ...keeping, take: (known) => keeping.take(known.map(({ id, ...typed }) => [id, typed])) };
}
