import { setImmediate } from 'node:timers/promises';
import type { Operation } from '../../shared/domain/notebook/notebook-data.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import type { AppContext } from '../app-context.ts';
import { touchesViewing } from '../notebook/touches-viewing.ts';
import { eveningOf } from './evening.ts';
import { viewPass } from './pass-view.ts';
import { shownScenes } from './timing-verified.ts';
import { viewCases, viewHistory, viewSaving } from './snapshot.ts';

/** How many notes are announced at once: what a window takes up in a few milliseconds. */
const AT_ONCE = 1_000;

/** The written notes, in portions to announce one after another. */
function* notesIn(operations: readonly Operation[]): Generator<readonly Note[], void> {
  let portion: Note[] = [];
  for (const operation of operations) {
    if (operation.op !== 'put' || operation.entry.table !== 'notes') continue;
    portion.push(operation.entry.record);
    if (portion.length < AT_ONCE) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

function announceNotes({ announce }: AppContext, notes: readonly Note[]): void {
  const put = notes.filter((note) => note.deletedAt === undefined);
  const gone = notes.filter((note) => note.deletedAt !== undefined).map((note) => note.id);
  announce({ name: 'notesChanged', payload: { put, gone } });
}

/** Announces the viewing and the case files as they are now: after a change, and when time itself opened something. */
export function announceEvening(context: AppContext): void {
  const { pack, notebook, time, announce } = context;
  const evening = eveningOf(notebook, pack.title.id, time.now());
  announce({
    name: 'passChanged',
    payload: evening === null ? null : viewPass(evening, time.scale, shownScenes(notebook.data, evening)),
  });
  announce({ name: 'casesChanged', payload: viewCases(pack, evening) });
}

function announceTheRest(context: AppContext): void {
  const { notebook, announce } = context;
  announce({ name: 'historyChanged', payload: viewHistory(notebook) });
  announce({ name: 'savingChanged', payload: viewSaving(context) });
}

/** Announces every slice that the written operations touched. */
export function announceChanges(context: AppContext, operations: readonly Operation[]): void {
  if (operations.some(touchesViewing)) announceEvening(context);
  for (const notes of notesIn(operations)) announceNotes(context, notes);
  announceTheRest(context);
}

/** The same for very many operations, letting others have a turn after each thousand notes. */
export async function announceGently(context: AppContext, operations: readonly Operation[]): Promise<void> {
  if (operations.length <= AT_ONCE) return announceChanges(context, operations);
  if (operations.some(touchesViewing)) announceEvening(context);
  for (const notes of notesIn(operations)) {
    announceNotes(context, notes);
    await setImmediate();
  }
  announceTheRest(context);
}
