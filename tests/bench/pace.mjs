/** What the work below takes (ms, median) on the computer of docs/performance.md in a calm hour. */
const USUAL_MS = 16;
const RUNS = 31;

const records = Array.from({ length: 20_000 }, (_, at) => ({
  id: `n-${at}`,
  text: `words of the note ${at} `.repeat(6),
  filmMs: (at * 7_919) % 7_200_000,
  tags: ['a', `t${at % 50}`],
}));

/** What every part of Docket does in one way or another: JSON there and back, sorting, looking for words. */
function work() {
  const started = performance.now();
  const back = JSON.parse(JSON.stringify(records)).toSorted((a, b) => a.filmMs - b.filmMs);
  const found = back.filter(({ text }) => text.includes('9 words')).length;
  if (found === 0) throw new Error('the words are there');
  return performance.now() - started;
}

/**
 * How many times as long as usual this computer takes at this moment, never less than 1. A limit in milliseconds (a frame)
 * is meant for the usual pace: the same code took 1.7 times as long on the same shared computer a day later.
 */
export function paceNow() {
  const times = Array.from({ length: RUNS }, work).toSorted((a, b) => a - b);
  return Math.max(1, times[Math.floor(RUNS / 2)] / USUAL_MS);
}

/** A limit (ms) at this pace, to a tenth of a millisecond. */
export const atPace = (limitMs, pace) => Math.round(limitMs * pace * 10) / 10;
