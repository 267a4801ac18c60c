const MINUTE = 60_000;

/**
 * The film time (ms) up to which figures are drawn: the last full minute, or the newest of `noteTimes` if that is
 * later. So a chart changes with a note or with the minute and does not creep every second. Never later than `nowMs`.
 */
export const asOf = (nowMs: number, noteTimes: readonly number[]): number =>
  noteTimes.reduce(
    (latest, filmMs) => (filmMs <= nowMs ? Math.max(latest, filmMs) : latest),
    Math.floor(nowMs / MINUTE) * MINUTE,
  );
