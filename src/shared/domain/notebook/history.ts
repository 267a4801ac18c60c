import { err, ok, type Result } from '../../result.ts';
import { orderedLog } from '../clock/ordered-log.ts';
import type { Moment, SyncChange, SyncEvent } from '../clock/sync-event.ts';
import { hasGoneOn } from './has-gone-on.ts';
import type { Command, NotebookData, Operation } from './notebook-data.ts';
import type { Change } from './records.ts';
import type { Step, StepContext } from './step.ts';

/** How many steps can be undone. */
export const HISTORY_STEPS = 200;

/** What undoing a clock event needs besides a step's context: the moment, because the log is only appended to. */
export interface HistoryContext extends StepContext {
  readonly at: Moment;
}

const inOrder = (data: NotebookData): readonly Command[] =>
  [...data.commands.values()].toSorted((a, b) => a.seq - b.seq);

const put = (change: Change): Operation => ({ op: 'put', entry: entryOf(change) });

function entryOf(change: Change): Extract<Operation, { op: 'put' }>['entry'] {
  switch (change.table) {
    case 'notes':
      return { table: 'notes', record: change.after };
    case 'passes':
      return { table: 'passes', record: change.after };
    case 'syncEvents':
      return { table: 'syncEvents', record: change.after };
    case 'scenes':
      return { table: 'scenes', record: change.after };
    case 'peeks':
      return { table: 'peeks', record: change.after };
    case 'editions':
      return { table: 'editions', record: change.after };
    case 'cueTimes':
      return { table: 'cueTimes', record: change.after };
  }
}

/**
 * The operations that carry out a step: its records, its place in the history, and the steps that fall off the end.
 * Steps that were undone before it can no longer be redone and are dropped.
 */
export function record(data: NotebookData, step: Step, context: StepContext): readonly Operation[] {
  const history = inOrder(data);
  const done = history.filter((command) => command.state === 'done');
  const overtaken = history.filter((command) => command.state === 'undone');
  const tooOld = done.slice(0, Math.max(0, done.length + 1 - HISTORY_STEPS));
  const command: Command = {
    id: context.newId(),
    seq: (history.at(-1)?.seq ?? -1) + 1,
    label: step.label,
    at: context.nowIso,
    changes: step.changes,
    state: 'done',
  };
  return [
    ...step.changes.map(put),
    { op: 'put', entry: { table: 'commands', record: command } },
    ...[...overtaken, ...tooOld].map((old): Operation => ({ op: 'drop', table: 'commands', id: old.id })),
  ];
}

/** What undo and redo would do next; null where there is nothing. */
export function nextSteps(data: NotebookData): {
  readonly undo: Command | null;
  readonly redo: Command | null;
} {
  const history = inOrder(data);
  return {
    undo: history.findLast((command) => command.state === 'done') ?? null,
    redo: history.find((command) => command.state === 'undone') ?? null,
  };
}

/** Taking back what is older than this (viewer time, ms), or of another run of the app, holds from now on only. */
const atOnceMs = 60_000;

/** Changes that let the film run or stand: taking one back late must not make up film time that nobody watched. */
const runsOrStands: ReadonlySet<SyncChange['kind']> = new Set([
  'pause',
  'resume',
  'break-start',
  'break-end',
  'finish',
]);

const isLate = (then: Moment, now: Moment): boolean =>
  then.session !== now.session || now.monoMs - then.monoMs > atOnceMs;

/** `fromNow` where it is too late to rewrite what was before. */
const reach = (isTooLate: boolean): { readonly fromNow?: true } => (isTooLate ? { fromNow: true } : {});

const retractOf = ({ id, at, change }: SyncEvent, context: HistoryContext): SyncChange => ({
  kind: 'retract',
  eventId: id,
  ...reach(runsOrStands.has(change.kind) && isLate(at, context.at)),
});

/** When an event was taken back last; its own moment if never. */
const undoneAt = (data: NotebookData, event: SyncEvent): Moment => {
  const retracts = [...data.syncEvents.values()].filter(
    ({ change }) => change.kind === 'retract' && change.eventId === event.id,
  );
  return orderedLog(retracts).at(-1)?.at ?? event.at;
};

const restoreOf = (data: NotebookData, event: SyncEvent, context: HistoryContext): SyncChange => {
  const canRun = event.change.kind === 'start' || runsOrStands.has(event.change.kind);
  const isTooLate = canRun && isLate(undoneAt(data, event), context.at);
  return { kind: 'restore', eventId: event.id, ...reach(isTooLate) };
};

const takeBack = (change: Change, context: HistoryContext): Operation => {
  switch (change.table) {
    case 'syncEvents':
      return clockEvent(retractOf(change.after, context), change.after, context);
    case 'notes':
      return {
        op: 'put',
        entry: { table: 'notes', record: change.before ?? deleted(change.after, context) },
      };
    case 'passes':
      return {
        op: 'put',
        entry: { table: 'passes', record: change.before ?? deleted(change.after, context) },
      };
    case 'scenes':
      return {
        op: 'put',
        entry: { table: 'scenes', record: change.before ?? deleted(change.after, context) },
      };
    case 'peeks':
      return {
        op: 'put',
        entry: { table: 'peeks', record: change.before ?? deleted(change.after, context) },
      };
    case 'editions':
      return {
        op: 'put',
        entry: { table: 'editions', record: change.before ?? deleted(change.after, context) },
      };
    case 'cueTimes':
      return {
        op: 'put',
        entry: { table: 'cueTimes', record: change.before ?? deleted(change.after, context) },
      };
  }
};

const deleted = <T extends object>(kept: T, context: HistoryContext): T & { deletedAt: string } => ({
  ...kept,
  deletedAt: context.nowIso,
});

const clockEvent = (change: SyncEvent['change'], of: SyncEvent, context: HistoryContext): Operation => ({
  op: 'put',
  entry: {
    table: 'syncEvents',
    record: { id: context.newId(), passId: of.passId, at: context.at, change },
  },
});

const carryOutAgain = (data: NotebookData, change: Change, context: HistoryContext): Operation =>
  change.table === 'syncEvents'
    ? clockEvent(restoreOf(data, change.after, context), change.after, context)
    : put(change);

/** A step taken back or carried out again: what to write, and which records the screen must look at again. */
export interface Replayed {
  readonly command: Command;
  readonly operations: readonly Operation[];
}

/** Why nothing was taken back: there is nothing, or the step began a viewing that has gone on since. */
export type UndoProblem = 'nothing' | 'gone-on';

/**
 * Takes back the last step. A record it created is marked as deleted; a clock event is retracted by another event, from
 * now on only if it is too late to rewrite the past. The beginning of a viewing that has gone on is not taken back.
 */
export function undo(data: NotebookData, context: HistoryContext): Result<Replayed, UndoProblem> {
  const command = nextSteps(data).undo;
  if (command === null) return err('nothing');
  if (hasGoneOn(data, command, context.at)) return err('gone-on');
  const operations = command.changes.toReversed().map((change) => takeBack(change, context));
  return ok({ command, operations: [...operations, keep(command, 'undone')] });
}

/** Carries out again the step that was undone last. */
export function redo(data: NotebookData, context: HistoryContext): Result<Replayed, UndoProblem> {
  const command = nextSteps(data).redo;
  if (command === null) return err('nothing');
  const operations = command.changes.map((change) => carryOutAgain(data, change, context));
  return ok({ command, operations: [...operations, keep(command, 'done')] });
}

const keep = (command: Command, state: Command['state']): Operation => ({
  op: 'put',
  entry: { table: 'commands', record: { ...command, state } },
});
