import type { NotebookData, Operation } from '../../src/shared/domain/notebook/notebook-data.ts';
import type { Result } from '../../src/shared/result.ts';

/** Something that keeps notes, as the writer sees it: the notebook, or what it is compared with. */
export interface Store {
  /** Null when it holds nothing but notes. */
  readonly data: NotebookData | null;
  /** What the start says is lost. */
  readonly lost: readonly string[];
  readonly commit: (
    operations: readonly Operation[],
  ) => Promise<Result<unknown, { readonly kind: string; readonly message: string }>>;
  readonly close: () => Promise<void>;
}
