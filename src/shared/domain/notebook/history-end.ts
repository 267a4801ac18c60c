import type { Command, NotebookData } from './notebook-data.ts';

type Steps = NotebookData['commands'];

/** Where a history that stands whole ends: its last step, and how many there are. */
interface End {
  readonly id: string;
  readonly seq: number;
  readonly count: number;
}

/** What was recorded last in each notebook; whether that came about is seen from the notebook alone. */
const recorded = new WeakMap<Steps, End>();

/** Whether steps stand in the order in which they were made. */
export function isInOrder(steps: Iterable<Command>): boolean {
  let before = -1;
  for (const { seq } of steps) {
    if (seq <= before) return false;
    before = seq;
  }
  return true;
}

/** Remembers where the history ends once `last` is in it and has `count` steps, all of them done. */
export function expectEnd(steps: Steps, last: Command, count: number): void {
  if (recorded.has(steps) || isInOrder(steps.values()))
    recorded.set(steps, { id: last.id, seq: last.seq, count });
}

/**
 * The last step, where what was recorded last came about and still stands: then so does all before it, because steps are
 * taken back from the last one on. It spares looking at two hundred steps for each note that is saved. Null where the
 * history has to be looked at.
 */
export function standingEnd(steps: Steps): Command | null {
  const end = recorded.get(steps);
  if (end === undefined || steps.size !== end.count) return null;
  const last = steps.get(end.id);
  return last?.state === 'done' && last.seq === end.seq ? last : null;
}
