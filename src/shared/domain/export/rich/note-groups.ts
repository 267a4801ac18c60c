import type { ShownNote } from '../order-notes.ts';
import type { ReadyNotes } from '../ready-notes.ts';

/** Notes that stand under one heading. `caseId` is null for notes of no case and in the order of time. */
export interface NoteGroup {
  readonly caseId: string | null;
  /** Null when all timed notes stand under no heading of their own. */
  readonly heading: string | null;
  readonly notes: readonly ShownNote[];
}

const NO_CASE = 'Between cases';
const UNTIMED = 'Without a time';

function groupsByCase({ shown, caseNames }: ReadyNotes): readonly NoteGroup[] {
  const groups = new Map<string | null, ShownNote[]>();
  for (const one of shown) {
    const caseId = one.note.caseIds[0] ?? null;
    const group = groups.get(caseId);
    if (group === undefined) groups.set(caseId, [one]);
    else group.push(one);
  }
  return [...groups].map(([caseId, notes]) => ({
    caseId,
    heading: caseId === null ? NO_CASE : (caseNames.get(caseId) ?? caseId),
    notes,
  }));
}

function groupsByTime({ shown }: ReadyNotes): readonly NoteGroup[] {
  const groups: readonly NoteGroup[] = [
    { caseId: null, heading: null, notes: shown.filter(({ time }) => time !== null) },
    { caseId: null, heading: UNTIMED, notes: shown.filter(({ time }) => time === null) },
  ];
  return groups.filter(({ notes }) => notes.length > 0);
}

/**
 * The notes under the headings that the chosen order gives them: one for each case, by a note's first case; or none
 * for the film from start to end and one for the notes without a time. Groups are never empty.
 */
export const noteGroups = (ready: ReadyNotes): readonly NoteGroup[] =>
  ready.input.options.order === 'case' ? groupsByCase(ready) : groupsByTime(ready);
