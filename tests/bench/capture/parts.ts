import { join } from 'node:path';

import type { Desk } from '../../../src/main/handlers/handler.ts';
import { readInThread } from '../../../src/main/importing/read-in-thread.ts';
import { answer } from '../../../src/main/ipc/answer.ts';
import { lineToWorker } from '../../../src/main/search/worker-line.ts';
import { searchOfApp } from '../../../src/main/search/search-of-app.ts';
import { DiskThread } from '../../../src/main/notebook/disk-thread.ts';
import type { Notebook } from '../../../src/main/notebook/notebook.ts';
import { openNotebook } from '../../../src/main/notebook/open-notebook.ts';
import { createKeeper } from '../../../src/main/viewing/keeper.ts';
import { nobodyYet } from '../../../src/main/viewing/snapshot.ts';
import type { Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { newDesk } from '../../unit/main/desk.ts';

/** Notes per commit while the notebook is filled. */
const PORTION = 5_000;

const putAll = (notes: readonly Note[]): readonly Operation[] =>
  notes.map((record) => ({ op: 'put', entry: { table: 'notes', record } }));

async function fill({ context: { notebook } }: Desk, notes: readonly Note[]): Promise<void> {
  const [passId = 'pass-1'] = notebook.data.passes.keys();
  const own = notes.map((note) => ({ ...note, passId }));
  for (let from = 0; from < own.length; from += PORTION) {
    const written = await notebook.commit(putAll(own.slice(from, from + PORTION)));
    if (!written.ok) throw new Error(written.error.message);
  }
  const compacted = await notebook.compact();
  if (!compacted.ok) throw new Error(compacted.error.message);
}

/** The disk's thread, and when (`performance.now`) it was heard last that something is on the disk. */
class WatchedThread extends DiskThread {
  heardMs = 0;

  override save(ask: Parameters<DiskThread['save']>[0]): ReturnType<DiskThread['save']> {
    const saved = super.save(ask);
    if (saved instanceof Promise) void saved.then(() => this.#hear());
    else if (saved !== null) this.#hear();
    return saved;
  }

  #hear(): void {
    this.heardMs = performance.now();
  }
}

/** The notebook of the desk, opened again as the app has it: with the disk's thread. */
async function throughThread({ context }: Desk, diskThread: DiskThread): Promise<Notebook> {
  const { notebook, time } = context;
  await notebook.close();
  const now = (): Date => new Date(time.now().wallMs);
  const opened = await openNotebook(notebook.folder, { appVersion: 'test', now, diskThread });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** The notebook, and when (`performance.now`) a change of it was saved last, which main then knows and shows. */
function watched(notebook: Notebook) {
  let savedMs = 0;
  const commit: Notebook['commit'] = async (operations) => {
    const written = await notebook.commit(operations);
    savedMs = performance.now();
    return written;
  };
  const own = new Proxy(notebook, {
    get: (of, name) => {
      if (name === 'commit') return commit;
      const held: unknown = Reflect.get(of, name, of);
      return typeof held === 'function' ? held.bind(of) : held;
    },
  });
  return { notebook: own, savedMs: () => savedMs };
}

const viewing = {
  ...{ kind: 'first', edition: 'streaming', policy: 'always', endingsConfirmed: true },
  ...{ startClock: true, after: null, agoMs: 0 },
} as const;

/** A desk as in the app, with a viewing that runs and has these notes on the disk, and the workers of this folder. */
export async function durableDesk(notes: readonly Note[], workers: string) {
  const { desk: ordinary, folder, close, exportTo, openFrom, pass } = await newDesk();
  const thread = new WatchedThread(join(workers, 'disk-worker.cjs'));
  const saved = await throughThread(ordinary, thread);
  const desk: Desk = { ...ordinary, context: { ...ordinary.context, notebook: saved } };
  const keeper = createKeeper(desk.context);
  const begun = await answer('pass.begin', viewing, { ...desk, keeper });
  if (!begun.ok) throw new Error(JSON.stringify(begun.error));
  await fill(desk, notes);
  const { pack } = desk.context;
  const { notebook, savedMs } = watched(desk.context.notebook);
  const search = searchOfApp({
    pack,
    data: () => notebook.data,
    viewer: () => nobodyYet,
    lines: () => ({ stamp: null, lines: [], has: () => false }),
    start: (names, onGone) => lineToWorker(join(workers, 'search-worker.cjs'), names, onGone),
  });
  const readNotes = readInThread(join(workers, 'import-worker.cjs'));
  const context = { ...desk.context, notebook, readNotes, search, announce: search.take };
  const own: Desk = { ...desk, context, keeper: createKeeper(context) };
  return {
    folder,
    exportTo,
    openFrom,
    pass,
    data: notebook.data,
    /** When (`performance.now`) it was heard last that a change is on the disk; 0 before the thread is there. */
    durableMs: () => thread.heardMs,
    savedMs,
    call: (name: string, args: unknown) => answer(name, args, own),
    /** Resolves when the search has taken in all notes, as it has a while after the first search. */
    searchable: async () => {
      await search.which('jackson');
    },
    compact: () => notebook.compact(),
    undo: own.keeper.undo,
    redo: own.keeper.redo,
    close: async () => {
      await search.close();
      await saved.close();
      await close();
    },
  };
}
