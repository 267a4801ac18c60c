import { compareInPortions } from '../../shared/domain/backup/compare-notebooks.ts';
import { mergeInPortions } from '../../shared/domain/backup/merge-notebooks.ts';
import type { backupCalls } from '../../shared/ipc/backup-calls.ts';
import type { Args, Reply } from '../../shared/ipc/wire.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { chooseAlsoIn } from '../backup/also-in.ts';
import { backupFailure, type BackupFailure } from '../backup/backup-failure.ts';
import { recall, remember } from '../backup/backup-memory.ts';
import { listBackups, type ListedBackup } from '../backup/list-backups.ts';
import { makeBackup } from '../backup/make-backup.ts';
import { readAnyBackup } from '../backup/read-any-backup.ts';
import type { ReadBackup } from '../backup/read-backup.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { inTurns } from '../turns/turns.ts';
import { isoOf } from '../viewing/time-source.ts';
import { contentOf, lastBackupAt, oneAtATime, placeOf, tellBackup, whyNoBackup } from './backup-desk.ts';
import { mergeIn, replaceAll } from './backup-restore.ts';
import { backupShelf } from './backup-shelf.ts';
import type { Desk, Handlers } from './handler.ts';

type BackupHandlers = Pick<Handlers, keyof typeof backupCalls>;

const failed = ({ message, path }: BackupFailure) => ({ outcome: 'failed', message, path }) as const;

async function find(id: string, desk: Desk): Promise<Result<ListedBackup, BackupFailure>> {
  const { backups } = await listBackups(placeOf(desk));
  const found = backups.find((one) => one.id === id);
  if (found !== undefined) return ok(found);
  return err(backupFailure('not-found', '', 'That backup is not there any more. Nothing was changed.'));
}

async function list(desk: Desk): Promise<Reply<'backup.list'>> {
  const { backups, folder, alsoIn } = await listBackups(placeOf(desk));
  const { checked } = backupShelf(desk.keeper);
  return {
    backups: backups.map(({ path: _path, ...one }) => ({ ...one, checkedAtMs: checked.get(one.id) ?? null })),
    folder,
    alsoIn,
    canRestore: desk.context.notebook.mode.mode === 'writable',
  };
}

const preparedOf = async (desk: Desk, kind: 'hand'): Promise<Result<Reply<'backup.make'>, BackupFailure>> => {
  const why = whyNoBackup(desk);
  if (why !== null) return err(why);
  const made = await makeBackup(placeOf(desk), contentOf(desk), kind);
  tellBackup(desk, made);
  if (!made.ok) return made;
  const { name, manifest, alsoFailed } = made.value;
  const id = `here:${name}`;
  return ok({ outcome: 'made', id, notes: manifest.counts.notes, alsoFailed: alsoFailed?.message ?? null });
};

const notGiven = (path: string): BackupFailure =>
  backupFailure(
    'refused',
    path,
    'Docket only opens files that you chose, dropped or opened with it. Choose the file again.',
  );

/** Where to read from; null where the dialog was closed. */
async function pathOf(
  from: Args<'backup.preview'>['from'],
  desk: Desk,
): Promise<Result<string | null, BackupFailure>> {
  switch (from.what) {
    case 'path':
      return desk.context.givenPaths.wasGiven(from.path) ? ok(from.path) : err(notGiven(from.path));
    case 'ask':
      return ok(
        await desk.context.askWhich({
          title: 'Open a file from another computer',
          filters: [
            { name: 'Docket backups', extensions: ['zip'] },
            { name: 'All files', extensions: ['*'] },
          ],
          folder: false,
        }),
      );
    case 'listed': {
      const found = await find(from.id, desk);
      return found.ok ? ok(found.value.path) : found;
    }
  }
}

/** A name for a moment of time is no time; the copy before an upgrade says it only in its name. */
const createdAt = ({ manifest }: ReadBackup): number | null => {
  const atMs = Date.parse(manifest.created);
  return atMs === 0 ? null : atMs;
};

const lastPart = (path: string): string => path.split(/[/\\]/u).findLast((part) => part !== '') ?? path;

async function previewOf(backup: ReadBackup, desk: Desk): Promise<Reply<'backup.preview'>> {
  const { context, keeper } = desk;
  const token = context.newId();
  const { data } = context.notebook;
  const { signal } = new AbortController();
  const merging = { nowIso: isoOf(context.time.now()), newId: context.newId };
  const replace = await inTurns(compareInPortions(data, backup.data), signal);
  const merge = await inTurns(mergeInPortions(data, backup.data, merging), signal);
  backupShelf(keeper).previewed = { token, backup };
  return {
    outcome: 'previewed',
    token,
    name: lastPart(backup.path),
    createdAtMs: createdAt(backup),
    app: backup.manifest.app,
    replace,
    merge: merge.tally,
    transcripts: backup.transcripts.length,
    hasSettings: backup.settings !== null,
    isRepacked: backup.seal === null && backup.bytes > 0,
  };
}

async function saveAs(desk: Desk): Promise<Reply<'backup.saveAs'>> {
  const why = whyNoBackup(desk);
  if (why !== null) return failed(why);
  const place = placeOf(desk);
  const day = isoOf(desk.context.time.now()).slice(0, 10);
  const asked = { title: 'Save everything as one file', label: 'Docket backup', extension: 'zip' };
  const path = await desk.context.askWhere(`docket-${day}.docket.zip`, asked);
  if (path === null) return { outcome: 'closed' };
  const written = await oneAtATime(desk, () => writeBackup(place, contentOf(desk), { path, kind: 'hand' }));
  if (!written.ok) return failed(written.error);
  return { outcome: 'saved', path, notes: written.value.manifest.counts.notes };
}

async function setAlsoIn(desk: Desk, to: 'ask' | 'nowhere'): Promise<Reply<'backup.alsoIn'>> {
  const place = placeOf(desk);
  const memory = await recall(place);
  if (to === 'nowhere') {
    await remember(place, { ...memory, alsoIn: null });
    return { outcome: 'done' };
  }
  const folder = await desk.context.askWhich({
    title: 'Also keep copies of each backup in',
    filters: [],
    folder: true,
  });
  if (folder === null) return { outcome: 'closed' };
  const alsoIn = await chooseAlsoIn(place, folder);
  if (!alsoIn.ok) return failed(alsoIn.error);
  await remember(place, { ...memory, alsoIn: alsoIn.value });
  return { outcome: 'done' };
}

export const backupHandlers: BackupHandlers = {
  'backup.state': async (_, desk) => {
    const shelf = backupShelf(desk.keeper);
    const { restored } = shelf;
    shelf.restored = null;
    const lastAtMs = shelf.state.lastAtMs ?? (await lastBackupAt(desk));
    shelf.state = { ...shelf.state, lastAtMs };
    return ok({ ...shelf.state, restored });
  },

  'backup.list': async (_, desk) => ok(await list(desk)),

  'backup.make': async (_, desk) => {
    const made = await oneAtATime(desk, () => preparedOf(desk, 'hand'));
    return ok(made.ok ? made.value : failed(made.error));
  },

  'backup.check': async ({ id }, desk) => {
    const found = await find(id, desk);
    const read = found.ok ? await readAnyBackup(found.value.path) : found;
    if (!read.ok) return ok(failed(read.error));
    backupShelf(desk.keeper).checked.set(id, desk.context.time.now().wallMs);
    return ok({ outcome: 'whole', notes: read.value.manifest.counts.notes });
  },

  'backup.preview': async ({ from }, desk) => {
    const path = await pathOf(from, desk);
    if (!path.ok) return ok(failed(path.error));
    if (path.value === null) return ok({ outcome: 'closed' });
    const read = await readAnyBackup(path.value);
    return ok(read.ok ? await previewOf(read.value, desk) : failed(read.error));
  },

  'backup.restore': async ({ token, how }, desk) => {
    const shelf = backupShelf(desk.keeper);
    const { previewed } = shelf;
    if (previewed?.token !== token) return ok({ outcome: 'gone' });
    const put = how === 'replace' ? replaceAll : mergeIn;
    const done = await oneAtATime(desk, () => put(desk, previewed.backup));
    if (!done.ok) return ok(failed(done.error));
    shelf.previewed = null;
    return ok({ outcome: 'restored', words: done.value });
  },

  'backup.saveAs': async (_, desk) => ok(await saveAs(desk)),

  'backup.alsoIn': async ({ to }, desk) => ok(await setAlsoIn(desk, to)),

  'backup.showFolder': async (_, desk) => {
    const { folder, backups } = await listBackups(placeOf(desk));
    const [newest] = backups;
    desk.context.showFile(newest?.path ?? folder);
    return ok({});
  },
};
