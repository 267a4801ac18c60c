import type { SyncEvent } from '../clock/sync-event.ts';
import { atOnce, PORTION, type Pausing } from '../export/pausing.ts';
import type { NotebookData, Operation } from '../notebook/notebook-data.ts';
import type { Change, Note } from '../notebook/records.ts';
import type { Step, StepContext } from '../notebook/step.ts';
import { goneByUndoInPortions, type IsGoneByUndo } from './gone-by-undo.ts';
import { newClocks, newTimes, newViewings, type Both } from './new-viewings.ts';

/** What taking another notebook into this one did, or would do. */
export interface MergeTally {
  readonly notesAdded: number;
  /** Notes that an undo had taken away here, such as that of an earlier merge. What was deleted stays deleted. */
  readonly notesBack: number;
  /** Notes that were newer there. */
  readonly notesReplaced: number;
  /** Notes whose words differ: the newer stand in the note, the older beside it as a note of their own. */
  readonly bothKept: number;
  readonly viewingsAdded: number;
}

/** The words of a note at the time when they were first written: enough to know a copy that was made before. */
const wordsKey = ({ createdAt, filmMs, text }: Note): string => JSON.stringify([createdAt, filmMs, text]);

/** When somebody last did something to a note; taking it away counts. */
const touchedAt = ({ editedAt, deletedAt }: Note): number =>
  Math.max(Date.parse(editedAt), deletedAt === undefined ? Number.NEGATIVE_INFINITY : Date.parse(deletedAt));

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const count = (known: Map<string, number>, note: Note, by: 1 | -1): void => {
  const key = wordsKey(note);
  known.set(key, (known.get(key) ?? 0) + by);
};

interface Merging {
  /** How many notes here have these words; a note that is replaced has them no longer. */
  readonly known: Map<string, number>;
  readonly newId: () => string;
  readonly changes: Change[];
  readonly isGoneByUndo: IsGoneByUndo;
  readonly tally: { notesAdded: number; notesBack: number; notesReplaced: number; bothKept: number };
}

const put = (merging: Merging, before: Note | null, after: Note): void => {
  merging.changes.push({ table: 'notes', id: after.id, before, after });
};

/** Keeps words that would be lost beside the note that won, unless they stand somewhere already. */
function keepBeside(merging: Merging, loser: Note): void {
  const isKnown = (merging.known.get(wordsKey(loser)) ?? 0) > 0;
  if (loser.text === '' || loser.deletedAt !== undefined || isKnown) return;
  count(merging.known, loser, 1);
  put(merging, null, { ...loser, id: merging.newId() });
  merging.tally.bothKept += 1;
}

/** Which of two versions of a note stands: theirs only where it is newer and not deleted, for merging takes nothing away. */
const winnerOf = (mine: Note, theirs: Note): 'mine' | 'theirs' =>
  touchedAt(theirs) > touchedAt(mine) && theirs.deletedAt === undefined ? 'theirs' : 'mine';

function addNote(merging: Merging, theirs: Note): void {
  if (theirs.deletedAt !== undefined) return;
  put(merging, null, theirs);
  merging.tally.notesAdded += 1;
}

/** What an undo took away comes back as it is there; asking for the same backup again means just that. */
function bringBack(merging: Merging, mine: Note, theirs: Note): boolean {
  if (theirs.deletedAt !== undefined || !merging.isGoneByUndo('notes', mine)) return false;
  put(merging, mine, theirs);
  merging.tally.notesBack += 1;
  return true;
}

function mergeNote(merging: Merging, mine: Note, theirs: Note): void {
  if (bringBack(merging, mine, theirs)) return;
  const isTheirs = winnerOf(mine, theirs) === 'theirs';
  if (isTheirs) {
    count(merging.known, mine, -1);
    put(merging, mine, theirs);
    merging.tally.notesReplaced += 1;
  }
  const isGoneHere = mine.deletedAt !== undefined && !isTheirs;
  if (mine.text !== theirs.text && !isGoneHere) keepBeside(merging, isTheirs ? mine : theirs);
}

/** Looks at every note, with a place to pause after each portion. */
function* portions(notes: ReadonlyMap<string, Note>, look: (note: Note) => void): Pausing<void> {
  let looked = 0;
  for (const note of notes.values()) {
    look(note);
    looked += 1;
    if (looked % PORTION === 0) yield '';
  }
}

function* mergeNotes({ mine, theirs, isGoneByUndo }: Both, context: StepContext): Pausing<Merging> {
  const known = new Map<string, number>();
  yield* portions(mine.notes, (note) => count(known, note, 1));
  const merging: Merging = {
    known,
    newId: context.newId,
    changes: [],
    isGoneByUndo,
    tally: { notesAdded: 0, notesBack: 0, notesReplaced: 0, bothKept: 0 },
  };
  yield* portions(theirs.notes, (note) => {
    const own = mine.notes.get(note.id);
    if (own === undefined) addNote(merging, note);
    else if (!isSame(own, note)) mergeNote(merging, own, note);
  });
  return merging;
}

/** What a merge comes to. */
export interface Merged {
  readonly step: Step;
  /**
   * The clocks of the viewings that came, written in the same commit but outside the history: a step whose clock events
   * are undone and redone would retract and restore them as of now, and a clock that stood would run for days.
   */
  readonly clocks: readonly SyncEvent[];
  readonly tally: MergeTally;
}

/** `mergeNotebooks` in portions, for callers beside whom somebody waits. */
export function* mergeInPortions(
  mine: NotebookData,
  theirs: NotebookData,
  context: StepContext,
): Pausing<Merged> {
  const both: Both = { mine, theirs, isGoneByUndo: yield* goneByUndoInPortions(mine) };
  const notes = yield* mergeNotes(both, context);
  const viewings = newViewings(both);
  const changes = [...viewings, ...newTimes(both), ...notes.changes];
  const viewingsAdded = viewings.filter(({ table }) => table === 'passes').length;
  return {
    step: { label: 'Took in a backup', changes },
    clocks: newClocks(both),
    tally: { ...notes.tally, viewingsAdded },
  };
}

/**
 * The one step that takes another notebook into this one, so that one undo takes it back: notes by id, the newer wins,
 * and where the words differ both are kept. Merging the same notebook a second time changes nothing, and after an undo it
 * brings back what that took away. Drafts and the
 * other notebook's history stay there.
 */
export const mergeNotebooks = (mine: NotebookData, theirs: NotebookData, context: StepContext): Merged =>
  atOnce(mergeInPortions(mine, theirs, context));

/** What writes the clocks that a merge brings. */
export const clockWrites = ({ clocks }: Pick<Merged, 'clocks'>): readonly Operation[] =>
  clocks.map((record) => ({ op: 'put', entry: { table: 'syncEvents', record } }));
