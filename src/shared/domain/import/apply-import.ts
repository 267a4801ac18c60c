import { atOnce, PORTION, type Pausing } from '../export/pausing.ts';
import type { Change, Note } from '../notebook/records.ts';
import type { Step, StepContext } from '../notebook/step.ts';
import type { ImportPlan, PlannedNote } from './plan-import.ts';

/** What becomes of notes that stand in the notebook already and differ in the file. */
export type ChangedChoice = 'keep-mine' | 'take-theirs' | 'both';

/** What an import did, or would do. */
export interface ImportTally {
  readonly added: number;
  readonly replaced: number;
  /** Notes that were left as they are, because they are the same or because the viewer keeps their own. */
  readonly kept: number;
}

type Done = { readonly kind: keyof ImportTally; readonly change: Change | null };

const kept: Done = { kind: 'kept', change: null };

const added = (note: Note): Done => ({
  kind: 'added',
  change: { table: 'notes', id: note.id, before: null, after: note },
});

const replaced = (existing: Note, after: Note): Done => ({
  kind: 'replaced',
  change: { table: 'notes', id: existing.id, before: existing, after },
});

/** A deleted note is not mine to keep beside theirs: with both wanted it comes back. */
function choose(
  item: Extract<PlannedNote, { verdict: 'same' | 'changed' }>,
  choice: ChangedChoice,
  context: StepContext,
): Done {
  if (choice === 'keep-mine') return kept;
  if (choice === 'take-theirs' || item.existing.deletedAt !== undefined) {
    return replaced(item.existing, item.replaced);
  }
  return added({ ...item.note, id: context.newId() });
}

function carryOut(item: PlannedNote, choice: ChangedChoice, context: StepContext): Done | null {
  switch (item.verdict) {
    case 'refused':
      return null;
    case 'new':
      return added(item.note);
    case 'same':
      return kept;
    case 'changed':
      return choose(item, choice, context);
  }
}

const labelOf = (changes: number): string =>
  changes === 1 ? 'Imported 1 note' : `Imported ${changes} notes`;

/** A step and what it comes to. */
export interface Applied {
  readonly step: Step;
  readonly tally: ImportTally;
}

/** `applyImport` in portions, for callers beside whom somebody waits. */
export function* applyInPortions(
  plan: ImportPlan,
  choice: { readonly changed: ChangedChoice },
  context: StepContext,
): Pausing<Applied> {
  const changes: Change[] = [];
  const tally = { added: 0, replaced: 0, kept: 0 };
  for (const [place, item] of plan.items.entries()) {
    const done = carryOut(item, choice.changed, context);
    if (done !== null) tally[done.kind] += 1;
    if (done !== null && done.change !== null) changes.push(done.change);
    if (place % PORTION === 0) yield '';
  }
  return { step: { label: labelOf(changes.length), changes }, tally };
}

/**
 * The one step that carries a plan out, so that one undo takes the whole import back. It adds notes and puts the
 * file's version in the place of others if the viewer chose so; it never deletes one.
 */
export const applyImport = (
  plan: ImportPlan,
  choice: { readonly changed: ChangedChoice },
  context: StepContext,
): Applied => atOnce(applyInPortions(plan, choice, context));
