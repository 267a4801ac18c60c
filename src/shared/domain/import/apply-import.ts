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

const count = (done: readonly Done[], kind: Done['kind']): number =>
  done.filter((one) => one.kind === kind).length;

const labelOf = (changes: number): string =>
  changes === 1 ? 'Imported 1 note' : `Imported ${changes} notes`;

/**
 * The one step that carries a plan out, so that one undo takes the whole import back. It adds notes and puts the
 * file's version in the place of others if the viewer chose so; it never deletes one.
 */
export function applyImport(
  plan: ImportPlan,
  choice: { readonly changed: ChangedChoice },
  context: StepContext,
): { readonly step: Step; readonly tally: ImportTally } {
  const done = plan.items.flatMap((item) => carryOut(item, choice.changed, context) ?? []);
  const changes = done.flatMap(({ change }) => change ?? []);
  const tally = {
    added: count(done, 'added'),
    replaced: count(done, 'replaced'),
    kept: count(done, 'kept'),
  };
  return { step: { label: labelOf(changes.length), changes }, tally };
}
