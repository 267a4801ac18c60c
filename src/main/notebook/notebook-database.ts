import { Low } from 'lowdb';
import type { NotebookData, Operation } from '../../shared/domain/notebook/notebook-data.ts';
import type { NotebookError } from '../../shared/domain/notebook/notebook-error.ts';
import type { Result } from '../../shared/result.ts';
import { isLong } from './long-batch.ts';
import type { NotesAdapter } from './notes-adapter.ts';
import { applyOperation, emptyTables, takeOver, type Tables } from './tables.ts';

/**
 * lowdb's `Low` with one more way to save: `commit` changes `data` only after the disk has the change, where
 * `update` would change it before and leave it changed when the disk refuses.
 */
export class NotebookDatabase extends Low<Tables> {
  readonly #notes: NotesAdapter;

  constructor(adapter: NotesAdapter) {
    super(adapter, emptyTables());
    this.#notes = adapter;
  }

  /** One durable batch; an error means that neither disk nor memory changed. */
  commit(operations: readonly Operation[]): Promise<Result<void, NotebookError>> {
    const apply = (): void => {
      for (const operation of operations) applyOperation(this.data, operation);
    };
    return isLong(operations)
      ? this.#notes.appendLong(operations, apply)
      : this.#notes.append(operations, apply);
  }

  /** Another notebook in the place of this one, durably; rejects with the disk's error, and then nothing changed. */
  replace(next: NotebookData, first: () => Promise<void>): Promise<void> {
    return this.#notes.replace(next, { first, whenDurable: () => takeOver(this.data, next) });
  }
}
