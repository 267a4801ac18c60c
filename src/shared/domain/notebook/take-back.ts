import { orderedLog } from '../clock/ordered-log.ts';
import type { Moment, SyncChange, SyncEvent } from '../clock/sync-event.ts';
import type { NotebookData, Operation } from './notebook-data.ts';
import type { Change } from './records.ts';
import type { StepContext } from './step.ts';

/** What undoing a clock event needs besides a step's context: the moment, because the log is only appended to. */
export interface HistoryContext extends StepContext {
  readonly at: Moment;
}

/** The write that carries out a change. */
export const put = (change: Change): Operation => ({ op: 'put', entry: entryOf(change) });

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

/** What takes one change back: a record as it was before, one that was made marked as deleted, a clock event retracted. */
export const takeBack = (change: Change, context: HistoryContext): Operation => {
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

/** What carries one change out again after it was taken back. */
export const carryOutAgain = (data: NotebookData, change: Change, context: HistoryContext): Operation =>
  change.table === 'syncEvents'
    ? clockEvent(restoreOf(data, change.after, context), change.after, context)
    : put(change);
