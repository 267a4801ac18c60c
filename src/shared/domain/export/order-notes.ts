import type { Note } from '../notebook/records.ts';
import type { ExportInput } from './export-input.ts';
import { shownTime, type ShownTime } from './shown-time.ts';

/** A note together with the film time to show for it; `time` is null when the note is untimed. */
export interface ShownNote {
  readonly note: Note;
  readonly time: ShownTime | null;
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function compareTimes(a: ShownTime, b: ShownTime): number {
  return a.startMs - b.startMs || (a.endMs ?? a.startMs) - (b.endMs ?? b.startMs);
}

function byTime(a: ShownNote, b: ShownNote): number {
  const byId = byCodeUnits(a.note.id, b.note.id);
  if (a.time !== null && b.time !== null) return compareTimes(a.time, b.time) || byId;
  if (a.time === null && b.time === null) return byCodeUnits(a.note.raw.wallIso, b.note.raw.wallIso) || byId;
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

/**
 * The notes in the order the viewer chose, each with the time to show.
 * By time: start, then end, then id, with untimed notes last in the order they were taken. By case: in the order of
 * the cases, then ids of unknown cases, then notes of no case. Never by the language of the machine, so that the
 * same notes give the same file everywhere.
 */
export function orderNotes(input: ExportInput): readonly ShownNote[] {
  const shown = input.notes.map((note) => ({ note, time: shownTime(note, input.options.leadIn) }));
  return shown.toSorted(input.options.order === 'case' ? byCase(input) : byTime);
}

/** The input with the plain choices: film times, in their order. For formats that carry data and not a reading order. */
export function withPlainOrder(input: ExportInput): ExportInput {
  return { ...input, options: { leadIn: 'applied', order: 'time' } };
}
