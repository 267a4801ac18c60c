import type { ExportInput } from '../export-input.ts';
import { orderNotes, type ShownNote } from '../order-notes.ts';

/** Notes that stand under one heading. `caseId` is null for notes of no case and in the order of time. */
export interface NoteGroup {
  readonly caseId: string | null;
  /** Null when all notes stand under no heading of their own. */
  readonly heading: string | null;
  readonly notes: readonly ShownNote[];
}

const NO_CASE = 'Between cases';
const UNTIMED = 'Without a time';

function groupsByCase(prepared: ExportInput): readonly NoteGroup[] {
  const names = new Map(prepared.cases.map(({ id, name }) => [id, name]));
  const groups = new Map<string | null, ShownNote[]>();
  for (const shown of orderNotes(prepared)) {
    const caseId = shown.note.caseIds[0] ?? null;
    const group = groups.get(caseId);
    if (group === undefined) groups.set(caseId, [shown]);
    else group.push(shown);
  }
  return [...groups].map(([caseId, notes]) => ({
    caseId,
    heading: caseId === null ? NO_CASE : (names.get(caseId) ?? caseId),
    notes,
  }));
}

function groupsByTime(prepared: ExportInput): readonly NoteGroup[] {
  const shown = orderNotes(prepared);
  const timed = shown.filter(({ time }) => time !== null);
  const untimed = shown.filter(({ time }) => time === null);
  const groups: readonly NoteGroup[] = [
    { caseId: null, heading: null, notes: timed },
    { caseId: null, heading: UNTIMED, notes: untimed },
  ];
  return groups.filter(({ notes }) => notes.length > 0);
}

/**
 * The notes under the headings that the chosen order gives them: one for each case, by a note's first case; or none
 * for the film from start to end and one for the notes without a time. Groups are never empty. Expects a prepared
 * input.
 */
export function noteGroups(prepared: ExportInput): readonly NoteGroup[] {
  return prepared.options.order === 'case' ? groupsByCase(prepared) : groupsByTime(prepared);
}
