import { addNote, deleteNote, editNote } from '../../src/shared/domain/notebook/note-steps.ts';
import { record, redo, undo, type HistoryContext } from '../../src/shared/domain/notebook/history.ts';
import { mergeNotes } from '../../src/shared/domain/notebook/merge-notes.ts';
import type { NotebookData, Operation } from '../../src/shared/domain/notebook/notebook-data.ts';
import { beginPass, clockStep } from '../../src/shared/domain/notebook/pass-steps.ts';
import type { Change, Note } from '../../src/shared/domain/notebook/records.ts';
import type { Step } from '../../src/shared/domain/notebook/step.ts';

type Move = (data: NotebookData, context: HistoryContext) => readonly Operation[];

const random = (below: number): number => Math.floor(Math.random() * below);

const liveNotes = (data: NotebookData): readonly Note[] =>
  [...data.notes.values()].filter((note) => note.deletedAt === undefined);

const anyOf = (notes: readonly Note[], count: number): readonly Note[] =>
  notes.slice(random(Math.max(1, notes.length - count))).slice(0, count);

const newStep = (text: string, context: HistoryContext): Step =>
  addNote(
    {
      titleId: 'the-justice-project',
      passId: 'pass-1',
      text,
      kind: 'note',
      tags: ['law'],
      caseIds: [],
      wallIso: context.nowIso,
      capture: { instantMs: 60_000, leadInMs: 3000, plusMinusMs: 2000 },
    },
    context,
  ).step;

const sentence = 'A sentence of the usual length that a viewer might type while the film goes on.';

const inOne = (label: string, steps: readonly Step[]): Step => ({
  label,
  changes: steps.flatMap((step): readonly Change[] => step.changes),
});

const add: Move = (data, context) => record(data, newStep(sentence, context), context);

const addLong: Move = (data, context) => record(data, newStep(sentence.repeat(800), context), context);

const addMany: Move = (data, context) => {
  const steps = Array.from({ length: 60 }, () => newStep(sentence, context));
  return record(data, inOne('Imported notes', steps), context);
};

const edit: Move = (data, context) => {
  const [note] = anyOf(liveNotes(data), 1);
  if (note === undefined) return add(data, context);
  const edited = editNote(note, { text: `${sentence} ${context.nowIso}`, leadInMs: random(5000) }, context);
  return edited.ok ? record(data, edited.value.step, context) : [];
};

const remove: Move = (data, context) => {
  const [note] = anyOf(liveNotes(data), 1);
  return note === undefined ? add(data, context) : record(data, deleteNote(note, context), context);
};

/** What the inbox and the table do: many notes in one step. */
const triage: Move = (data, context) => {
  const steps = anyOf(liveNotes(data), 2 + random(12)).flatMap((note) => {
    const edited = editNote(note, { kind: 'question', caseIds: ['c'], tags: ['seen'] }, context);
    return edited.ok ? [edited.value.step] : [];
  });
  return steps.length === 0 ? add(data, context) : record(data, inOne('Sorted notes', steps), context);
};

const merge: Move = (data, context) => {
  const merged = mergeNotes(anyOf(liveNotes(data), 2), context);
  return merged.ok ? record(data, merged.value.step, context) : add(data, context);
};

const clock: Move = (data, context) => {
  const change = { kind: 'set', filmMs: random(7_200_000), plusMinusMs: 2000 } as const;
  return record(data, clockStep({ passId: 'pass-1', at: context.at, change }, context), context);
};

const pass: Move = (data, context) => {
  const choices = {
    titleId: 'the-justice-project',
    kind: 'rewatch',
    edition: 'file',
    policy: 'always',
    endingsConfirmed: true,
  } as const;
  return record(data, beginPass(choices, context.at, context), context);
};

const takeBack: Move = (data, context) => {
  const undone = undo(data, context);
  return undone.ok ? undone.value.operations : [];
};

const doAgain: Move = (data, context) => {
  const redone = redo(data, context);
  return redone.ok ? redone.value.operations : [];
};

const mix: readonly (readonly [times: number, move: Move])[] = [
  [30, add],
  [20, edit],
  [8, remove],
  [12, takeBack],
  [8, doAgain],
  [8, triage],
  [4, merge],
  [4, clock],
  [1, pass],
  [2, addLong],
  [1, addMany],
];

const moves = mix.flatMap(([times, move]) => Array.from({ length: times }, () => move));

/** The operations of something that a viewer might do next, made as the app makes them; none when it cannot be done. */
export const nextMove: Move = (data, context) => (moves[random(moves.length)] ?? add)(data, context);

/** A change of one's own notes only, for writers that share a notebook and know nothing of each other. */
export const ownMove = (own: Map<string, Note>, context: HistoryContext): Operation => {
  const known = [...own.values()][random(own.size)];
  const [change] = newStep(sentence, context).changes;
  if (change?.table !== 'notes') throw new Error('A new note is a change of the notes.');
  const isEdit = known !== undefined && random(3) === 0;
  const note = isEdit
    ? { ...known, text: `${sentence} ${context.nowIso} ${String(random(1e9))}` }
    : change.after;
  own.set(note.id, note);
  return { op: 'put', entry: { table: 'notes', record: note } };
};
