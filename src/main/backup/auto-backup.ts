import { setTimeout as wait } from 'node:timers/promises';
import { dayIn, isBackupDue } from '../../shared/domain/backup/rotation.ts';
import type { Result } from '../../shared/result.ts';
import type { Notebook } from '../notebook/notebook.ts';
import type { BackupFailure } from './backup-failure.ts';
import { recallOnly } from './backup-memory.ts';
import { backupsFolder, transcriptsState, type BackupPlace } from './backup-place.ts';
import { isUntouched } from './is-untouched.ts';
import { makeBackup, namedBackups, type MadeBackup } from './make-backup.ts';

/** When the app makes backups by itself; all in ms of this computer's time. */
export interface AutoTimes {
  /** After a start, so that nothing is slowed down by it. */
  readonly firstAfterMs: number;
  /** How often it is looked whether one is due. */
  readonly everyMs: number;
  /** How long nothing must have been saved before. */
  readonly quietMs: number;
  /** How long `stop` waits for a backup that is on its way, for its disk may answer no more. */
  readonly stopMs: number;
}

const usualTimes: AutoTimes = {
  ...{ firstAfterMs: 2 * 60_000, everyMs: 10 * 60_000, quietMs: 20_000, stopMs: 3_000 },
};

/**
 * Whether the notebook as it is may become a backup that pushes out others: nothing that was found damaged, nothing
 * that is only read, and nothing that was only just begun.
 */
const isWorthKeeping = ({ mode, recovery, data }: Notebook): boolean =>
  mode.mode === 'writable' && recovery.damaged.length === 0 && !isUntouched(data);

/** Whether the last change is long enough ago that nobody is in the middle of something. */
const isQuiet = ({ lastSavedAt }: Notebook, now: Date, quietMs: number): boolean =>
  lastSavedAt === null || Math.abs(now.getTime() - lastSavedAt.getTime()) >= quietMs;

/** Whether the app owes a backup of this day. */
async function isOwed(place: BackupPlace): Promise<boolean> {
  const home = (await recallOnly(place))?.home ?? '';
  const view = { home, nowMs: place.now().getTime(), dayOf: dayIn(place.timeZone) };
  return isBackupDue(await namedBackups(place, backupsFolder(place)), view);
}

/** What the daily backups are made of. */
export interface AutoParts {
  readonly place: BackupPlace;
  readonly notebook: Notebook;
  readonly settings: () => string;
  /** Hears of every backup that was made or that failed. */
  readonly told: (made: Result<MadeBackup, BackupFailure>) => void;
  readonly times?: AutoTimes;
}

/** What each notebook was like when it was packed last and nothing in it was new. */
const notNews = new WeakMap<Notebook, string>();

/** The same all day while nothing is saved and no transcript is touched: only then is there nothing new to pack. */
async function likeness(place: BackupPlace, { lastSavedAt }: Notebook): Promise<string> {
  const day = dayIn(place.timeZone)(place.now().getTime());
  const transcripts = await place.io.readFile(transcriptsState(place)).catch(() => '');
  return JSON.stringify([day, lastSavedAt, transcripts.toString('utf8')]);
}

/** Makes a backup if one is owed and this is a moment for it; null when none was made. */
export async function backUpIfOwed(parts: AutoParts): Promise<Result<MadeBackup, BackupFailure> | null> {
  const { place, notebook, settings, times = usualTimes } = parts;
  if (!isWorthKeeping(notebook) || !isQuiet(notebook, place.now(), times.quietMs)) return null;
  if (!(await isOwed(place))) return null;
  const like = await likeness(place, notebook);
  if (notNews.get(notebook) === like) return null;
  const made = await makeBackup(place, { data: notebook.data, settings: settings() }, 'auto');
  if (made.ok && !made.value.isKept) notNews.set(notebook, like);
  return made;
}

/** Waits for the work, but no longer than so many ms. */
async function within(limitMs: number, work: Promise<void>): Promise<void> {
  const gaveUp = new AbortController();
  const waited = wait(limitMs, undefined, { signal: gaveUp.signal }).catch(() => undefined);
  await Promise.race([work, waited]);
  gaveUp.abort();
}

/** Looks now and then; one backup at a time, and none after `stop`, which waits a while for one that is on its way. */
export function startAutoBackups(parts: AutoParts): { readonly stop: () => Promise<void> } {
  const { firstAfterMs, everyMs, stopMs } = parts.times ?? usualTimes;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const made = await backUpIfOwed(parts).catch(() => null);
    if (made !== null) parts.told(made);
  };
  const lookLater = (ms: number): void => {
    timer = setTimeout(() => {
      running = look();
      lookLater(everyMs);
    }, ms);
    timer.unref();
  };
  lookLater(firstAfterMs);
  return {
    stop: async () => {
      clearTimeout(timer);
      await within(stopMs, running);
    },
  };
}
