import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { Result } from '../../shared/result.ts';

/** How often (wall time, ms) what is being typed is put on the disk. */
const EVERY_MS = 300;

type Named<Typed> = Typed & { readonly id: string };

/** What was typed for notes that are there and not saved, by the note's id, and its way to the disk. */
export interface WordsKeeping<Typed> {
  readonly store: StoreApi<ReadonlyMap<string, Typed>>;
  /** What the notebook has; what was typed here since is newer and stays. */
  readonly take: (known: readonly (readonly [string, Typed])[]) => void;
  /** The words are other ones now; words that are nothing to keep are dropped. They are on the disk soon. */
  readonly changed: (id: string, typed: Typed) => void;
  /** They became the note's own words, and main has dropped them in the same commit. */
  readonly saved: (id: string) => void;
  /** Puts everything there now; resolves when it is. */
  readonly now: () => Promise<void>;
}

/** How words of one sort are kept. A refusal is handed on: words that are not kept must not look kept. */
export interface KeptHow<Typed> {
  readonly keep: (words: Named<Typed>) => Promise<Result<unknown, AppError>>;
  readonly isNothing: (typed: Typed) => boolean;
  readonly onRefused: (error: AppError) => void;
}

/** Keeps such words as drafts are kept: every 300 ms while they are typed, and at once when asked. */
export function createWordsKeeping<Typed>({
  keep,
  isNothing,
  onRefused,
}: KeptHow<Typed>): WordsKeeping<Typed> {
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
    const outcome = await keep({ ...typed, id });
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
      const theirs = new Map(known);
      for (const [id, typed] of own) {
        if (typed !== 'gone') theirs.set(id, typed);
        else if (!theirs.delete(id) && !waiting.has(id)) own.delete(id);
      }
      store.setState(theirs, true);
    },
    changed: (id, typed) => {
      show(id, isNothing(typed) ? null : typed);
      waiting.set(id, typed);
      timer ??= setTimeout(() => void now(), EVERY_MS);
    },
    saved: (id) => {
      show(id, null);
      waiting.delete(id);
    },
  };
}
