const MINUTE_S = 60;
const HOUR_S = 3600;

/**
 * When the last change reached the disk, in words: "Saved 2 s ago". Both are wall time; a disk time in the future,
 * after the computer's clock was set back, counts as now. Null before anything was saved.
 */
export function savedWords(savedAtIso: string | null, nowMs: number): string | null {
  if (savedAtIso === null) return null;
  const seconds = Math.max(0, Math.floor((nowMs - Date.parse(savedAtIso)) / 1000));
  if (seconds < 1) return 'Saved just now';
  if (seconds < MINUTE_S) return `Saved ${seconds} s ago`;
  if (seconds < HOUR_S) return `Saved ${Math.floor(seconds / MINUTE_S)} min ago`;
  return `Saved ${Math.floor(seconds / HOUR_S)} h ago`;
}

/** How long those words stay true, in milliseconds: fresh ones change each second, old ones each minute. */
export const savedWordsLast = (savedAtIso: string | null, nowMs: number): number =>
  savedAtIso !== null && nowMs - Date.parse(savedAtIso) < MINUTE_S * 1000 ? 1000 : MINUTE_S * 1000;
