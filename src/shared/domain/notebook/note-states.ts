import type { Command } from './notebook-data.ts';
import type { Note } from './records.ts';
import type { StepContext } from './step.ts';
import { noteStep, type NoteChange } from './triage.ts';

/** One state that a note was in. */
export interface NoteState {
  /** Names this state among the states of its note, and stays the same as long as it is known. */
  readonly key: string;
  readonly note: Note;
  /** When it came about, wall time as ISO. */
  readonly atIso: string;
  /** What the viewer did, as the history names it; null where only the state itself is known. */
  readonly label: string | null;
  /** The step that made it was taken back. */
  readonly isUndone: boolean;
  readonly isNow: boolean;
}

/** What is known of how a note came to be. */
export interface NoteHistory {
  /** Newest first. */
  readonly states: readonly NoteState[];
  /** Whether nothing is missing: it begins with the adding of the note, and each state follows the one before. */
  readonly isWhole: boolean;
}

/** Where states come from: steps (newer ones win), and notes as they stood in older files. */
export interface StateSources {
  readonly commands: readonly Command[];
  readonly notes: readonly Note[];
}

const plainly = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([k, v]) => [k, plainly(v)]),
      )
    : value;

/** A note as one text that is the same however its fields are ordered. */
const faceOf = (note: Note): string => JSON.stringify(plainly(note));

/** FNV-1a, twice with other beginnings: enough to tell the few states of one note apart. */
const hash = (text: string, from: number): string => {
  let value = from;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
};

const keyOf = (face: string): string => `${hash(face, 0x811c9dc5)}${hash(face, 0x1b873593)}`;

type Known = Omit<NoteState, 'isNow'> & { readonly face: string };

const known = (note: Note, label: string | null, isUndone: boolean): Known => {
  const face = faceOf(note);
  return { face, key: keyOf(face), note, atIso: note.deletedAt ?? note.editedAt, label, isUndone };
};

function fromCommand(command: Command, id: string): readonly Known[] {
  return command.changes.flatMap((change) => {
    if (change.table !== 'notes' || change.id !== id) return [];
    const after = known(change.after, command.label, command.state === 'undone');
    return change.before === null ? [after] : [known(change.before, null, false), after];
  });
}

/** Each state once; the one that says what was done goes before the one that does not. */
function distinct(all: readonly Known[]): readonly Known[] {
  const byFace = new Map<string, Known>();
  for (const state of all) {
    const before = byFace.get(state.face);
    if (before === undefined || before.label === null) byFace.set(state.face, state);
  }
  return [...byFace.values()];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What a step says of the order of states: one followed the other, or (before it, nothing) it was the first. */
const followings = (commands: readonly Command[], id: string): ReadonlySet<string> =>
  new Set(
    commands.flatMap(({ changes }) =>
      changes.flatMap((change) =>
        change.table === 'notes' && change.id === id
          ? [`${change.before === null ? '' : faceOf(change.before)}\n${faceOf(change.after)}`]
          : [],
      ),
    ),
  );

/** From the adding of the note to its last state, step by step; what was taken back is no part of it. */
function isUnbroken(states: readonly Known[], commands: readonly Command[], id: string): boolean {
  const follows = followings(commands, id);
  let before = '';
  for (const { face, isUndone } of states) {
    if (isUndone) continue;
    if (!follows.has(`${before}\n${face}`)) return false;
    before = face;
  }
  return before !== '';
}

/** A deleted state that no step made is only what undo leaves of an added note. */
const isResidue = ({ label, note }: Known): boolean => label === null && note.deletedAt !== undefined;

/** Puts together what steps and older files know of one note. */
export function noteHistory(note: Note, { commands, notes }: StateSources): NoteHistory {
  const inOrder = commands.toSorted((a, b) => a.seq - b.seq || compareText(a.at, b.at));
  const now = faceOf(note);
  const states = distinct([
    ...inOrder.flatMap((command) => fromCommand(command, note.id)),
    ...notes.filter(({ id }) => id === note.id).map((one) => known(one, null, false)),
    known(note, null, false),
  ])
    .filter((state) => !isResidue(state))
    .toSorted((a, b) => compareText(a.atIso, b.atIso));
  return {
    states: states.map(({ face, ...state }) => ({ ...state, isNow: face === now })).toReversed(),
    isWhole: isUnbroken(states, inOrder, note.id),
  };
}

/** Puts an earlier state back as a new step: nothing that was written since is lost, it is one undo away. */
export function putBack(note: Note, state: Note, context: StepContext): NoteChange {
  const { deletedAt: _gone, ...earlier } = state;
  const after: Note = { ...earlier, editedAt: context.nowIso };
  return noteStep(note, after, 'Put back an earlier state');
}
