import { noteTableHandlers } from '../../../src/main/handlers/note-table-handlers.ts';
import type { Desk } from '../../../src/main/handlers/handler.ts';
import { lineToWorker } from '../../../src/main/search/worker-line.ts';
import { searchOfApp } from '../../../src/main/search/search-of-app.ts';
import { createKeeper } from '../../../src/main/viewing/keeper.ts';
import { nobodyYet } from '../../../src/main/viewing/snapshot.ts';
import type { Operation } from '../../../src/shared/domain/notebook/notebook-data.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { newDesk } from '../../unit/main/desk.ts';

/** Notes per commit while the notebook is filled. */
const PORTION = 250;

const portions = (notes: readonly Note[]): readonly (readonly Operation[])[] =>
  Array.from({ length: Math.ceil(notes.length / PORTION) }, (_, at) =>
    notes
      .slice(at * PORTION, (at + 1) * PORTION)
      .map((record): Operation => ({ op: 'put', entry: { table: 'notes', record } })),
  );

/** A notebook on the disk with these notes, the search in its worker as in the app, and the calls of the table. */
export async function tableDesk(notes: readonly Note[], workerFile: string) {
  const { desk, close } = await newDesk();
  for (const operations of portions(notes)) {
    const written = await desk.context.notebook.commit(operations);
    if (!written.ok) throw new Error(written.error.message);
  }
  const search = searchOfApp({
    pack: desk.context.pack,
    data: () => desk.context.notebook.data,
    viewer: () => nobodyYet,
    lines: () => ({ stamp: null, lines: [], has: () => false }),
    start: (names, onGone) => lineToWorker(workerFile, names, onGone),
  });
  const context = { ...desk.context, search, announce: search.take };
  const own: Desk = { ...desk, context, keeper: createKeeper(context) };
  return {
    desk: own,
    calls: noteTableHandlers,
    search,
    close: async () => {
      await search.close();
      await close();
    },
  };
}
