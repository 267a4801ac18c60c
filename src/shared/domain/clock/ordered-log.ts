import { momentOrder } from './moment.ts';
import type { Moment, SyncEvent } from './sync-event.ts';

const compareIds = (left: SyncEvent, right: SyncEvent): number => {
  if (left.id === right.id) return 0;
  return left.id < right.id ? -1 : 1;
};

type Compare = ReturnType<typeof momentOrder>;

/** Whether every event stands behind the one before it, as in a log that was written in order: nothing is left to do. */
const isOrdered = (log: readonly SyncEvent[], compare: Compare): boolean =>
  log.every((event, index) => {
    const before = log[index - 1];
    return before === undefined || (compare(before.at, event.at) || compareIds(before, event)) < 0;
  });

/**
 * The log up to and including `now` (or all of it) in the order in which things happened: by moment, then by id.
 * An event that is in the log twice is kept once. What came after `now` is left out, so that asking about an
 * earlier moment gives what was known then.
 */
export const orderedLog = (log: readonly SyncEvent[], now?: Moment): readonly SyncEvent[] => {
  const moments = log.map((event) => event.at);
  const compare = momentOrder(now === undefined ? moments : [...moments, now]);
  const known = now === undefined ? log : log.filter((event) => compare(event.at, now) <= 0);
  if (isOrdered(known, compare)) return known;
  const sorted = known.toSorted((left, right) => compare(left.at, right.at) || compareIds(left, right));
  const seen = new Set<string>();
  return sorted.filter((event) => {
    const isNew = !seen.has(event.id);
    seen.add(event.id);
    return isNew;
  });
};
