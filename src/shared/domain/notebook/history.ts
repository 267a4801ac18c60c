import { err, ok, type Result } from '../../result.ts';
import { PORTION, atOnce, type Pausing } from '../export/pausing.ts';
import { hasGoneOn } from './has-gone-on.ts';
import { expectEnd, isInOrder, standingEnd } from './history-end.ts';
import type { Command, NotebookData, Operation } from './notebook-data.ts';
import type { Step, StepContext } from './step.ts';
import { carryOutAgain, put, takeBack, type HistoryContext } from './take-back.ts';

export type { HistoryContext } from './take-back.ts';

type Steps = NotebookData['commands'];

/** How many steps can be undone. */
export const HISTORY_STEPS = 200;

/** Steps stand in the order in which they were made, as a rule; then there is nothing to sort. */
const inOrder = (all: Steps): readonly Command[] => {
  const steps = [...all.values()];
  return isInOrder(steps) ? steps : steps.toSorted((a, b) => a.seq - b.seq);
};

/** The first so many steps that stand; none where `count` is none or less. */
function firstDone(history: Iterable<Command>, count: number): readonly Command[] {
  const first: Command[] = [];
  if (count <= 0) return first;
  for (const command of history) {
    if (command.state === 'done') first.push(command);
    if (first.length >= count) break;
  }
  return first;
}

/** What a history makes room with for one more step. */
interface Room {
  readonly last: Command | null;
  readonly gone: readonly Command[];
}

/** Steps that were undone can no longer be redone, and the oldest ones fall off the end. */
function roomFor(steps: Steps): Room {
  const end = standingEnd(steps);
  if (end !== null) return { last: end, gone: firstDone(steps.values(), steps.size + 1 - HISTORY_STEPS) };
  const history = inOrder(steps);
  const overtaken = history.filter((command) => command.state === 'undone');
  const tooOld = firstDone(history, history.length - overtaken.length + 1 - HISTORY_STEPS);
  return { last: history.at(-1) ?? null, gone: [...overtaken, ...tooOld] };
}

/**
 * The operations that carry out a step: its records, its place in the history, and the steps that fall off the end.
 * Steps that were undone before it can no longer be redone and are dropped.
 */
export const record = (data: NotebookData, step: Step, context: StepContext): readonly Operation[] =>
  atOnce(recordInPortions(data, step, context));

/** `record` in portions, for a step of many changes beside which somebody waits. */
export function* recordInPortions(
  data: NotebookData,
  step: Step,
  context: StepContext,
): Pausing<readonly Operation[]> {
  const { last, gone } = roomFor(data.commands);
  const command: Command = {
    id: context.newId(),
    seq: (last?.seq ?? -1) + 1,
    label: step.label,
    at: context.nowIso,
    changes: step.changes,
    state: 'done',
  };
  expectEnd(data.commands, command, data.commands.size - gone.length + 1);
  const puts = yield* inPortions(step.changes, put);
  return [
    ...puts,
    { op: 'put', entry: { table: 'commands', record: command } },
    ...gone.map((old): Operation => ({ op: 'drop', table: 'commands', id: old.id })),
  ];
}

/** What undo and redo would do next; null where there is nothing. */
export function nextSteps(data: NotebookData): {
  readonly undo: Command | null;
  readonly redo: Command | null;
} {
  const end = standingEnd(data.commands);
  if (end !== null) return { undo: end, redo: null };
  const history = inOrder(data.commands);
  return {
    undo: history.findLast((command) => command.state === 'done') ?? null,
    redo: history.find((command) => command.state === 'undone') ?? null,
  };
}

/** A step taken back or carried out again: what to write, and which records the screen must look at again. */
export interface Replayed {
  readonly command: Command;
  readonly operations: readonly Operation[];
}

/** Why nothing was taken back: there is nothing, or the step began a viewing that has gone on since. */
export type UndoProblem = 'nothing' | 'gone-on';

/** Makes one thing of each other thing, with a pause after every few. */
function* inPortions<T, R>(things: Iterable<T>, make: (thing: T) => R): Pausing<R[]> {
  const made: R[] = [];
  for (const thing of things) {
    made.push(make(thing));
    if (made.length % PORTION === 0) yield '';
  }
  return made;
}

/**
 * Takes back the last step. A record it created is marked as deleted; a clock event is retracted by another event, from
 * now on only if it is too late to rewrite the past. The beginning of a viewing that has gone on is not taken back.
 */
export const undo = (data: NotebookData, context: HistoryContext): Result<Replayed, UndoProblem> =>
  atOnce(undoInPortions(data, context));

/** `undo` in portions, for a step of many changes beside which somebody waits. */
export function* undoInPortions(
  data: NotebookData,
  context: HistoryContext,
): Pausing<Result<Replayed, UndoProblem>> {
  const command = nextSteps(data).undo;
  if (command === null) return err('nothing');
  if (hasGoneOn(data, command, context.at)) return err('gone-on');
  const operations = yield* inPortions(command.changes.toReversed(), (change) => takeBack(change, context));
  return ok({ command, operations: [...operations, keep(command, 'undone')] });
}

/** Carries out again the step that was undone last. */
export const redo = (data: NotebookData, context: HistoryContext): Result<Replayed, UndoProblem> =>
  atOnce(redoInPortions(data, context));

/** `redo` in portions, for a step of many changes beside which somebody waits. */
export function* redoInPortions(
  data: NotebookData,
  context: HistoryContext,
): Pausing<Result<Replayed, UndoProblem>> {
  const command = nextSteps(data).redo;
  if (command === null) return err('nothing');
  const operations = yield* inPortions(command.changes, (change) => carryOutAgain(data, change, context));
  return ok({ command, operations: [...operations, keep(command, 'done')] });
}

const keep = (command: Command, state: Command['state']): Operation => ({
  op: 'put',
  entry: { table: 'commands', record: { ...command, state } },
});
