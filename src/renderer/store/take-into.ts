import type { Announcement } from '../../shared/ipc/wire.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { WindowNotes } from '../../shared/ipc/window-notes.ts';
import { callForLong } from '../bridge.ts';
import { ofViewing } from './merge-notes.ts';
import { applyAnnouncement, heldNotes, type Mirror, type MirrorStore } from './mirror.ts';

/** Which notes a page lists; it does not gather others, because there may be a hundred thousand. */
type Lists = 'viewing' | 'few' | 'none';

const passIdOf = (mirror: Mirror): string | null => mirror.pass?.pass.id ?? null;

function narrowed(told: Announcement, lists: Lists, passId: string | null): Announcement | null {
  if (told.name !== 'notesChanged' || lists === 'few') return told;
  return lists === 'none' ? null : { name: told.name, payload: ofViewing(told.payload, passId) };
}

/** Asks for the notes of another viewing. An answer that a third viewing has overtaken counts for nothing. */
async function gather(mirror: MirrorStore, onRefused: (error: AppError) => void): Promise<void> {
  const reply = await callForLong('app.notes', { notes: 'viewing' });
  if (reply.ok) takeNotes(mirror, 'viewing', reply.value);
  else onRefused(reply.error);
}

/** Takes in the notes that a page asked for; those of a viewing that is not going on any more count for nothing. */
export function takeNotes(mirror: MirrorStore, lists: Lists, held: WindowNotes): void {
  if (lists === 'viewing' && held.passId !== passIdOf(mirror.getState())) return;
  mirror.setState(heldNotes(held));
}

/**
 * The one writer of a page's mirror: takes in what main announces, as far as the page lists it. Notes of another viewing
 * that main refuses are said by `onRefused`: an empty list must not look like a viewing without notes.
 */
export function takeInto(
  mirror: MirrorStore,
  lists: Lists,
  onRefused: (error: AppError) => void,
): (told: Announcement) => void {
  return (told) => {
    const before = passIdOf(mirror.getState());
    const heard = narrowed(told, lists, before);
    if (heard === null) return;
    mirror.setState((now) => applyAnnouncement(now, heard, performance.now()), true);
    const isOther = told.name === 'notebookReplaced' || passIdOf(mirror.getState()) !== before;
    if (lists === 'viewing' && isOther) void gather(mirror, onRefused);
  };
}
