import type { Note } from '../notebook/records.ts';
import { bundleHeader } from './bundle-header.ts';
import type { ExportInput } from './export-input.ts';
import { jsonAround, jsonEntry } from './json-around.ts';
import type { ShownNote } from './order-notes.ts';
import { PORTION, type Pausing } from './pausing.ts';
import { readyNotes } from './ready-notes.ts';
import { noteTitle } from './rich/note-title.ts';
import type { ShownTime } from './shown-time.ts';
import { trackTime } from './track-time.ts';

/** Times are counted in milliseconds: a rate that no film has, so that nothing is rounded. */
const RATE = 1_000;
const LONGEST_NAME = 60;

/** Colours of the cases by their place among all cases; an editor knows no others than those of the format. */
const colours = ['CYAN', 'ORANGE', 'GREEN', 'PURPLE', 'YELLOW', 'PINK'] as const;
const NO_CASE = 'WHITE';

const rationalTime = (value: number): object => ({ OTIO_SCHEMA: 'RationalTime.1', rate: RATE, value });

const timeRange = ({ startMs, endMs }: ShownTime): object => ({
  OTIO_SCHEMA: 'TimeRange.1',
  start_time: rationalTime(startMs),
  duration: rationalTime((endMs ?? startMs) - startMs),
});

function colourOf({ note }: ShownNote, { cases }: ExportInput): string {
  const [first] = note.caseIds;
  const listing = cases.find(({ id }) => id === first)?.listing;
  return listing === undefined ? NO_CASE : (colours[(listing - 1) % colours.length] ?? NO_CASE);
}

const markerOf = (shown: ShownNote, time: ShownTime, input: ExportInput): object => ({
  OTIO_SCHEMA: 'Marker.2',
  name: noteTitle(shown.note, LONGEST_NAME),
  color: colourOf(shown, input),
  comment: shown.note.text,
  marked_range: timeRange(time),
  metadata: { docket: { note: shown.note } },
});

const missingFilm = {
  OTIO_SCHEMA: 'MissingReference.1',
  metadata: {},
  name: '',
  available_range: null,
  available_image_bounds: null,
} as const;

/** What all things on a track have in common and nobody here uses. */
const plainThing = { metadata: {}, source_range: null, effects: [], enabled: true } as const;

function timeline(input: ExportInput, lengthMs: number, hole: string): object {
  const clip = {
    OTIO_SCHEMA: 'Clip.2',
    ...plainThing,
    name: input.title.name,
    source_range: timeRange({ startMs: 0, endMs: lengthMs }),
    media_references: { DEFAULT_MEDIA: missingFilm },
    active_media_reference_key: 'DEFAULT_MEDIA',
    markers: [hole],
  };
  const track = {
    OTIO_SCHEMA: 'Track.1',
    ...plainThing,
    name: 'Film',
    kind: 'Video',
    markers: [],
    children: [clip],
  };
  const stack = { OTIO_SCHEMA: 'Stack.1', ...plainThing, name: 'tracks', markers: [], children: [track] };
  return {
    OTIO_SCHEMA: 'Timeline.1',
    name: input.title.name,
    global_start_time: null,
    tracks: stack,
    metadata: { docket: { header: bundleHeader(input), unplaced: [hole] } },
  };
}

interface Sorted {
  readonly placed: readonly (readonly [ShownNote, ShownTime])[];
  readonly unplaced: readonly Note[];
  /** How long the track must be (ms) for the last note to lie on it. */
  readonly lengthMs: number;
}

/** What lies on the track, and what has no place there. */
function* sorted(shown: readonly ShownNote[], { options }: ExportInput): Pausing<Sorted> {
  const placed: (readonly [ShownNote, ShownTime])[] = [];
  const unplaced: Note[] = [];
  let lengthMs = 1;
  for (const [place, one] of shown.entries()) {
    const time = trackTime(one, options.times);
    if (time === null) unplaced.push(one.note);
    else placed.push([one, time]);
    if (time !== null) lengthMs = Math.max(lengthMs, (time.endMs ?? time.startMs) + 1);
    if (place % PORTION === 0) yield '';
  }
  return { placed, unplaced, lengthMs };
}

/**
 * The notes as an OpenTimelineIO timeline for editing programs: one empty clip as long as the notes reach, and a marker
 * on it for each note, which carries the whole note in its metadata. Notes without a place on the track, because they
 * are untimed or the viewer's edition lacks the moment, are carried by the timeline's metadata.
 */
export function* toOtio(raw: ExportInput): Generator<string, void> {
  const { input, shown } = yield* readyNotes(raw, { order: 'time', words: 'mine' });
  const { placed, unplaced, lengthMs } = yield* sorted(shown, input);
  const [before = '', between = '', after = ''] = jsonAround((hole) => timeline(input, lengthMs, hole));
  yield before;
  for (const [place, [one, time]] of placed.entries()) yield jsonEntry(markerOf(one, time, input), place);
  yield between;
  for (const [place, note] of unplaced.entries()) yield jsonEntry(note, place);
  yield `${after}\n`;
}
