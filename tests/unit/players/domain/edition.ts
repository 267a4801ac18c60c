import type { FilmAt } from '../../../../src/shared/domain/players/follower-state.ts';

/** An edition: adverts at places of the source, and film that runs a little faster than the source. */
export interface Edition {
  readonly rate: number;
  readonly breaks: readonly { readonly fromMs: number; readonly toMs: number }[];
}

/** Where the film is at a source time of an edition. */
export const filmAt = ({ rate, breaks }: Edition, sourceMs: number): FilmAt => {
  const heldMs = breaks.reduce(
    (sum, { fromMs, toMs }) => sum + Math.max(0, Math.min(sourceMs, toMs) - fromMs),
    0,
  );
  const inBreak = breaks.some(({ fromMs, toMs }) => fromMs <= sourceMs && sourceMs < toMs);
  return { filmMs: rate * (sourceMs - heldMs), rate: inBreak ? 0 : rate, inBreak };
};
