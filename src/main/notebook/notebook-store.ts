import {
  operationSchema,
  type NotebookData,
  type Operation,
} from '../../shared/domain/notebook/notebook-data.ts';
import type {
  NotebookError,
  NotebookMode,
  RecoveryReport,
} from '../../shared/domain/notebook/notebook-error.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { z } from 'zod';
import { checkLong, isLong } from './long-batch.ts';
import type { NotebookDatabase } from './notebook-database.ts';
import { notebookError, writeError } from './notebook-failure.ts';
import type { Notebook } from './notebook.ts';
import { SnapshotRefused, type NotesAdapter } from './notes-adapter.ts';
import type { CompactionLimits, Place } from './place.ts';
import { quickCheck } from './quick-check.ts';

const operationsSchema = z.array(operationSchema);
const isSurelyBatch = quickCheck(operationsSchema);

/** Lists and plain objects copied all the way down, so that nobody who goes on changing the first ones changes these. */
const copyOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  const own: Record<string, unknown> = { ...value };
  for (const name of Object.keys(own)) {
    const held = own[name];
    if (typeof held === 'object' && held !== null) own[name] = copyOf(held);
  }
  return own;
};

/** A batch as the schema takes it, and nobody else's; the schema itself, which takes longer, is asked only in doubt. */
const checked = (operations: readonly Operation[]): Result<readonly Operation[], z.ZodError> => {
  const own = copyOf(operations);
  if (isSurelyBatch(own)) return ok(own);
  const read = operationsSchema.safeParse(operations);
  return read.success ? ok(read.data) : err(read.error);
};

const WRITABLE: NotebookMode = { mode: 'writable' };

/** A disk that is full will have room again and stays writable; anything else is worth showing until it is over. */
const modeAfter = (error: NotebookError): NotebookMode =>
  error.kind === 'disk-full' ? WRITABLE : { mode: 'read-only', because: error };

/** What a writable notebook is made of. */
export interface StoreParts {
  readonly place: Place;
  readonly adapter: NotesAdapter;
  readonly database: NotebookDatabase;
  readonly recovery: RecoveryReport;
  readonly limits: CompactionLimits;
  /** Lets the next process in. */
  readonly release: () => Promise<void>;
}

/** A notebook that may be written: checks what comes in, keeps the mode, and decides when to compact. */
export class NotebookStore implements Notebook {
  readonly folder: string;
  readonly recovery: RecoveryReport;
  readonly #parts: StoreParts;
  #mode: NotebookMode;
  #lastSavedAt: Date | null = null;
  #compaction: Promise<unknown> = Promise.resolve();
  #longCommits: Promise<unknown> = Promise.resolve();
  #isCompactionDue = false;
  #retryFrom = 0;
  #idleTimer: NodeJS.Timeout | null = null;
  #closing: Promise<void> | null = null;

  /** `failure` is why the folder could not be written to at opening, if so; each commit tries again. */
  constructor(parts: StoreParts, failure: NotebookError | null) {
    this.#parts = parts;
    this.folder = parts.place.folder;
    this.recovery = parts.recovery;
    this.#mode = failure === null ? WRITABLE : modeAfter(failure);
  }

  get data(): NotebookData {
    return this.#parts.database.data;
  }

  get viewingChanges(): number {
    return this.#parts.database.viewingChanges;
  }

  get mode(): NotebookMode {
    return this.#mode;
  }

  get lastSavedAt(): Date | null {
    return this.#lastSavedAt;
  }

  async commit(operations: readonly Operation[]): Promise<Result<void, NotebookError>> {
    if (this.#closing !== null) return err(notebookError('closed', this.folder));
    if (isLong(operations)) return this.#commitLong(operations);
    const batch = checked(operations);
    if (!batch.ok) return err(this.#invalid(batch.error));
    if (batch.value.length === 0) return ok(undefined);
    return this.#settle(await this.#parts.database.commit(batch.value));
  }

  /** Checked and encoded in portions; closing waits for it. */
  #commitLong(operations: readonly Operation[]): Promise<Result<void, NotebookError>> {
    const commit = async (): Promise<Result<void, NotebookError>> => {
      const whole = await checkLong(operations);
      if (!whole.ok) return err(this.#invalid(whole.error));
      return this.#settle(await this.#parts.database.commit(operations));
    };
    const outcome = commit();
    this.#longCommits = Promise.allSettled([this.#longCommits, outcome]);
    return outcome;
  }

  #settle(outcome: Result<void, NotebookError>): Result<void, NotebookError> {
    if (outcome.ok) this.#lastSavedAt = this.#parts.place.now();
    if (!outcome.ok && outcome.error.kind === 'invalid-record') return outcome;
    this.#mode = outcome.ok ? WRITABLE : modeAfter(outcome.error);
    this.#compactWhenDue();
    return outcome;
  }

  replace(
    other: NotebookData,
    first: (old: NotebookData) => Promise<Result<void, NotebookError>>,
  ): Promise<Result<void, NotebookError>> {
    if (this.#closing !== null) return Promise.resolve(err(notebookError('closed', this.folder)));
    const done = this.#compaction.then(() => this.#replaceNow(other, first));
    this.#compaction = done;
    return done;
  }

  compact(): Promise<Result<void, NotebookError>> {
    if (this.#closing !== null) return Promise.resolve(err(notebookError('closed', this.folder)));
    const done = this.#compaction.then(() => this.#compactNow());
    this.#compaction = done;
    return done;
  }

  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  #invalid(cause: z.ZodError): NotebookError {
    const message = `A change did not have the form of a notebook record, so it was not saved: ${z.prettifyError(cause)}`;
    return notebookError('invalid-record', this.folder, message);
  }

  async #replaceNow(
    next: NotebookData,
    first: (old: NotebookData) => Promise<Result<void, NotebookError>>,
  ): Promise<Result<void, NotebookError>> {
    try {
      await this.#parts.database.replace(next, async () => {
        const kept = await first(this.data);
        if (!kept.ok) throw new SnapshotRefused(kept.error);
      });
      this.#lastSavedAt = this.#parts.place.now();
      return ok(undefined);
    } catch (cause) {
      return err(cause instanceof SnapshotRefused ? cause.error : writeError(cause, this.folder));
    }
  }

  async #compactNow(): Promise<Result<void, NotebookError>> {
    try {
      await this.#parts.database.write();
      this.#retryFrom = 0;
      return ok(undefined);
    } catch (cause) {
      this.#retryFrom = this.#parts.adapter.pending.operations + this.#parts.limits.operations;
      return err(cause instanceof SnapshotRefused ? cause.error : writeError(cause, this.folder));
    } finally {
      this.#isCompactionDue = false;
    }
  }

  /** A compaction that fails is harmless, every change is in a journal; it is tried again as more comes in. */
  #compactWhenDue(): void {
    const { limits, adapter } = this.#parts;
    if (this.#closing !== null) return;
    if (this.#idleTimer === null)
      this.#idleTimer = setTimeout(() => void this.compact(), limits.idleMs).unref();
    else this.#idleTimer.refresh();
    const { operations, bytes, isUrgent } = adapter.pending;
    const isDue = isUrgent || operations >= limits.operations || bytes >= limits.bytes;
    if (!isDue || this.#isCompactionDue || operations < this.#retryFrom) return;
    this.#isCompactionDue = true;
    void this.compact();
  }

  async #finish(): Promise<void> {
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    await this.#longCommits;
    await this.#compaction;
    try {
      await this.#parts.adapter.finish(this.#parts.database.data);
    } catch {
      // Every acknowledged change is in a journal already; a last snapshot would only have made the next start quicker.
    } finally {
      await this.#parts.release();
    }
  }
}
