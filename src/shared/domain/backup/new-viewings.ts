import type { SyncEvent } from '../clock/sync-event.ts';
import type { NotebookData } from '../notebook/notebook-data.ts';
import type { Change } from '../notebook/records.ts';
import type { IsGoneByUndo } from './gone-by-undo.ts';

/** The two notebooks, and what is gone from the first only because something was undone. */
export interface Both {
  readonly mine: NotebookData;
  readonly theirs: NotebookData;
  readonly isGoneByUndo: IsGoneByUndo;
}

interface OfViewing {
  readonly passId: string;
}

/** Whether a viewing of theirs is not here, or is here only as one that an undo took away. */
const isMissing = ({ mine, isGoneByUndo }: Both, id: string): boolean => {
  const own = mine.passes.get(id);
  return own === undefined || isGoneByUndo('passes', own);
};

/** Whether something belongs to a viewing that is not here. */
const isOfNew =
  (both: Both) =>
  ({ passId }: OfViewing): boolean =>
    both.theirs.passes.has(passId) && isMissing(both, passId);

/** A viewing that is not here comes whole: its clock, who was on screen, what was opened early. One that is here stays. */
export function newViewings(both: Both): readonly Change[] {
  const { mine, theirs } = both;
  const isNew = isOfNew(both);
  return [
    ...[...theirs.passes.values()]
      .filter(({ id, deletedAt }) => isMissing(both, id) && (deletedAt === undefined || !mine.passes.has(id)))
      .map((after): Change => {
        return { table: 'passes', id: after.id, before: mine.passes.get(after.id) ?? null, after };
      }),
    ...[...theirs.scenes.values()].filter(isNew).map((after): Change => {
      return { table: 'scenes', id: after.id, before: mine.scenes.get(after.id) ?? null, after };
    }),
    ...[...theirs.peeks.values()].filter(isNew).map((after): Change => {
      return { table: 'peeks', id: after.id, before: mine.peeks.get(after.id) ?? null, after };
    }),
  ];
}

/** The clocks of the viewings that are not here; what an earlier merge wrote of them stands, because clocks only grow. */
export const newClocks = (both: Both): readonly SyncEvent[] =>
  [...both.theirs.syncEvents.values()]
    .filter(isOfNew(both))
    .filter(({ id }) => !both.mine.syncEvents.has(id));

/** Editions and cue times that are not here, or that an undo took away; those that are here stay as they are. */
export function newTimes({ mine, theirs, isGoneByUndo }: Both): readonly Change[] {
  const editions = [...theirs.editions.values()].flatMap((after): readonly Change[] => {
    const before = mine.editions.get(after.id) ?? null;
    const isWanted = before === null || isGoneByUndo('editions', before);
    return isWanted ? [{ table: 'editions', id: after.id, before, after }] : [];
  });
  const cueTimes = [...theirs.cueTimes.values()].flatMap((after): readonly Change[] => {
    const before = mine.cueTimes.get(after.id) ?? null;
    const isWanted = before === null || isGoneByUndo('cueTimes', before);
    return isWanted ? [{ table: 'cueTimes', id: after.id, before, after }] : [];
  });
  return [...editions, ...cueTimes];
}
