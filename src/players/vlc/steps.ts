import { middleMs, type LengthBounds } from './length.ts';

/** Learns a film's length from the steps in which VLC moves its position. */
export interface StepLearner {
  /** Takes a position that VLC told; gives the bounds, narrower where its steps say more. */
  readonly narrow: (bounds: LengthBounds, position: number) => LengthBounds;
}

/** VLC reads an MP4 a quarter of a second at a time, so its positions lie whole quarters apart while it plays. */
const STEP_MS = 250;
/** So far (ms) a position may be off its place by VLC's own timing. */
const NOISE_MS = 1.5;
/** So many positions in a row at whole steps are no chance; other kinds of file have other steps. */
const MANY = 6;
/** A busy VLC tells a place too late now and then; after so many in a row it goes on from elsewhere. */
const MANY_STRANGE = 3;
/** VLC tells a place at least so often (ms of film); whoever is further on was sent there. */
const FURTHEST_MS = 2000;

/** Since a seek, a pause or another irregular step: where it began, and which lengths agree with every step since. */
interface Run {
  readonly from: number;
  readonly last: number;
  readonly bounds: LengthBounds;
  readonly count: number;
  readonly strange: number;
}

const meet = (one: LengthBounds, other: LengthBounds): LengthBounds | null => {
  const leastMs = Math.max(one.leastMs, other.leastMs);
  const mostMs = Math.min(one.mostMs, other.mostMs);
  return leastMs <= mostMs ? { leastMs, mostMs } : null;
};

/** The lengths with which `share` of the film is a whole number of steps; null when none of these is. */
function agreeing(share: number, bounds: LengthBounds): LengthBounds | null {
  const ranMs = Math.round((share * middleMs(bounds)) / STEP_MS) * STEP_MS;
  return meet(bounds, { leastMs: (ranMs - NOISE_MS) / share, mostMs: (ranMs + NOISE_MS) / share });
}

/** Whether the number of steps is beyond doubt although the length is not. */
const isCountable = (share: number, { leastMs, mostMs }: LengthBounds): boolean =>
  share * (mostMs - leastMs) < STEP_MS / 2;

/**
 * A learner for one film. The further apart two positions of one run are, the better: a whole number of steps divided by
 * their distance is the length, to 90 ms at worst after ten seconds of a film of ten minutes and to 15 ms after a minute.
 */
export function createStepLearner(): StepLearner {
  let run: Run | null = null;

  const goOn = (before: Run, bounds: LengthBounds, position: number): Run | null => {
    const both = meet(before.bounds, bounds);
    const share = position - before.from;
    const isNext = position > before.last && (position - before.last) * bounds.mostMs < FURTHEST_MS;
    if (both === null || !isNext || !isCountable(share, both)) return null;
    const found = agreeing(share, both);
    if (found !== null) {
      return { ...before, last: position, bounds: found, count: before.count + 1, strange: 0 };
    }
    const strange = before.strange + 1;
    if (before.count < MANY || strange >= MANY_STRANGE) return null;
    return { ...before, last: position, bounds: both, strange };
  };

  return {
    narrow: (bounds, position) => {
      if (run?.last === position) return bounds;
      const fresh: Run = { from: position, last: position, bounds, count: 0, strange: 0 };
      run = run === null ? fresh : (goOn(run, bounds, position) ?? fresh);
      return run.count < MANY ? bounds : run.bounds;
    },
  };
}
