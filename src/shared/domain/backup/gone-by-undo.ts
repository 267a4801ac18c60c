import { PORTION, type Pausing } from '../export/pausing.ts';
import { HISTORY_STEPS } from '../notebook/history.ts';
import type { Command, NotebookData } from '../notebook/notebook-data.ts';
import type { Change } from '../notebook/records.ts';

type Deletable = { readonly id: string; readonly deletedAt?: string | undefined };

const isGone = (record: Change['after']): boolean => 'deletedAt' in record && record.deletedAt !== undefined;

const isDeletion = ({ after }: Change): boolean => isGone(after);

/** Whether a change makes a record that is not there, or is there as a deleted one. */
const isBringing = ({ before, after }: Change): boolean =>
  !isGone(after) && (before === null || isGone(before));

const keyOf = (table: Change['table'], id: string): string => `${table} ${id}`;

/** What the history says of records: those that an undone step had created, and those that a step really took away. */
interface Known {
  readonly createdByUndone: ReadonlySet<string>;
  readonly deletedByStep: ReadonlySet<string>;
  /** The history is whole from here on (ISO 8601); empty where no step has fallen off its end yet, null without one. */
  readonly since: string | null;
}

/** With fewer steps than are kept none has fallen off the end. */
function wholeSince(all: readonly Command[], done: readonly Command[]): string | null {
  const [first, ...others] = done.map(({ at }) => at);
  if (first === undefined) return null;
  return all.every(({ seq }) => seq < HISTORY_STEPS)
    ? ''
    : others.reduce((one, other) => (other < one ? other : one), first);
}

function* keysOf(
  commands: readonly Command[],
  isMeant: (change: Change) => boolean,
): Pausing<ReadonlySet<string>> {
  const keys = new Set<string>();
  let looked = 0;
  for (const { changes } of commands) {
    for (const change of changes) {
      if (isMeant(change)) keys.add(keyOf(change.table, change.id));
      looked += 1;
      if (looked % PORTION === 0) yield '';
    }
  }
  return keys;
}

function* knownOf({ commands }: Pick<NotebookData, 'commands'>): Pausing<Known> {
  const all = [...commands.values()];
  const done = all.filter(({ state }) => state === 'done');
  const undone = all.filter(({ state }) => state === 'undone');
  return {
    createdByUndone: yield* keysOf(undone, isBringing),
    deletedByStep: yield* keysOf(done, isDeletion),
    since: wholeSince(all, done),
  };
}

/** Whether a record of a table is gone only because the step that had brought it was undone. */
export type IsGoneByUndo = (table: Change['table'], record: Deletable | undefined) => boolean;

/**
 * Tells what an undo took away from what the viewer deleted: a step that is undone still says what it had created; once
 * later steps have pushed it out, every deletion since the oldest step that is kept would be a step of its own, so what
 * went since then without one went by an undo. Of what went before that nothing is known, and it counts as deleted.
 */
export function* goneByUndoInPortions(data: Pick<NotebookData, 'commands'>): Pausing<IsGoneByUndo> {
  const { createdByUndone, deletedByStep, since } = yield* knownOf(data);
  return (table, record) => {
    if (record?.deletedAt === undefined) return false;
    const key = keyOf(table, record.id);
    if (deletedByStep.has(key)) return false;
    return createdByUndone.has(key) || (since !== null && record.deletedAt >= since);
  };
}
