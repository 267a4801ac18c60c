import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { z } from 'zod';
import type { HistoryContext } from '../../src/shared/domain/notebook/history.ts';
import type { NotebookData, Operation } from '../../src/shared/domain/notebook/notebook-data.ts';
import type { Note } from '../../src/shared/domain/notebook/records.ts';
import { nodeIo, type Io } from '../../src/main/notebook/io.ts';
import { openNotebookWith } from '../../src/main/notebook/open-notebook.ts';
import { jsonFileStore } from './json-file-store.ts';
import type { Said } from './ledger.ts';
import { nextMove, ownMove } from './moves.ts';
import type { Store } from './store.ts';

/**
 * A process that changes a notebook as fast as it can and says on its standard output, a line each, what it tries and
 * what it was told is saved (`Said`). It is made to be killed or frozen at any moment.
 */
export const writerOptionsSchema = z.object({
  store: z.enum(['notebook', 'notebook-unflushed', 'lowdb-json-file']),
  folder: z.string(),
  /** `everything`: all that a viewer can do, one after the other, with drafts and beats beside it. `own-notes`: lanes that share nothing. */
  mix: z.enum(['everything', 'own-notes']),
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

const say = (said: Said): void => {
  writeSync(1, `${JSON.stringify(said)}\n`);
};

/** A disk that never flushes: the notebook as it would be without its care. */
const unflushed: Io = {
  ...nodeIo,
  open: async (path, how) => ({ ...(await nodeIo.open(path, how)), datasync: () => Promise.resolve() }),
  syncFolder: () => Promise.resolve(),
};

const openNotebook = async (io: Io): Promise<Store> => {
  const limits = { operations: options.compactAfter, bytes: 8 << 20, idleMs: 60_000 };
  const how = { appVersion: '0.1.0', now: () => new Date(), lock: options.isLocked };
  const opened = await openNotebookWith({ io, limits })(options.folder, how);
  if (!opened.ok) throw new Error(opened.error.message);
  const { mode, data, recovery } = opened.value;
  if (mode.mode !== 'writable') throw new Error(mode.because.message);
  return {
    data,
    lost: recovery.damaged.filter(({ lost }) => lost !== null && lost > 0).map(({ reason }) => reason),
    commit: (operations) => opened.value.commit(operations),
    close: () => opened.value.close(),
  };
};

const stores: Readonly<Record<WriterOptions['store'], () => Promise<Store>>> = {
  notebook: () => openNotebook(nodeIo),
  'notebook-unflushed': () => openNotebook(unflushed),
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

const viewer = async (store: Store, data: NotebookData): Promise<void> => {
  while (!isOver()) await change(store, nextMove(data, contextNow()));
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

const lanesOf = (store: Store): readonly Promise<void>[] => {
  if (options.mix === 'own-notes' || store.data === null) {
    return Array.from({ length: options.lanes }, () => note(store));
  }
  return [viewer(store, store.data), typist(store), heart(store)];
};

say({ say: 'begun' });
const store = await stores[options.store]();
say({ say: 'ready', lost: [...store.lost] });
await Promise.all(lanesOf(store));
say({ say: 'closing' });
await store.close();
