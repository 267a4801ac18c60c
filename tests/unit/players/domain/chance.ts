/** A seeded source of chance, so that a simulated evening is the same on every machine. */
export interface Chance {
  /** At least `from` and below `to`. */
  readonly between: (from: number, to: number) => number;
  readonly hits: (share: number) => boolean;
  readonly pick: <T>(all: readonly [T, ...(readonly T[])]) => T;
}

/** Chance from a seed (mulberry32). */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + (to - from) * next();
  return {
    between,
    hits: (share) => next() < share,
    pick: (all) => all[Math.floor(next() * all.length)] ?? all[0],
  };
}
