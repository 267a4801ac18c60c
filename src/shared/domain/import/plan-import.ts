import { atOnce, PORTION, type Pausing } from '../export/pausing.ts';
import type { Note } from '../notebook/records.ts';
import { whatDiffers } from './compare-found.ts';
import type { FoundFile, FoundNote, Place, Refusal } from './found.ts';
import { noteIndex, type NoteIndex } from './note-index.ts';
import { noteTaker, NO_VIEWING, type TakingIn } from './take-in.ts';

/** What an import would do with one found note. */
export type PlannedNote =
  | {
      readonly verdict: 'new';
      readonly at: Place;
      readonly note: Note;
      readonly existing: null;
      readonly why: string;
    }
  | {
      readonly verdict: 'same' | 'changed';
      readonly at: Place;
      /** The file's note as it would stand beside the existing one. */
      readonly note: Note;
      readonly existing: Note;
      /** The existing note after the file's version was taken. */
      readonly replaced: Note;
      readonly why: string;
    }
  | {
      readonly verdict: 'refused';
      readonly at: Place;
      readonly note: null;
      readonly existing: null;
      readonly why: string;
    };
export type Verdict = PlannedNote['verdict'];

/** What an import would do: nothing has been changed yet. */
export interface ImportPlan {
  readonly items: readonly PlannedNote[];
  /** What the reader could not read. Notes that were read but may not be taken in are items. */
  readonly refused: readonly Refusal[];
  readonly warnings: readonly Refusal[];
  /** Some notes need a viewing to belong to, and none has been started. */
  readonly needsViewing: boolean;
}

/** What a plan is made of. */
export interface PlanInput extends TakingIn {
  /** Every note of the notebook, deleted ones included: they are not brought back without a word. */
  readonly existing: Iterable<Note>;
  readonly found: FoundFile;
}

interface Planning {
  readonly index: NoteIndex;
  readonly take: ReturnType<typeof noteTaker>;
  readonly newId: () => string;
  readonly warnings: Refusal[];
}

function compared(note: Note, existing: Note, found: FoundNote): PlannedNote {
  const { at } = found;
  const { why, replaced } = whatDiffers(existing, note, found);
  return { verdict: why === '' ? 'same' : 'changed', at, note, existing, replaced, why };
}

function planOne(found: FoundNote, planning: Planning): PlannedNote {
  const { at } = found;
  const taken = planning.take(found);
  if (!taken.ok) return { verdict: 'refused', at, note: null, existing: null, why: taken.error };
  planning.warnings.push(...taken.value.warnings.map((reason) => ({ at, reason })));
  const { note } = taken.value;
  const existing = planning.index.match(note, found);
  if (existing !== null) return compared(note, existing, found);
  const added = planning.index.isTaken(note.id) ? { ...note, id: planning.newId() } : note;
  return { verdict: 'new', at, note: added, existing: null, why: '' };
}

/** `planImport` in portions, for callers beside whom somebody waits; `progress` hears how many notes are planned. */
export function* planInPortions(
  input: PlanInput,
  progress: (done: number) => void = () => undefined,
): Pausing<ImportPlan> {
  const { found } = input;
  const index = yield* noteIndex(input, found.notes);
  const planning: Planning = {
    index,
    take: noteTaker(input, found.titleId),
    newId: input.newId,
    warnings: [],
  };
  const items: PlannedNote[] = [];
  for (const one of found.notes) {
    items.push(planOne(one, planning));
    if (items.length % PORTION !== 0) continue;
    progress(items.length);
    yield '';
  }
  const warnings = [...found.warnings, ...planning.warnings];
  const needsViewing = items.some(({ verdict, note }) => verdict === 'new' && note.passId === NO_VIEWING);
  return { items, refused: found.refused, warnings, needsViewing };
}

/**
 * What taking a file in would do, note by note: matched by id, else by film time and text. Pure; equal input gives an
 * equal plan. A note that was deleted here counts as changed, because bringing it back is the viewer's choice.
 */
export const planImport = (input: PlanInput): ImportPlan => atOnce(planInPortions(input));
