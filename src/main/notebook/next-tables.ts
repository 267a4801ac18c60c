import type { NotebookData, Operation } from '../../shared/domain/notebook/notebook-data.ts';
import { createTurns } from '../turns/turns.ts';
import { applyOperation, type Tables } from './tables.ts';

/** How many records are put between two looks at the time: a small part of a millisecond of work. */
const AT_ONCE = 256;

/** Calls `each` for all of `things`, letting others have a turn in between. */
async function forAll<T>(things: Iterable<T>, each: (thing: T) => void): Promise<void> {
  const turn = createTurns();
  let done = 0;
  for (const thing of things) {
    each(thing);
    done += 1;
    if (done % AT_ONCE === 0) await turn();
  }
}

async function copyOf<R>(table: ReadonlyMap<string, R>): Promise<Map<string, R>> {
  const copy = new Map<string, R>();
  await forAll(table, ([id, record]) => copy.set(id, record));
  return copy;
}

/** The same records in maps of their own, made in portions: filling one with 100,000 at once takes 30 to 70 ms. */
export const copyTables = async (of: NotebookData): Promise<Tables> => ({
  notes: await copyOf(of.notes),
  passes: await copyOf(of.passes),
  syncEvents: await copyOf(of.syncEvents),
  scenes: await copyOf(of.scenes),
  peeks: await copyOf(of.peeks),
  editions: await copyOf(of.editions),
  cueTimes: await copyOf(of.cueTimes),
  drafts: await copyOf(of.drafts),
  commands: await copyOf(of.commands),
});

/** What the tables are after a batch, made beside them in portions; right only if nothing else changes them meanwhile. */
export async function nextTables(tables: Tables, operations: readonly Operation[]): Promise<Tables> {
  const next = await copyTables(tables);
  await forAll(operations, (operation) => applyOperation(next, operation));
  return next;
}
