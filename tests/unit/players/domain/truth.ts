import { createChance, type Chance } from './chance.ts';

/** What really happens in the player from a moment on; the viewer of the simulation knows nothing of it. */
export interface Part {
  /** Milliseconds of the common monotonic clock. */
  readonly t: number;
  readonly posMs: number;
  /** Source milliseconds per millisecond that really pass, drift and all. */
  readonly speed: number;
  readonly does: 'playing' | 'paused' | 'stalled' | 'seeking';
  /** The speed that is set. */
  readonly rate: number;
  /** The player went elsewhere at the beginning of this part. */
  readonly isSeek: boolean;
}

/** The whole evening of a player, in order. */
export type Truth = readonly Part[];

/** What happens in an evening. */
export interface Script {
  readonly seed: number;
  readonly lengthMs: number;
  readonly filmMs: number;
  readonly ppm: number;
  /** The mean time between two happenings, in milliseconds. */
  readonly everyMs: number;
  readonly happenings: readonly [Happening, ...(readonly Happening[])];
}

export type Happening = 'pause' | 'stall' | 'seek' | 'hop' | 'speed';

/** The part that goes on at `t`, by halving. */
export const partAt = (truth: Truth, t: number): Part => {
  let [low, high] = [0, truth.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((truth[middle]?.t ?? Infinity) <= t) low = middle;
    else high = middle - 1;
  }
  const part = truth[low];
  if (part === undefined) throw new Error('An evening has no parts.');
  return part;
};

/** Where the player really is at `t`. */
export const positionAt = (truth: Truth, t: number): number => {
  const part = partAt(truth, t);
  return part.posMs + part.speed * Math.max(0, t - part.t);
};

interface Now {
  readonly t: number;
  readonly posMs: number;
  readonly rate: number;
}

type Happens = (now: Now, chance: Chance, script: Script) => readonly Omit<Part, 'speed'>[];

const rest = (does: 'paused' | 'stalled', fromMs: number, toMs: number): Happens => {
  return (now, chance) => {
    const until = now.t + chance.between(fromMs, toMs);
    return [
      { ...now, does, isSeek: false },
      { ...now, t: until, does: 'playing', isSeek: false },
    ];
  };
};

const goTo = (now: Now, posMs: number, takesMs: number): readonly Omit<Part, 'speed'>[] => [
  { ...now, posMs, does: 'seeking', isSeek: true },
  { ...now, posMs, t: now.t + takesMs, does: 'playing', isSeek: false },
];

const happens: { readonly [H in Happening]: Happens } = {
  pause: rest('paused', 800, 90_000),
  stall: rest('stalled', 300, 8000),
  seek: (now, chance, { filmMs }) => goTo(now, chance.between(0, filmMs * 0.9), chance.between(40, 400)),
  hop: (now, chance) =>
    goTo(
      now,
      Math.max(0, now.posMs + chance.pick([-10_000, 10_000, 5000, -60_000])),
      chance.between(40, 200),
    ),
  speed: (now) => [{ ...now, rate: now.rate === 1 ? 1.25 : 1, does: 'playing', isSeek: false }],
};

/** An evening with everything that the script lets happen, at random moments. */
export function evening(script: Script): Truth {
  const chance = createChance(script.seed);
  const speedOf = ({ does, rate }: Omit<Part, 'speed'>): number =>
    does === 'playing' ? rate * (1 + script.ppm / 1e6) : 0;
  const parts: Part[] = [{ t: 0, posMs: 0, speed: speedOf(first), does: 'playing', rate: 1, isSeek: false }];
  for (;;) {
    const last = parts.at(-1) ?? parts[0];
    if (last === undefined) return parts;
    const t = last.t + chance.between(script.everyMs * 0.3, script.everyMs * 1.7);
    const posMs = last.posMs + last.speed * (t - last.t);
    if (t > script.lengthMs || posMs > script.filmMs - 60_000) return parts;
    const next = happens[chance.pick(script.happenings)]({ t, posMs, rate: last.rate }, chance, script);
    parts.push(...next.map((part) => ({ ...part, speed: speedOf(part) })));
  }
}

const first = { t: 0, posMs: 0, does: 'playing', rate: 1, isSeek: false } as const;
