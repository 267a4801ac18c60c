import type { Voice } from './voice.ts';

const BEFORE_MS = 1000;
const BEYOND_MS = 2000;
const MANY = 5;

/** Lets positions pass that can be: players have told of 16,000 years into a film while seeking. */
export interface RangeCheck {
  /** `durationMs` is null where the end is not known. */
  readonly passes: (valueMs: number, durationMs: number | null) => boolean;
}

/** Drops what lies more than 1 s before the beginning or 2 s past the end; five in a row make the link degraded. */
export function createRangeCheck(voice: Voice): RangeCheck {
  let absurd = 0;
  return {
    passes: (valueMs, durationMs) => {
      const beyond = (durationMs ?? Infinity) + BEYOND_MS;
      if (valueMs >= -BEFORE_MS && valueMs <= beyond) {
        if (absurd >= MANY) voice.link('online');
        absurd = 0;
        return true;
      }
      absurd += 1;
      voice.problem({ code: 'range', transient: true, detail: 'a position outside of the film' });
      if (absurd >= MANY) voice.link('degraded');
      return false;
    },
  };
}
