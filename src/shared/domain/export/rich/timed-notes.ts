import type { Note } from '../../notebook/records.ts';
import { pickedInPortions, type Pausing } from '../pausing.ts';
import type { ReadyNotes } from '../ready-notes.ts';
import type { ShownTime } from '../shown-time.ts';
import { trackTime } from '../track-time.ts';

/** A note that has a place on the track of a player. */
export interface TimedNote {
  readonly note: Note;
  readonly time: ShownTime;
}

/** The choices of formats that are a track beside a film: places ascend, and only the viewer's notes are in it. */
export const trackChoices = { order: 'time', words: 'mine' } as const;

/** The notes that have a place on the track, ascending, with pauses; the others cannot be in such a file. */
export const timedNotes = ({ input, shown }: ReadyNotes): Pausing<readonly TimedNote[]> =>
  pickedInPortions(shown, (one) => {
    const time = trackTime(one, input.options.times);
    return time === null ? undefined : { note: one.note, time };
  });
