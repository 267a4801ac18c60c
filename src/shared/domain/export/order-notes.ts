import type { Note } from '../notebook/records.ts';
import type { ExportEdition, ExportInput } from './export-input.ts';
import { atOnce, PORTION, type Pausing } from './pausing.ts';
import { editionTime, shownTime, type ShownTime } from './shown-time.ts';
import { sortGently } from './sort-gently.ts';

/** A note together with the times to show for it. */
export interface ShownNote {
  readonly note: Note;
  /** Film time; null when the note is untimed. */
  readonly time: ShownTime | null;
  /** The same place in the viewer's edition; null when it is untimed, not in that edition, or nobody asked for it. */
  readonly inEdition: ShownTime | null;
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function compareTimes(a: ShownTime, b: ShownTime): number {
  return a.startMs - b.startMs || (a.endMs ?? a.startMs) - (b.endMs ?? b.startMs);
}

const byId = (a: ShownNote, b: ShownNote): number => byCodeUnits(a.note.id, b.note.id);

function byTime(a: ShownNote, b: ShownNote): number {
  if (a.time !== null && b.time !== null) return compareTimes(a.time, b.time) || byId(a, b);
  if (a.time === null && b.time === null) {
    return byCodeUnits(a.note.raw.wallIso, b.note.raw.wallIso) || byId(a, b);
  }
  return a.time === null ? 1 : -1;
}

function byCase(input: ExportInput): (a: ShownNote, b: ShownNote) => number {
  const places = new Map(input.cases.map(({ id }, place) => [id, place]));
  const placeOf = ({ note }: ShownNote): number => {
    const [first] = note.caseIds;
    if (first === undefined) return input.cases.length + 1;
    return places.get(first) ?? input.cases.length;
  };
  return (a, b) => placeOf(a) - placeOf(b) || byTime(a, b);
}

/** The edition whose times the viewer wants to see. */
const wantedEdition = ({ options, edition }: ExportInput): ExportEdition | undefined =>
  options.times === 'edition' || options.times === 'both' ? edition : undefined;

/** A note with the times that the choices give it. */
export function shownNote(note: Note, input: ExportInput): ShownNote {
  const time = shownTime(note, input.options.leadIn);
  const edition = wantedEdition(input);
  const inEdition = time === null || edition === undefined ? null : editionTime(time, edition);
  return { note, time, inEdition };
}

/** `orderNotes` with pauses. */
export function* orderGently(input: ExportInput): Pausing<readonly ShownNote[]> {
  const shown: ShownNote[] = [];
  for (const note of input.notes) {
    shown.push(shownNote(note, input));
    if (shown.length % PORTION === 0) yield '';
  }
  return yield* sortGently(shown, input.options.order === 'case' ? byCase(input) : byTime);
}

/**
 * The notes in the order the viewer chose, each with the times to show.
 * By time: start, then end, then id, with untimed notes last in the order they were taken. By case: in the order of
 * the cases, then ids of unknown cases, then notes of no case. Never by the language of the machine, so that the
 * same notes give the same file everywhere.
 */
export const orderNotes = (input: ExportInput): readonly ShownNote[] => atOnce(orderGently(input));
