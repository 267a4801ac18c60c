import { createStore } from 'zustand/vanilla';
import { assertNever } from '../../shared/assert-never.ts';
import { compareNotes } from '../../shared/domain/notebook/compare-notes.ts';
import type { NoteKeyView } from '../../shared/ipc/note-key.ts';
import { noPlayer } from '../../shared/ipc/no-player.ts';
import type { PlayerView } from '../../shared/ipc/player-views.ts';
import type { Announcement, Snapshot } from '../../shared/ipc/wire.ts';
import type { WindowNotes } from '../../shared/ipc/window-notes.ts';
import { mergeNotes } from './merge-notes.ts';

/** What a page holds of the notes: see `app.notes`. */
type HeldNotes = Omit<WindowNotes, 'passId'>;

/**
 * Main's truth as last announced. `clockAtMs` is this page's monotonic time when the clock arrived. `notes` are, in the
 * order of the film, those that the page asked for; in the main window those of the viewing that is going on.
 */
export interface Mirror extends Snapshot, HeldNotes {
  readonly clockAtMs: number;
  /** Whether the notes have come: before, `notes` is empty and the counts of notes mean nothing. */
  readonly areNotesHere: boolean;
  /** What is known of the key over any app; null until somebody asked. */
  readonly noteKey: NoteKeyView | null;
  /** The followed player; at rest until somebody asked (`player.show`). */
  readonly player: PlayerView;
}

const noNotesYet = { notes: [], notesElsewhere: 0, notesLeftOut: 0, areNotesHere: false } as const;

/** The mirror after one announcement: a pure step, so that a test can replay an evening. */
export function applyAnnouncement(mirror: Mirror, told: Announcement, nowMs: number): Mirror {
  switch (told.name) {
    case 'passChanged':
      return { ...mirror, pass: told.payload, clockAtMs: nowMs };
    case 'casesChanged':
      return { ...mirror, cases: told.payload };
    case 'notesChanged':
      return { ...mirror, notes: mergeNotes(mirror.notes, told.payload) };
    case 'historyChanged':
      return { ...mirror, history: told.payload };
    case 'savingChanged':
      return { ...mirror, saving: told.payload };
    case 'settingsChanged':
      return { ...mirror, settings: told.payload };
    case 'noteKeyChanged':
      return { ...mirror, noteKey: told.payload };
    case 'playerChanged':
      return { ...mirror, player: told.payload };
    case 'exportProgress':
    case 'filmChanged':
    case 'filmOrdered':
    case 'notePressed':
    case 'wentWrong':
    case 'importProgress':
    case 'openedFromOutside':
    case 'backupsChanged':
    case 'notebookReplaced':
    case 'draftChanged':
    case 'draftsWanted':
      return mirror;
    default:
      return assertNever(told);
  }
}

/** What the mirror takes from the notes that were asked for, in the order of the film. */
export const heldNotes = ({ notes, notesElsewhere, notesLeftOut }: HeldNotes) => ({
  notes: notes.toSorted(compareNotes),
  notesElsewhere,
  notesLeftOut,
  areNotesHere: true,
});

/** Starts a mirror from the first snapshot, and the notes if they are here; announcements are its only writer. */
export function createMirror(
  { snapshot, held }: { readonly snapshot: Snapshot; readonly held: HeldNotes | null },
  nowMs: number,
) {
  return createStore<Mirror>(() => ({
    ...snapshot,
    ...(held === null ? noNotesYet : heldNotes(held)),
    clockAtMs: nowMs,
    noteKey: null,
    player: noPlayer,
  }));
}
export type MirrorStore = ReturnType<typeof createMirror>;
