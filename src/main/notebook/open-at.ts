import type { NotebookError, RecoveryReport } from '../../shared/domain/notebook/notebook-error.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { backUpBeforeUpgrade } from '../backup/back-up-before-upgrade.ts';
import type { DiskThread } from './disk-thread.ts';
import { keepDamaged, reportDamage } from './keep-damaged.ts';
import { takeLock, type LockOutcome } from './lock.ts';
import { NotebookDatabase } from './notebook-database.ts';
import { notebookError, readError, writeError } from './notebook-failure.ts';
import { NotebookStore } from './notebook-store.ts';
import type { Notebook } from './notebook.ts';
import { NotesAdapter } from './notes-adapter.ts';
import type { CompactionLimits, Place } from './place.ts';
import { ReadOnlyNotebook } from './read-only-notebook.ts';
import type { OnGlance } from './look-first.ts';
import { recover, type Recovered } from './recover.ts';
import { removeLeftovers } from './remove-leftovers.ts';

/** How to open; see `OpenNotebookOptions`. */
export interface OpenAtOptions {
  readonly lock?: boolean;
  readonly readOnly?: boolean;
  readonly onGlance?: OnGlance;
  readonly diskThread?: DiskThread;
  readonly limits: CompactionLimits;
}

type Opened = Result<Notebook, NotebookError>;

interface Session {
  readonly place: Place;
  readonly recovered: Recovered;
  readonly limits: CompactionLimits;
  readonly isLocked: boolean;
  readonly release: () => Promise<void>;
}

const withoutWriting = (session: Session, because: NotebookError): Notebook => {
  const { place, recovered, release } = session;
  const isNewer = because.kind === 'newer-schema';
  const recovery: RecoveryReport = { damaged: isNewer ? [] : reportDamage(place, recovered) };
  return new ReadOnlyNotebook({ folder: place.folder, data: recovered.tables, recovery, because, release });
};

/** A copy comes before anything is written in a newer schema; null when there is one, or none is needed. */
const backUp = async ({ place, recovered }: Session): Promise<NotebookError | null> => {
  const { olderSchema: schema } = recovered;
  if (schema === null) return null;
  try {
    await backUpBeforeUpgrade(place.io, place.folder, { at: place.now(), schema });
    return null;
  } catch (cause) {
    return writeError(cause, place.folder);
  }
};

/** Whether the files are not as they should be from now on, so that a new snapshot should take their place. */
const needsSnapshot = ({ damages, unreadable, olderSchema }: Recovered): boolean =>
  damages.length > 0 || unreadable.length > 0 || olderSchema !== null;

const toWrite = async (session: Session): Promise<Notebook> => {
  const { place, recovered, isLocked, limits, release } = session;
  if (isLocked) await removeLeftovers(place, recovered.leftovers);
  const withoutBackup = await backUp(session);
  if (withoutBackup !== null) return withoutWriting(session, withoutBackup);
  const { report, isAllKept } = await keepDamaged(place, recovered);
  const isAppendOnly = !isLocked || !isAllKept;
  const adapter = new NotesAdapter(place, recovered, isAppendOnly);
  const database = new NotebookDatabase(adapter);
  await database.read();
  const prepared = await adapter.prepare();
  const parts = { place, adapter, database, recovery: { damaged: report }, limits, release };
  const store = new NotebookStore(parts, prepared.ok ? null : prepared.error);
  if (needsSnapshot(recovered) && !isAppendOnly && prepared.ok) await store.compact();
  return store;
};

const READING_ONLY = 'These notes were opened for reading only.';

/** Why a notebook that could be read is not written to; null when it is. */
const whyNot = (
  { folder }: Place,
  { recovered, isReadOnly, lock }: { recovered: Recovered; isReadOnly: boolean; lock: LockOutcome },
): NotebookError | null => {
  if (recovered.isNewerSchema) return notebookError('newer-schema', folder);
  if (isReadOnly) return notebookError('read-only-folder', folder, READING_ONLY);
  return lock.state === 'taken' ? notebookError('in-use', folder) : null;
};

const openLocked = async (place: Place, options: OpenAtOptions, lock: LockOutcome): Promise<Opened> => {
  const release = async (): Promise<void> => {
    await options.diskThread?.close();
    if (lock.state === 'held') await lock.lock.release();
  };
  const isWriter = options.readOnly !== true && lock.state !== 'taken';
  try {
    const onGlance = isWriter && lock.state === 'held' ? options.onGlance : undefined;
    const recovered = await recover(place, { isLive: !isWriter, onGlance });
    if (recovered.isNewerFormat) {
      await release();
      return err(notebookError('newer-schema', place.folder));
    }
    const session = { place, recovered, limits: options.limits, isLocked: lock.state === 'held', release };
    const because = whyNot(place, { recovered, isReadOnly: options.readOnly === true, lock });
    return ok(because === null ? await toWrite(session) : withoutWriting(session, because));
  } catch (cause) {
    await release();
    return err(readError(cause, place.folder));
  }
};

/** Opens a notebook; see `openNotebook`. */
export const openAt = async (place: Place, options: OpenAtOptions): Promise<Opened> => {
  if (options.readOnly === true) return openLocked(place, options, { state: 'unknown' });
  try {
    await place.io.makeFolder(place.folder);
  } catch (cause) {
    return err(writeError(cause, place.folder));
  }
  const lock: LockOutcome = options.lock === false ? { state: 'unknown' } : await takeLock(place.folder);
  return openLocked(place, options, lock);
};
