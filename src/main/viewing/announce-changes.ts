import type { Operation } from '../../shared/domain/notebook/notebook-data.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import type { AppContext } from '../app-context.ts';
import { eveningAt } from './evening.ts';
import { viewPass } from './pass-view.ts';
import { shownScenes } from './timing-verified.ts';
import { viewCases, viewHistory, viewSaving } from './snapshot.ts';

const notesIn = (operations: readonly Operation[]): readonly Note[] =>
  operations.flatMap((operation) =>
    operation.op === 'put' && operation.entry.table === 'notes' ? [operation.entry.record] : [],
  );

/** Tables of which the viewing shows nothing. */
const besideEvening: ReadonlySet<string> = new Set(['notes', 'commands', 'drafts']);

const touchesEvening = (operation: Operation): boolean =>
  operation.op === 'put' && !besideEvening.has(operation.entry.table);

/** Announces the viewing and the case files as they are now: after a change, and when time itself opened something. */
export function announceEvening(context: AppContext): void {
  const { pack, notebook, time, announce } = context;
  const evening = eveningAt(notebook.data, pack.title.id, time.now());
  announce({
    name: 'passChanged',
    payload: evening === null ? null : viewPass(evening, time.scale, shownScenes(notebook.data, evening)),
  });
  announce({ name: 'casesChanged', payload: viewCases(pack, evening) });
}

/** Announces every slice that the written operations touched. */
export function announceChanges(context: AppContext, operations: readonly Operation[]): void {
  const { notebook, announce } = context;
  if (operations.some(touchesEvening)) announceEvening(context);
  const notes = notesIn(operations);
  if (notes.length > 0) {
    const put = notes.filter((note) => note.deletedAt === undefined);
    const gone = notes.filter((note) => note.deletedAt !== undefined).map((note) => note.id);
    announce({ name: 'notesChanged', payload: { put, gone } });
  }
  announce({ name: 'historyChanged', payload: viewHistory(notebook) });
  announce({ name: 'savingChanged', payload: viewSaving(context) });
}
