import { Low } from 'lowdb';
import type { NotebookData, Operation } from '../../shared/domain/notebook/notebook-data.ts';
import type { NotebookError } from '../../shared/domain/notebook/notebook-error.ts';
import type { Result } from '../../shared/result.ts';
import { isLong } from './long-batch.ts';
import type { NotesAdapter } from './notes-adapter.ts';
import { copyTables, nextTables } from './next-tables.ts';
import { touchesViewing } from './touches-viewing.ts';
import { applyOperation, emptyTables, takeOver, type Tables } from './tables.ts';

/**
 * lowdb's `Low` with one more way to save: `commit` changes `data` only after the disk has the change, where
 * `update` would change it before and leave it changed when the disk refuses.
 */
export class NotebookDatabase extends Low<Tables> {
  readonly #notes: NotesAdapter;
  /** How often the tables have changed. */
  #changes = 0;
  #viewingChanges = 0;

  constructor(adapter: NotesAdapter) {
    super(adapter, emptyTables());
    this.#notes = adapter;
  }

  /** How often anything but notes, drafts and the history has changed. */
  get viewingChanges(): number {
    return this.#viewingChanges;
  }

  /** One durable batch; an error means that neither disk nor memory changed. */
  commit(operations: readonly Operation[]): Promise<Result<void, NotebookError>> {
    return isLong(operations)
      ? this.#commitLong(operations)
      : this.#notes.append(operations, () => this.#apply(operations));
  }

  /** Another notebook in the place of this one, durably; rejects with the disk's error, and then nothing changed. */
  async replace(next: NotebookData, first: () => Promise<void>): Promise<void> {
    const own = await copyTables(next);
    return this.#notes.replace(next, { first, whenDurable: () => this.#take(own) });
  }

  /**
   * What the batch makes of the tables is made beside them, so that at the disk's word they only have to change places.
   * Where something else was changed since (nobody does, the app makes one change at a time), the batch is applied at once.
   */
  async #commitLong(operations: readonly Operation[]): Promise<Result<void, NotebookError>> {
    const seen = this.#changes;
    const next = await nextTables(this.data, operations);
    return this.#notes.appendLong(operations, () => {
      if (seen === this.#changes) this.#take(next);
      else this.#apply(operations);
    });
  }

  #apply(operations: readonly Operation[]): void {
    this.#changes += 1;
    if (operations.some(touchesViewing)) this.#viewingChanges += 1;
    for (const operation of operations) applyOperation(this.data, operation);
  }

  #take(next: Tables): void {
    this.#changes += 1;
    this.#viewingChanges += 1;
    takeOver(this.data, next);
  }
}
