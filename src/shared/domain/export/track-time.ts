import type { ExportOptions } from './export-input.ts';
import type { ShownNote } from './order-notes.ts';
import type { ShownTime } from './shown-time.ts';

/**
 * Where a note stands on the track of a player: in the viewer's edition when the times follow it, else in film time.
 * Null when the note is untimed or the edition lacks the moment; such a note has no place on a track.
 */
export const trackTime = (shown: ShownNote, times: ExportOptions['times']): ShownTime | null =>
  times === 'edition' ? shown.inEdition : shown.time;
