import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NotebookError } from '../../shared/domain/notebook/notebook-error.ts';
import type { Result } from '../../shared/result.ts';

/** How many changes long work lets go before it for each of its turns. */
const MOST_WAITS = 20;

/** The operations of one batch as JSON, and how many they are. */
export interface EncodedBatch {
  /** Its bytes in order; a long batch comes in pieces, so that nothing has to be put together at once. */
  readonly json: readonly Buffer[];
  readonly operations: number;
}

/** A batch that waits for the disk. `settle` is called once, at the very moment when its fate is known. */
export interface WaitingBatch extends EncodedBatch {
  settle(outcome: Result<void, NotebookError>): void;
}

/**
 * Lets one thing at a time near the disk: all batches that wait go together in one flush (group commit), and a task
 * such as changing the journal runs between two flushes.
 */
export class CommitQueue {
  readonly #flush: (batches: readonly WaitingBatch[]) => Promise<void>;
  #batches: WaitingBatch[] = [];
  #tasks: (() => Promise<void>)[] = [];
  #isPumping = false;
  #whenIdle: (() => void)[] = [];

  /** `flush` settles every batch that it is given and never rejects. */
  constructor(flush: (batches: readonly WaitingBatch[]) => Promise<void>) {
    this.#flush = flush;
  }

  add(batch: WaitingBatch): void {
    this.#batches.push(batch);
    void this.#pump();
  }

  /** Runs a task when no flush is under way, and holds flushes back until it is done. */
  exclusively<T>(task: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#tasks.push(() => task().then(resolve, reject));
      void this.#pump();
    });
  }

  /** Resolves when nothing waits any more. */
  idle(): Promise<void> {
    if (!this.#isPumping) return Promise.resolve();
    return new Promise((resolve) => this.#whenIdle.push(resolve));
  }

  /**
   * Resolves when nothing is being written, so that work which nobody waits for goes on between two changes. Somebody who
   * saves without a pause does not keep it off for ever: after some changes it resolves all the same.
   */
  async quiet(): Promise<void> {
    for (let waits = 0; this.#isPumping && waits < MOST_WAITS; waits += 1) {
      await this.idle();
      await nextTurn();
    }
  }

  /** Nothing is awaited between finding the queue empty and saying so: what is added later starts a new pump. */
  async #pump(): Promise<void> {
    if (this.#isPumping) return;
    this.#isPumping = true;
    for (let next = this.#next(); next !== null; next = this.#next()) await next();
    this.#isPumping = false;
    for (const resolve of this.#whenIdle.splice(0)) resolve();
  }

  #next(): (() => Promise<void>) | null {
    const task = this.#tasks.shift();
    if (task !== undefined) return task;
    if (this.#batches.length === 0) return null;
    const batches = this.#batches;
    this.#batches = [];
    return () => this.#flush(batches);
  }
}
