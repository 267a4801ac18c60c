import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MarkWords } from '../../shared/domain/notebook/mark-words.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { Result } from '../../shared/result.ts';

/** How often (wall time, ms) what is being typed is put on the disk. */
const EVERY_MS = 300;

type Typed = Omit<MarkWords, 'id'>;

/** What was typed for marks in the inbox and not saved, by the mark's id, and its way to the disk. */
export interface MarkWordsKeeping {
  readonly store: StoreApi<ReadonlyMap<string, Typed>>;
  /** What the notebook has, as the inbox is read; what was typed here since is newer and stays. */
  readonly take: (known: readonly MarkWords[]) => void;
  /** The words are other ones now; empty words are dropped. They are on the disk soon. */
  readonly changed: (id: string, typed: Typed) => void;
  /** They became the mark's own words, and main has dropped them in the same commit. */
  readonly saved: (id: string) => void;
  /** Puts everything there now; resolves when it is. */
  readonly now: () => Promise<void>;
}

type Keep = (words: MarkWords) => Promise<Result<unknown, AppError>>;

/** Keeps the words of marks as drafts are kept. A refusal is handed on: words that are not kept must not look kept. */
export function createMarkWordsKeeping(keep: Keep, onRefused: (error: AppError) => void): MarkWordsKeeping {
  const store = createStore<ReadonlyMap<string, Typed>>(() => new Map());
  const waiting = new Map<string, Typed>();
  /** What the notebook has not confirmed yet: words until they are kept, 'gone' until the inbox is read without it. */
  const own = new Map<string, Typed | 'gone'>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const show = (id: string, typed: Typed | null): void => {
    own.set(id, typed ?? 'gone');
    const others = [...store.getState()].filter(([known]) => known !== id);
    store.setState(new Map(typed === null ? others : [...others, [id, typed]]), true);
  };
  const put = async ([id, typed]: readonly [string, Typed]): Promise<void> => {
    const outcome = await keep({ id, ...typed });
    if (!outcome.ok) onRefused(outcome.error);
    else if (own.get(id) === typed) own.delete(id);
  };
  const now = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const entries = [...waiting];
    waiting.clear();
    last = Promise.all([last, ...entries.map(put)]);
    await last;
  };
  return {
    store,
    now,
    take: (known) => {
      const theirs = new Map(known.map(({ id, ...typed }) => [id, typed]));
      for (const [id, typed] of own) {
        if (typed !== 'gone') theirs.set(id, typed);
        else if (!theirs.delete(id) && !waiting.has(id)) own.delete(id);
      }
      store.setState(theirs, true);
    },
    changed: (id, typed) => {
      show(id, typed.text.trim() === '' ? null : typed);
      waiting.set(id, typed);
      timer ??= setTimeout(() => void now(), EVERY_MS);
    },
    saved: (id) => {
      show(id, null);
      waiting.delete(id);
    },
  };
}
