import type { Moment, SyncEvent } from '../clock/sync-event.ts';
import { watchedTo } from '../clock/watched.ts';
import type { Command, NotebookData } from './notebook-data.ts';
import type { Change } from './records.ts';

/** So much watched film (ms) makes a viewing more than a beginning, also without anything in it. */
const muchFilmMs = 10 * 60_000;

const isOfStart = ({ change }: SyncEvent, ownIds: ReadonlySet<string>): boolean => {
  if (change.kind === 'alive' || change.kind === 'report' || change.kind === 'unfollow') return true;
  return (change.kind === 'retract' || change.kind === 'restore') && ownIds.has(change.eventId);
};

const hasMore = (data: NotebookData, passId: string, ownIds: ReadonlySet<string>): boolean => {
  const records = [
    ...data.notes.values(),
    ...data.scenes.values(),
    ...data.peeks.values(),
    ...data.cueTimes.values(),
  ];
  if (records.some((record) => record.passId === passId)) return true;
  return [...data.syncEvents.values()].some(
    (event) => event.passId === passId && !ownIds.has(event.id) && !isOfStart(event, ownIds),
  );
};

/** A viewing that the step itself began; one that it only brought, as out of a backup, was begun at another time. */
const isBeginning = (change: Change, { at }: Command): boolean =>
  change.table === 'passes' && change.before === null && change.after.createdAt === at;

/** The viewing that a step began and that has gone on since, also with what was undone again; false for other steps. */
export function hasGoneOn(data: NotebookData, command: Command, now: Moment): boolean {
  const begun = command.changes.find((change) => isBeginning(change, command));
  if (begun === undefined) return false;
  const ownIds = new Set(command.changes.map(({ id }) => id));
  const log = [...data.syncEvents.values()].filter((event) => event.passId === begun.id);
  return hasMore(data, begun.id, ownIds) || watchedTo(log, now) > muchFilmMs;
}

const isOnlyBeginning = (command: Command): boolean =>
  command.changes.some((change) => isBeginning(change, command)) &&
  command.changes.every(({ table }) => table === 'passes' || table === 'syncEvents');

/** Whether steps that were undone, other than the mere beginning of a viewing, could still be brought back. */
export const hasUndoneWork = (data: NotebookData): boolean =>
  [...data.commands.values()].some((command) => command.state === 'undone' && !isOnlyBeginning(command));
