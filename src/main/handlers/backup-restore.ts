import { clockWrites, mergeInPortions } from '../../shared/domain/backup/merge-notebooks.ts';
import type { SyncEvent } from '../../shared/domain/clock/sync-event.ts';
import { pickedInPortions } from '../../shared/domain/export/pausing.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import { nextRun } from '../../shared/domain/clock/next-run.ts';
import type { Announcement } from '../../shared/ipc/wire.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { backupFailure, type BackupFailure } from '../backup/backup-failure.ts';
import { settingsIn } from '../backup/known-settings.ts';
import { bringTranscripts, keepBefore, restoreWhole } from '../backup/restore-backup.ts';
import type { ReadBackup } from '../backup/read-backup.ts';
import { inTurns } from '../turns/turns.ts';
import { announceChanges, announceEvening } from '../viewing/announce-changes.ts';
import { backupShelf } from './backup-shelf.ts';
import { contentOf, placeOf } from './backup-desk.ts';
import type { Desk } from './handler.ts';

type Restored = Result<string, BackupFailure>;

const notes = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);

/** A backup's settings are a convenience: what cannot be read or saved of them changes nothing. */
function takeSettings({ context }: Desk, text: string | null): void {
  const brought = settingsIn(text);
  if (brought === null) return;
  try {
    context.announce({ name: 'settingsChanged', payload: context.settings.change(brought) });
  } catch {
    // The notes are what matters; the settings stay as they were on this computer.
  }
}

type NotesChanged = Extract<Announcement, { readonly name: 'notesChanged' }>['payload'];

/** What became of the notes when another notebook took the place of one with these; found out before any later change. */
async function whatChanged({ context }: Desk, before: readonly string[]): Promise<NotesChanged> {
  const { data } = context.notebook;
  const isThere = (note: Note | undefined): boolean => note !== undefined && note.deletedAt === undefined;
  return {
    put: await inTurns(pickedInPortions(data.notes.values(), (note) => (isThere(note) ? note : undefined))),
    gone: await inTurns(pickedInPortions(before, (id) => (isThere(data.notes.get(id)) ? undefined : id))),
  };
}

/** Tells everything that looks at the notebook that it is another one now. */
function announceReplaced({ context }: Desk, payload: NotesChanged): void {
  context.search.take({ name: 'notesChanged', payload });
  announceEvening(context);
  announceChanges(context, []);
  context.announce({ name: 'notebookReplaced', payload: {} });
}

const transcriptWords = ({ transcripts }: ReadBackup): string =>
  transcripts.length === 0 ? '' : ' Its transcripts are there too.';

/** Puts the other notebook in place, with its transcripts, and the clock behind its log, before any later change is decided. */
async function putInPlace(desk: Desk, backup: ReadBackup): ReturnType<typeof restoreWhole> {
  const { notebook, time, transcripts } = desk.context;
  const { settings } = contentOf(desk);
  const restored = await restoreWhole(notebook, backup, { place: placeOf(desk), settings });
  await transcripts.readAgain();
  if (restored.ok) time.wake(nextRun([...notebook.data.syncEvents.values()]));
  return restored;
}

/** Puts a backup in the place of everything. The pages start afresh, so the words wait for them on the shelf. */
export async function replaceAll(desk: Desk, backup: ReadBackup): Promise<Restored> {
  const { notebook } = desk.context;
  let changed: NotesChanged = { put: [], gone: [] };
  const restored = await desk.keeper.alone(async () => {
    const before = [...notebook.data.notes.keys()];
    const placed = await putInPlace(desk, backup);
    if (placed.ok) changed = await whatChanged(desk, before);
    return placed;
  });
  if (!restored.ok) return restored;
  takeSettings(desk, backup.settings);
  const kept = restored.value.name === null ? '' : ' What was here before is a backup too.';
  const words = `Restored: ${notes(backup.manifest.counts.notes)}.${kept}${transcriptWords(backup)}`;
  backupShelf(desk.keeper).restored = words;
  announceReplaced(desk, changed);
  return ok(words);
}

/** Has everything that is pressed from now on stand behind the clocks that came: they may be of a later run of Docket. */
function goBehind({ context: { time } }: Desk, clocks: readonly SyncEvent[]): void {
  const run = nextRun(clocks);
  if (clocks.length > 0 && run > (time.now().run ?? 0)) time.wake(run);
}

/** Takes a backup into what is here, as one step that undo takes back. */
export async function mergeIn(desk: Desk, backup: ReadBackup): Promise<Restored> {
  const place = placeOf(desk);
  const kept = await keepBefore(place, contentOf(desk));
  if (!kept.ok) return kept;
  const failed = await bringTranscripts(place, backup, 'keep');
  await desk.context.transcripts.readAgain();
  if (failed !== null) return err(failed);
  const { signal } = new AbortController();
  const merged = await desk.keeper.changeGently(async (turn) => {
    const found = await inTurns(mergeInPortions(turn.data, backup.data, turn), signal);
    goBehind(desk, found.clocks);
    return ok({ step: found.step, also: clockWrites(found), reply: found.tally });
  });
  if (!merged.ok) return err(backupFailure('refused', '', merged.error.message));
  const { notesAdded, notesBack, notesReplaced, bothKept } = merged.value;
  const back = notesBack === 0 ? '' : ` ${notes(notesBack)} back that an undo had taken away,`;
  return ok(
    `Taken in: ${notes(notesAdded)} added,${back} ${notesReplaced} newer, ${bothKept} kept beside newer words. You can undo this.${transcriptWords(backup)}`,
  );
}
