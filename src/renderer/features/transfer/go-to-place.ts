import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import type { Commands } from '../../store/commands.ts';
import { focusTarget } from '../../store/focus-targets.ts';
import type { OpenedView } from '../../store/types.ts';

type Place = Extract<OpenedView, { readonly what: 'place' }>;

/** After a sheet has closed and the list has been drawn: only then is there something to look at. */
const onceDrawn = (work: () => void): void =>
  void requestAnimationFrame(() => void requestAnimationFrame(work));

const at = (filmMs: number | null): string =>
  filmMs === null ? 'without a time' : `at ${formatTimecode(filmMs, { style: 'compact' })}`;

function wordsOf({ noteId, filmMs, isNoteMissing }: Place): string {
  if (isNoteMissing)
    return `The note of this link is not in this notebook; this is its place, ${at(filmMs)}. The clock goes on.`;
  if (noteId !== null) return `The note ${at(filmMs)}, opened by a link`;
  return filmMs === null ? 'Docket was opened by a link' : `Looking ${at(filmMs)}, opened by a link`;
}

/**
 * Goes where a link leads: to the note in the list, or to the time on the timeline. It only looks; the clock, what was
 * watched and what is open stay as they are. `isOfOther`: the note belongs to another viewing than the one shown.
 */
export function goToPlace(commands: Commands, place: Place, isOfOther: boolean): void {
  const { noteId, filmMs } = place;
  commands.closeSheet();
  if (filmMs !== null) commands.lookAt(filmMs);
  if (noteId !== null) commands.filterNotes('all');
  if (noteId !== null && isOfOther) commands.scopeNotes('all');
  commands.say(wordsOf(place));
  onceDrawn(() => {
    if (noteId !== null) commands.showNote({ id: noteId, isFocused: true });
    else if (filmMs !== null) focusTarget('timeline');
  });
}
