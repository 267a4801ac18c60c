import type { NamedBackup } from './backup-name.ts';

/** How many days, and how many weeks, have a backup of their own. */
const KEPT_DAYS = 7;
const KEPT_WEEKS = 4;

/** Whose backups are looked at, and what the viewer's calendar says. */
export interface RotationView {
  readonly home: string;
  /** Wall time now, Unix ms. */
  readonly nowMs: number;
  /** The viewer's day (`2026-11-22`) of a wall time. */
  readonly dayOf: (atMs: number) => string;
}

const DAY_MS = 86_400_000;

/** The Monday of the week that a day belongs to, as a day. */
export function weekOf(day: string): string {
  const atMs = Date.parse(`${day}T00:00:00Z`);
  const sinceMonday = (new Date(atMs).getUTCDay() + 6) % 7;
  return new Date(atMs - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}

/** The viewer's day of a wall time in a time zone of the system, such as `Europe/Vienna`. */
export function dayIn(timeZone: string): (atMs: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (atMs) => format.format(atMs);
}

/**
 * The app's own backups of this data folder, newest first. What is dated later than now was made while the clock stood
 * wrong: it neither counts nor goes until its time has come.
 */
const counted = (backups: readonly NamedBackup[], { home, nowMs }: RotationView): readonly NamedBackup[] =>
  backups
    .filter((one) => one.kind === 'auto' && one.home === home && one.atMs <= nowMs)
    .toSorted((a, b) => b.atMs - a.atMs);

/** The newest of each group, for as many groups as are kept. */
function newestOfEach(
  sorted: readonly NamedBackup[],
  groupOf: (one: NamedBackup) => string,
  most: number,
): readonly string[] {
  const newest = new Map<string, string>();
  for (const one of sorted) {
    const group = groupOf(one);
    if (!newest.has(group)) newest.set(group, one.name);
  }
  return [...newest.values()].slice(0, most);
}

/**
 * The names of the backups that may go: the app's own of this data folder that are not the last of one of the newest
 * seven days that have any, nor of one of the newest four weeks. Days are counted as they have backups, not as they
 * pass, so a long absence costs none. What the viewer asked for, and what was made before a restore, is never named.
 */
export function outdatedBackups(backups: readonly NamedBackup[], view: RotationView): readonly string[] {
  const own = counted(backups, view);
  const kept = new Set([
    ...newestOfEach(own, ({ atMs }) => view.dayOf(atMs), KEPT_DAYS),
    ...newestOfEach(own, ({ atMs }) => weekOf(view.dayOf(atMs)), KEPT_WEEKS),
  ]);
  return own.map(({ name }) => name).filter((name) => !kept.has(name));
}

/** Whether the app has made no backup of this data folder yet on the viewer's day. */
export const isBackupDue = (backups: readonly NamedBackup[], view: RotationView): boolean =>
  counted(backups, view).every(({ atMs }) => view.dayOf(atMs) !== view.dayOf(view.nowMs));
