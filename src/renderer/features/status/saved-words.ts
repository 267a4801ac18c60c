const MINUTE_S = 60;
const HOUR_S = 3600;
/** From ten seconds on, words are told in steps of ten: nobody reads them more exactly, and each step draws the window. */
const STEP_S = 10;

const inSteps = (seconds: number): number =>
  seconds < STEP_S ? seconds : Math.floor(seconds / STEP_S) * STEP_S;

/**
 * When the last change reached the disk, in words: "Saved 2 s ago". Both are wall time; a disk time in the future,
 * after the computer's clock was set back, counts as now. Null before anything was saved.
 */
export function savedWords(savedAtIso: string | null, nowMs: number): string | null {
  if (savedAtIso === null) return null;
  const seconds = Math.max(0, Math.floor((nowMs - Date.parse(savedAtIso)) / 1000));
  if (seconds < 1) return 'Saved just now';
  if (seconds < MINUTE_S) return `Saved ${inSteps(seconds)} s ago`;
  if (seconds < HOUR_S) return `Saved ${Math.floor(seconds / MINUTE_S)} min ago`;
  return `Saved ${Math.floor(seconds / HOUR_S)} h ago`;
}

/** How long those words stay true, in milliseconds. */
export function savedWordsLast(savedAtIso: string | null, nowMs: number): number {
  const agoMs = savedAtIso === null ? Infinity : Math.max(0, nowMs - Date.parse(savedAtIso));
  const stepS = agoMs < STEP_S * 1000 ? 1 : agoMs < MINUTE_S * 1000 ? STEP_S : MINUTE_S;
  return agoMs === Infinity ? stepS * 1000 : stepS * 1000 - (agoMs % (stepS * 1000));
}
