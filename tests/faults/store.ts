import type { NotebookData, Operation } from '../../src/shared/domain/notebook/notebook-data.ts';
import type { Result } from '../../src/shared/result.ts';

type Outcome = Result<unknown, { readonly kind: string; readonly message: string }>;

/** Something that keeps notes, as the writer sees it: the notebook, or what it is compared with. */
export interface Store {
  /** What is there now; null when it holds nothing but notes. */
  readonly now: () => NotebookData | null;
  /** What the start says is lost. */
  readonly lost: readonly string[];
  readonly commit: (operations: readonly Operation[]) => Promise<Outcome>;
  /** Makes a backup inside the notebook's folder. */
  readonly backUp: () => Promise<void>;
  /** Puts the newest backup made here in the place of everything; `begin` is told first what will be there. */
  readonly restore: (begin: (next: NotebookData) => void) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}
