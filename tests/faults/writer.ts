import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { HistoryContext } from '../../src/shared/domain/notebook/history.ts';
import type { NotebookData, Operation } from '../../src/shared/domain/notebook/notebook-data.ts';
import type { Note } from '../../src/shared/domain/notebook/records.ts';
import { codeOf, nodeIo } from '../../src/main/notebook/io.ts';
import { jsonFileStore } from './json-file-store.ts';
import type { Said } from './ledger.ts';
import { nextMove, ownMove } from './moves.ts';
import { notebookStore, unflushed } from './notebook-store.ts';
import type { Store } from './store.ts';

/**
 * A process that changes a notebook as fast as it can and says on its standard output, a line each, what it tries and
 * what it was told is saved (`Said`). It is made to be killed or frozen at any moment.
 */
export const writerOptionsSchema = z.object({
  store: z.enum(['notebook', 'notebook-unflushed', 'lowdb-json-file']),
  folder: z.string(),
  /**
   * `everything`: all that a viewer can do, one after the other, with drafts, beats and backups beside it. `restoring`:
   * changes, backups, and taking them back. `own-notes`: lanes that share nothing.
   */
  mix: z.enum(['everything', 'restoring', 'own-notes']),
  /** How many own notes are written at a time. */
  lanes: z.int().positive(),
  /** After how many operations the notebook compacts. */
  compactAfter: z.int().positive(),
  isLocked: z.boolean(),
  /** After how many changes it closes the notebook; null for never. */
  closeAfter: z.int().nullable(),
});
export type WriterOptions = z.infer<typeof writerOptionsSchema>;

const options = writerOptionsSchema.parse(JSON.parse(process.argv[2] ?? ''));

const nothing = new Int32Array(new SharedArrayBuffer(4));

/** Writes a little of a line; 0 while the reader has to catch up first. */
const writeSome = (bytes: Buffer): number => {
  try {
    return writeSync(1, bytes);
  } catch (cause) {
    if (codeOf(cause) !== 'EAGAIN') throw cause;
    Atomics.wait(nothing, 0, 0, 1);
    return 0;
  }
};

const say = (said: Said): void => {
  let rest = Buffer.from(`${JSON.stringify(said)}\n`, 'utf8');
  while (rest.length > 0) rest = rest.subarray(writeSome(rest));
};

const stores: Readonly<Record<WriterOptions['store'], () => Promise<Store>>> = {
  // The first changes take the ordinary way, and all others the disk's thread, as in the app.
  notebook: () =>
    notebookStore(nodeIo, { ...options, diskWorker: join(import.meta.dirname, 'disk-worker.mjs') }),
  'notebook-unflushed': () => notebookStore(unflushed, options),
  'lowdb-json-file': () => jsonFileStore(options.folder),
};

let tried = 0;

const change = async (store: Store, operations: readonly Operation[]): Promise<void> => {
  if (operations.length === 0) return;
  tried += 1;
  const n = tried;
  say({ say: 'try', n, ops: [...operations] });
  const saved = await store.commit(operations);
  say(saved.ok ? { say: 'ok', n } : { say: 'no', n, kind: saved.error.kind });
};

const session = randomUUID();

const contextNow = (): HistoryContext => {
  const now = new Date();
  return {
    nowIso: now.toISOString(),
    newId: randomUUID,
    at: { session, monoMs: performance.now(), wallMs: now.getTime() },
  };
};

const isOver = (): boolean => options.closeAfter !== null && tried >= options.closeAfter;

const oneMove = async (store: Store): Promise<void> => {
  const data = store.now();
  if (data !== null) await change(store, nextMove(data, contextNow()));
};

const viewer = async (store: Store): Promise<void> => {
  while (!isOver()) await oneMove(store);
};

const keeperOfBackups = async (store: Store): Promise<void> => {
  while (!isOver()) await store.backUp();
};

const everythingIn = (data: NotebookData): readonly unknown[] =>
  Object.entries(data).flatMap(([table, records]) =>
    Array.from(records.values(), (record: unknown) => ({ op: 'put', entry: { table, record } })),
  );

/** Backs up, goes on, and takes everything back to the backup; one thing after the other. */
const restorer = async (store: Store): Promise<void> => {
  while (!isOver()) {
    for (let count = 0; count < 6; count += 1) await oneMove(store);
    await store.backUp();
    for (let count = 0; count < 6; count += 1) await oneMove(store);
    tried += 1;
    const n = tried;
    const begin = (next: NotebookData): void =>
      say({ say: 'try', n, ops: [...everythingIn(next)], isWhole: true });
    const restored = await store.restore(begin);
    say(restored.ok ? { say: 'ok', n } : { say: 'no', n, kind: restored.error.kind });
  }
};

const typist = async (store: Store): Promise<void> => {
  for (let count = 0; !isOver(); count += 1) {
    const { nowIso, at } = contextNow();
    const text = 'x'.repeat(count % 300);
    const draft = { id: 'composer', text, kind: 'note', caseIds: [], tags: [], filmMs: null } as const;
    const record = { ...draft, leadInMs: 3000, at, savedAt: nowIso };
    await change(store, [{ op: 'put', entry: { table: 'drafts', record } }]);
  }
};

const heart = async (store: Store): Promise<void> => {
  while (!isOver()) {
    const { at, newId } = contextNow();
    const record = { id: newId(), passId: 'pass-1', at, change: { kind: 'alive', everyMs: 15_000 } } as const;
    await change(store, [{ op: 'put', entry: { table: 'syncEvents', record } }]);
  }
};

const note = async (store: Store): Promise<void> => {
  const own = new Map<string, Note>();
  while (!isOver()) await change(store, [ownMove(own, contextNow())]);
};

const lanes: Readonly<Record<WriterOptions['mix'], (store: Store) => readonly Promise<void>[]>> = {
  everything: (store) => [viewer(store), typist(store), heart(store), keeperOfBackups(store)],
  restoring: (store) => [restorer(store)],
  'own-notes': (store) => Array.from({ length: options.lanes }, () => note(store)),
};

say({ say: 'begun' });
const store = await stores[options.store]();
say({ say: 'ready', lost: [...store.lost] });
await Promise.all(lanes[options.mix](store));
say({ say: 'closing' });
await store.close();
