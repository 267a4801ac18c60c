/** What a correction of the clock asks of the viewer: nothing, a quiet badge, or a yes. */
export type CorrectionBand = 'silent' | 'badge' | 'ask';

/** Up to here (ms, either way) a correction is not worth a word, and up to here a badge is enough. */
const silentMs = 2000;
const badgeMs = 10_000;

/** How a correction by so many milliseconds of film time is told: up to 2 s not, up to 10 s quietly, beyond it asks first. */
export const correctionBand = (deltaMs: number): CorrectionBand => {
  const size = Math.abs(deltaMs);
  if (size <= silentMs) return 'silent';
  return size <= badgeMs ? 'badge' : 'ask';
};
