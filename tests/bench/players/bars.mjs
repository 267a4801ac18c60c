import { quantile } from './judge.mjs';

/** At most so far (ms) from the picture, and right so soon (ms) after the new picture of a foreign seek. */
export const bars = {
  'in-app': { p50: 10, p95: 30, seekMs: 300 },
  mpv: { p50: 20, p95: 80, seekMs: 300 },
  vlc: { p50: 30, p95: 120, seekMs: 500 },
  chromium: { p50: 50, p95: 130, seekMs: 300 },
};
const PAUSE_MS = 100;
const KILL_MS = 500;
const HANG_MS = 2000;
const HELD_SHARE = 0.99;
/** From this load on, frames are late by themselves: only the comparison with the naive clock counts. */
export const BUSY_LOAD = 4;

const shown = (value) =>
  value === null ? 'never' : Number.isFinite(value) ? value.toFixed(1) : String(value);

/**
 * Each bar of a player: what it is, the figure, the most it may be, and whether a busy computer excuses it. As good as the
 * naive clock is one that is no worse by more than the picture can be read.
 */
function barsOf(name, found) {
  const bar = bars[name];
  const ofStretch = ({ name: part, clock, naive, coverage, readWithinMs }) => [
    [`${part}: p50`, clock.p50, bar.p50, true],
    [`${part}: p95`, clock.p95, bar.p95, true],
    [`${part}: p50`, clock.p50, naive.p50 + readWithinMs, false],
    [`${part}: p95`, clock.p95, naive.p95 + readWithinMs, false],
    [`${part}: share outside ±`, 1 - coverage, 1 - HELD_SHARE, true],
  ];
  return [
    ...found.stretches.flatMap(ofStretch),
    ['seek: right after the picture, median', quantile(found.seeks, 0.5), bar.seekMs, true],
    ['seek: right after the picture, worst', Math.max(...found.seeks), bar.seekMs, true],
    ['pause: worst', Math.max(...found.pauses), PAUSE_MS, true],
    ['kill noticed', found.killMs ?? Infinity, KILL_MS, true],
    ['SIGSTOP noticed', found.hangMs ?? Infinity, HANG_MS, true],
  ];
}

/** The bars that were missed, in words; those that a busy computer excuses are left out when it was busy. */
export const missed = (name, found) =>
  barsOf(name, found)
    .filter(([, value, most, isExcused]) => !(value <= most) && !(isExcused && found.load > BUSY_LOAD))
    .map(([what, value, most]) => `${what} is ${shown(value)}, at most ${shown(most)}`);

const cell = (value, width = 8) => shown(value).padStart(width);

/** Prints what was measured of one player. */
export function print(name, found) {
  console.log(
    `\n${name}: load ${found.load.toFixed(1)}${found.load > BUSY_LOAD ? ' (busy: only ratios count)' : ''}`,
  );
  console.log(
    '  ms off the picture       p50     p95   worst    mean |   naive p50     p95   worst | ratio 50/95    ± held   ±',
  );
  for (const one of [...found.stretches, ...found.estimates]) {
    const { clock, naive, ratio } = one;
    const clocks = [clock.p50, clock.p95, clock.worst, clock.mean].map((value) => cell(value)).join('');
    const naives = [naive.p50, naive.p95, naive.worst].map((value) => cell(value)).join('');
    const ratios = `${ratio.p50.toFixed(2)} / ${ratio.p95.toFixed(2)}`;
    const held = `${(one.coverage * 100).toFixed(2)} % ${one.doubtMs.toFixed(0)}`;
    console.log(`  ${one.name.padEnd(20)}${clocks} |    ${naives} | ${ratios}  ${held}`);
    const shownShare = `${(one.shownShare * 100).toFixed(0)} % of all frames seen`;
    console.log(
      `    ${one.frames} frames (${shownShare}), read within ±${one.readWithinMs.toFixed(1)} ms, ${one.unknown} without a clock`,
    );
  }
  const list = (values) => values.map((value) => shown(value)).join(' ');
  console.log(`  seek: picture after ${list(found.pictures)} ms`);
  console.log(
    `  seek: clock right after the picture ${list(found.seeks)} ms (${found.seeksUnseen} not seen)`,
  );
  console.log(
    `  pause: off by ${list(found.pauses)} ms; kill noticed ${shown(found.killMs)}, SIGSTOP ${shown(found.hangMs)} ms`,
  );
}
