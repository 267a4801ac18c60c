import { hasTag, isTagWord, tagKey } from '../../shared/domain/notebook/tags-of-note.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import type { Step } from '../../shared/domain/notebook/step.ts';
import { renameTags } from '../../shared/domain/notebook/tags-steps.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Turn } from '../../main/viewing/keeper.ts';
import { refused, wrongUsage, type Outcome } from '../outcome.ts';

/** Tags that are to become one. `mayMerge`: also where that makes one tag of several. */
export interface AskedTags {
  readonly from: readonly string[];
  readonly to: string;
  readonly mayMerge: boolean;
  readonly titleId: string;
}

/** What came of it. */
export interface ChangedTags {
  readonly label: string;
  readonly notes: number;
}

const isUsed = (notes: readonly Note[], tag: string): boolean => notes.some((note) => hasTag(note, tag));

/** Gives tags another name in the notes of a film, as in the app: a name that is in use needs its own yes. */
export function renameStep(
  { from, to, mayMerge, titleId }: AskedTags,
  turn: Turn,
): Result<{ readonly step: Step; readonly reply: ChangedTags }, Outcome> {
  if (!isTagWord(to)) {
    const says = `A tag is one word of letters, figures, - and _, with at least one letter, so “${to}” cannot be one.`;
    return err(wrongUsage(says));
  }
  const notes = [...turn.data.notes.values()].filter(
    (note) => note.titleId === titleId && note.deletedAt === undefined,
  );
  const missing = from.find((tag) => !isUsed(notes, tag));
  if (missing !== undefined) return err(refused([`No note has the tag ${missing}. Nothing was changed.`]));
  const others = from.filter((tag) => tagKey(tag) !== tagKey(to));
  const isMerge = others.length > 1 || (others.length > 0 && isUsed(notes, to));
  if (isMerge && !mayMerge) {
    const says = `There is a tag ${to} already. Nothing was changed. To make one tag of the two: docket tags merge.`;
    return err(refused([says]));
  }
  const step = renameTags(notes, { from, to, isMerge }, turn);
  return ok({ step, reply: { label: step.label, notes: step.changes.length } });
}
