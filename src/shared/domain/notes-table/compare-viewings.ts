import { compareNotes } from '../notebook/compare-notes.ts';
import type { Note } from '../notebook/records.ts';

/** How near (ms of film time) two notes stand to count as written at the same place. */
export const NEAR_MS = 30_000;

/** What was noted at one place of the film in two viewings. `fromMs` is null for notes without a time. */
export interface ComparedPlace {
  readonly fromMs: number | null;
  readonly toMs: number | null;
  readonly first: readonly Note[];
  readonly second: readonly Note[];
}

interface Sided {
  readonly note: Note;
  readonly isFirst: boolean;
}

const placeOf = (sided: readonly Sided[], fromMs: number | null, toMs: number | null): ComparedPlace => ({
  fromMs,
  toMs,
  first: sided.flatMap(({ note, isFirst }) => (isFirst ? [note] : [])),
  second: sided.flatMap(({ note, isFirst }) => (isFirst ? [] : [note])),
});

const isThere = ({ deletedAt }: Note): boolean => deletedAt === undefined;

/**
 * Two viewings beside each other in the order of the film: notes that begin within half a minute of a place's first
 * one stand at that place. Notes without a time come last, in a place of their own: nobody knows where they belong.
 */
export function compareViewings(first: readonly Note[], second: readonly Note[]): readonly ComparedPlace[] {
  const all = [
    ...first.filter(isThere).map((note): Sided => ({ note, isFirst: true })),
    ...second.filter(isThere).map((note): Sided => ({ note, isFirst: false })),
  ].toSorted((a, b) => compareNotes(a.note, b.note));
  const places: ComparedPlace[] = [];
  let group: Sided[] = [];
  let fromMs = 0;
  let toMs = 0;
  const end = (): void => {
    if (group.length > 0) places.push(placeOf(group, fromMs, toMs));
    group = [];
  };
  const untimed: Sided[] = [];
  for (const sided of all) {
    const { filmMs } = sided.note;
    if (filmMs === null) {
      untimed.push(sided);
      continue;
    }
    if (group.length > 0 && filmMs > fromMs + NEAR_MS) end();
    if (group.length === 0) fromMs = filmMs;
    toMs = filmMs;
    group.push(sided);
  }
  end();
  return untimed.length === 0 ? places : [...places, placeOf(untimed, null, null)];
}

const countWords = (count: number, word: string): string =>
  count === 0 ? `no ${word}s` : count === 1 ? `1 ${word}` : `${count} ${word}s`;

const sideWords = (name: string, all: readonly Note[]): string | null => {
  const there = all.filter(isThere);
  if (there.length === 0) return `The ${name} viewing has no notes.`;
  const timed = there.filter(({ filmMs }) => filmMs !== null).length;
  return timed === 0
    ? `No note of the ${name} viewing has a film time, so none of them can be set beside a place of the film.`
    : null;
};

/** One or two sentences on what the comparison can say and what it cannot. */
export function compareWords(first: readonly Note[], second: readonly Note[]): string {
  const cannot = [sideWords('first', first), sideWords('second', second)].flatMap((words) => words ?? []);
  if (cannot.length > 0) return cannot.join(' ');
  const places = compareViewings(first, second).filter(({ fromMs }) => fromMs !== null);
  const both = places.filter((place) => place.first.length > 0 && place.second.length > 0).length;
  return `You wrote at ${countWords(places.length, 'place')} of the film, at ${countWords(both, 'place')} of them both times.`;
}
