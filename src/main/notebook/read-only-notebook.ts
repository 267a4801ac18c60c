import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type {
  NotebookError,
  NotebookMode,
  RecoveryReport,
} from '../../shared/domain/notebook/notebook-error.ts';
import { err, type Result } from '../../shared/result.ts';
import { notebookError } from './notebook-failure.ts';
import type { Notebook } from './notebook.ts';

/** What a notebook that is only read is made of. */
export interface ReadOnlyParts {
  readonly folder: string;
  readonly data: NotebookData;
  readonly recovery: RecoveryReport;
  readonly because: NotebookError;
  readonly release: () => Promise<void>;
}

/** A notebook that nothing in this process may change, for a reason that lasts as long as it is open. */
export class ReadOnlyNotebook implements Notebook {
  readonly folder: string;
  readonly data: NotebookData;
  readonly mode: NotebookMode;
  readonly recovery: RecoveryReport;
  readonly lastSavedAt = null;
  readonly viewingChanges = 0;
  readonly #parts: ReadOnlyParts;
  #isClosed = false;

  constructor(parts: ReadOnlyParts) {
    this.#parts = parts;
    this.folder = parts.folder;
    this.data = parts.data;
    this.recovery = parts.recovery;
    this.mode = { mode: 'read-only', because: parts.because };
  }

  commit(): Promise<Result<void, NotebookError>> {
    return Promise.resolve(err(this.#isClosed ? notebookError('closed', this.folder) : this.#parts.because));
  }

  compact(): Promise<Result<void, NotebookError>> {
    return this.commit();
  }

  replace(): Promise<Result<void, NotebookError>> {
    return this.commit();
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#parts.release();
  }
}
