/** A stretch of film time in milliseconds, from its first moment to just before its end; the last one ends at its end. */
export interface FilmBin {
  readonly fromMs: number;
  readonly toMs: number;
}

const MINUTE = 60_000;
const MOST_BINS = 12;
const widths = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30] as const;

/** How wide a bin is (ms) so that at most twelve reach as far as the viewer has been: round minutes only. */
function binWidthMs(reachedMs: number): number {
  const minutes = reachedMs / MINUTE;
  const hours = Math.ceil(minutes / (MOST_BINS * 60));
  return (widths.find((width) => minutes <= width * MOST_BINS) ?? hours * 60) * MINUTE;
}

/** Cuts the film so far into equal stretches. The last one ends where the viewer is: there is no axis beyond it. */
export function filmBins(reachedMs: number): readonly FilmBin[] {
  const endMs = Math.max(MINUTE, reachedMs);
  const width = binWidthMs(endMs);
  return Array.from({ length: Math.ceil(endMs / width) }, (_, index) => ({
    fromMs: index * width,
    toMs: Math.min(endMs, (index + 1) * width),
  }));
}

/** Which bin a film time falls into; a time beyond the last one is in the last one. */
export const binOf = (bins: readonly FilmBin[], filmMs: number): number =>
  Math.max(
    0,
    bins.findLastIndex((bin) => bin.fromMs <= filmMs),
  );
