import type { Desk } from '../../../src/main/handlers/handler.ts';
import { answer } from '../../../src/main/ipc/answer.ts';
import { lineToWorker } from '../../../src/main/search/worker-line.ts';
import { searchOfApp } from '../../../src/main/search/search-of-app.ts';
import { createKeeper } from '../../../src/main/viewing/keeper.ts';
import { nobodyYet } from '../../../src/main/viewing/snapshot.ts';
import type { Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { newDesk } from '../../unit/main/desk.ts';

/** Notes per commit while the notebook is filled. */
const PORTION = 5_000;

const putAll = (notes: readonly Note[]): readonly Operation[] =>
  notes.map((record) => ({ op: 'put', entry: { table: 'notes', record } }));

/** A desk as in the app, with a viewing that runs, these notes on the disk and the search in its worker. */
export async function durableDesk(notes: readonly Note[], workerFile: string) {
  const { desk, folder, close } = await newDesk();
  const { notebook, pack } = desk.context;
  for (let from = 0; from < notes.length; from += PORTION) {
    const written = await notebook.commit(putAll(notes.slice(from, from + PORTION)));
    if (!written.ok) throw new Error(written.error.message);
  }
  const compacted = await notebook.compact();
  if (!compacted.ok) throw new Error(compacted.error.message);
  const search = searchOfApp({
    pack,
    data: () => notebook.data,
    viewer: () => nobodyYet,
    lines: () => ({ stamp: null, lines: [], has: () => false }),
    start: (names, onGone) => lineToWorker(workerFile, names, onGone),
  });
  const context = { ...desk.context, search, announce: search.take };
  const own: Desk = { ...desk, context, keeper: createKeeper(context) };
  return {
    folder,
    notes: () => notebook.data.notes.size,
    call: (name: string, args: unknown) => answer(name, args, own),
    /** Resolves when the search has all notes, as it has a while after the start. */
    searchable: async () => {
      await search.query({ text: 'case:jackson', limit: 1 });
    },
    undo: own.keeper.undo,
    redo: own.keeper.redo,
    close: async () => {
      await search.close();
      await close();
    },
  };
}
