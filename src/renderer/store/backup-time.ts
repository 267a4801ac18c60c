const dayOf = (at: Date): string => at.toDateString();

/** A wall time as people say it: today 20:14, yesterday 9:05, 22 Nov 2026 20:14. Local time. */
export function atWords(atMs: number, now: Date): string {
  const at = new Date(atMs);
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (dayOf(at) === dayOf(now)) return `today ${time}`;
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (dayOf(at) === dayOf(yesterday)) return `yesterday ${time}`;
  const day = at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  return `${day} ${time}`;
}

/** When the last backup was made, as a sentence. */
export const lastBackupWords = (lastAtMs: number | null, now: Date): string =>
  lastAtMs === null ? 'There is no backup yet.' : `Last backup ${atWords(lastAtMs, now)}.`;
