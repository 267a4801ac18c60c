import type { ShownTime } from '../shown-time.ts';
import { readableStamp } from '../time-stamp.ts';

/** Film time for a reader: `1:15:21`, a range as `1:15:21–1:15:40`, and `No time` for an untimed note. */
export function readableTime(time: ShownTime | null): string {
  if (time === null) return 'No time';
  const start = readableStamp(time.startMs);
  return time.endMs === null ? start : `${start}–${readableStamp(time.endMs)}`;
}
