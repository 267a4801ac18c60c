import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { NotebookData, Operation } from '../../shared/domain/notebook/notebook-data.ts';
import type { NotebookError } from '../../shared/domain/notebook/notebook-error.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { CommitQueue, type WaitingBatch } from './commit-queue.ts';
import { fileName } from './file-names.ts';
import { hasForeignWriter } from './foreign-writer.ts';
import { JournalWriter, type Cut } from './journal-writer.ts';
import { JournalGone } from './journal.ts';
import { encodeLong } from './long-batch.ts';
import { FORMAT_VERSION } from './journal-line.ts';
import { notebookError, writeError } from './notebook-failure.ts';
import type { Place } from './place.ts';
import { prune } from './prune.ts';
import type { Recovered } from './recover.ts';
import { freezeTables, type FrozenTables, type Tables } from './tables.ts';
import { writeSnapshot } from './write-snapshot.ts';

/** A snapshot could not be taken, for a reason that has a name. */
export class SnapshotRefused extends Error {
  readonly error: NotebookError;

  constructor(error: NotebookError) {
    super(error.message);
    this.error = error;
  }
}

/** How much was appended since the last snapshot. */
export interface Pending {
  readonly operations: number;
  readonly bytes: number;
  /** A journal had to be given up; only a snapshot makes everything whole again. */
  readonly isUrgent: boolean;
}

const APPEND_ONLY =
  'Changes are saved, but this notebook was opened in a way that leaves its folder untidied.';
const SHARED =
  'Another program writes in the notes folder; changes are saved, but the folder is not tidied up.';

const TOO_LONG =
  'That is too much to be saved in one step, so nothing of it was saved; everything saved before is safe. Do it in smaller parts.';

/** Operations as JSON; null where that is longer than `longest` bytes, or than any text can be. */
function encoded(operations: readonly Operation[], longest: number): readonly Buffer[] | null {
  try {
    const json = Buffer.from(JSON.stringify(operations), 'utf8');
    return json.length > longest ? null : [json];
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

const NOTHING_PENDING: Pending = { operations: 0, bytes: 0, isUrgent: false };

/**
 * lowdb's way to the disk. `read` gives what recovery found, `append` makes a batch durable in about one disk flush
 * whatever the size of the notebook, and `write`, lowdb's own way of saving, takes a whole snapshot.
 */
export class NotesAdapter implements Adapter<Tables> {
  readonly #place: Place;
  readonly #isAppendOnly: boolean;
  readonly #tables: Tables;
  readonly #writer: JournalWriter;
  readonly #queue = new CommitQueue((batches) => this.#flush(batches));
  #pending: Pending;

  /**
   * `isAppendOnly` keeps it from taking snapshots and removing files: without the lock another writer may be there,
   * and what could not be copied to quarantine must stay.
   */
  constructor(place: Place, recovered: Recovered, isAppendOnly: boolean) {
    this.#place = place;
    this.#isAppendOnly = isAppendOnly;
    this.#tables = recovered.tables;
    this.#writer = new JournalWriter(place, recovered);
    this.#pending = { ...NOTHING_PENDING, operations: recovered.pending };
  }

  get pending(): Pending {
    return this.#pending;
  }

  read(): Promise<Tables> {
    return Promise.resolve(this.#tables);
  }

  /** Tries to have a journal at hand, so that a folder that cannot be written to is known before the first change. */
  prepare(): Promise<Result<void, NotebookError>> {
    return this.#queue.exclusively(async () => {
      try {
        await this.#writer.ready();
        return ok(undefined);
      } catch (cause) {
        return err(writeError(cause, this.#place.folder));
      }
    });
  }

  /**
   * Makes one batch durable. `whenDurable` is called at the moment of the disk's acknowledgement, before anything
   * else can happen; the change in memory belongs there.
   */
  append(operations: readonly Operation[], whenDurable: () => void): Promise<Result<void, NotebookError>> {
    return this.#enqueue(encoded(operations, this.#place.longestBatch), operations.length, whenDurable);
  }

  /** The same for a batch that is encoded in portions; it takes its place in the queue when that is done. */
  async appendLong(
    operations: readonly Operation[],
    whenDurable: () => void,
  ): Promise<Result<void, NotebookError>> {
    const json = await encodeLong(operations, this.#place.longestBatch);
    return this.#enqueue(json, operations.length, whenDurable);
  }

  #enqueue(
    json: readonly Buffer[] | null,
    operations: number,
    whenDurable: () => void,
  ): Promise<Result<void, NotebookError>> {
    return new Promise((resolve) => {
      const settle = (outcome: Result<void, NotebookError>): void => {
        if (outcome.ok) whenDurable();
        resolve(outcome);
      };
      if (json === null) settle(err(notebookError('invalid-record', this.#place.folder, TOO_LONG)));
      else this.#queue.add({ json, operations, settle });
    });
  }

  /** Takes a snapshot of `data` and begins a new journal. Rejects with `SnapshotRefused` or the system's error. */
  write(data: Tables): Promise<void> {
    return this.#snapshot(data, false);
  }

  /**
   * Makes a snapshot of `next` that takes the place of everything before it. Commits are held back from before `first`
   * until `whenDurable` has changed the memory, so none falls between. Rejects when nothing was replaced.
   */
  async replace(
    next: NotebookData,
    { first, whenDurable }: { readonly first: () => Promise<void>; readonly whenDurable: () => void },
  ): Promise<void> {
    await this.#refuseWhenShared();
    await this.#queue.exclusively(async () => {
      await first();
      await this.#writeSnapshotOrNone(await this.#writer.cut(false), freezeTables(next));
      this.#pending = NOTHING_PENDING;
      whenDurable();
    });
  }

  /** Takes the last snapshot, if there is anything new, and lets go of the journal. */
  async finish(data: Tables): Promise<void> {
    await this.#queue.idle();
    try {
      if (this.#pending.operations > 0) await this.#snapshot(data, true);
    } finally {
      await this.#queue.exclusively(() => this.#writer.close());
    }
  }

  async #flush(batches: readonly WaitingBatch[]): Promise<void> {
    const outcome = await this.#appendAll(batches);
    for (const batch of batches) batch.settle(outcome);
  }

  async #appendAll(batches: readonly WaitingBatch[]): Promise<Result<void, NotebookError>> {
    try {
      const added = await this.#writer.append(batches);
      const { operations, bytes, isUrgent } = this.#pending;
      this.#pending = { operations: operations + added.operations, bytes: bytes + added.bytes, isUrgent };
      return ok(undefined);
    } catch (cause) {
      if (!(cause instanceof JournalGone)) return err(writeError(cause, this.#place.folder));
      this.#pending = { ...this.#pending, isUrgent: true };
      const message =
        'The notes folder is no longer there, so the last change was not saved; it is still shown in the editor.';
      return err(notebookError('io', this.#place.folder, message));
    }
  }

  async #snapshot(data: Tables, isLast: boolean): Promise<void> {
    await this.#refuseWhenShared();
    const { cut, frozen, before } = await this.#queue.exclusively(async () => {
      const made = await this.#writer.cut(isLast);
      const pending = this.#pending;
      this.#pending = NOTHING_PENDING;
      return { cut: made, frozen: freezeTables(data), before: pending };
    });
    try {
      await this.#writeSnapshot(cut, frozen, () => this.#queue.quiet());
    } catch (cause) {
      const { operations, bytes } = this.#pending;
      this.#pending = { ...before, operations: before.operations + operations, bytes: before.bytes + bytes };
      throw cause;
    }
    await this.#refuseWhenShared();
    await prune(this.#place, this.#writer);
  }

  async #writeSnapshot(
    { stream, generation, covers }: Cut,
    data: FrozenTables,
    whenQuiet: () => Promise<void>,
  ): Promise<void> {
    const { io, folder, schema, appVersion, now } = this.#place;
    const at = now().toISOString();
    const head = {
      format: 'docket-notebook',
      v: FORMAT_VERSION,
      schema,
      app: appVersion,
      at,
      generation,
      covers,
    } as const;
    await writeSnapshot(io, folder, { stream, head, data, whenQuiet });
  }

  /**
   * A snapshot that has its name but is not known to be durable would come up at the next start, although refused.
   * Changes wait for it, so it waits for none of them.
   */
  async #writeSnapshotOrNone(cut: Cut, data: FrozenTables): Promise<void> {
    const { io, folder } = this.#place;
    try {
      await this.#writeSnapshot(cut, data, () => Promise.resolve());
    } catch (cause) {
      await io.remove(join(folder, fileName('snapshot', cut.stream))).catch(() => undefined);
      throw cause;
    }
  }

  async #refuseWhenShared(): Promise<void> {
    const { folder } = this.#place;
    if (this.#isAppendOnly) throw new SnapshotRefused(notebookError('in-use', folder, APPEND_ONLY));
    if (!(await hasForeignWriter(this.#place, this.#writer))) return;
    throw new SnapshotRefused(notebookError('in-use', folder, SHARED));
  }
}
