import type { Figure } from './figure.ts';
import { binOf, filmBins, type FilmBin } from './film-bins.ts';
import type { PatternCase, PatternInput, PatternNote } from './pattern-input.ts';
import { at, BETWEEN_CASES, counted, listed } from './pattern-words.ts';

/** One strand: a case, notes about several cases, or notes between cases. Every note is in exactly one. */
export interface Strand {
  readonly key: string;
  readonly of: { readonly caseId: string } | 'several' | 'between';
  readonly name: string;
  /** One number per bin. */
  readonly counts: readonly number[];
}

/** How many notes lie in each stretch of the film so far. The strands add up to `timed` exactly. */
export interface NotesOverTime extends Figure {
  readonly bins: readonly (FilmBin & { readonly notes: number })[];
  readonly strands: readonly Strand[];
  readonly timed: number;
  readonly untimed: number;
}

interface TimedNote extends PatternNote {
  readonly filmMs: number;
}

const isTimed = (note: PatternNote): note is TimedNote => note.filmMs !== null;

function countIn(bins: readonly FilmBin[], notes: readonly TimedNote[]): readonly number[] {
  const counts = bins.map(() => 0);
  for (const { filmMs } of notes) {
    const bin = binOf(bins, filmMs);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

function strandsOf(
  cases: readonly PatternCase[],
  bins: readonly FilmBin[],
  notes: readonly TimedNote[],
): readonly Strand[] {
  const several = notes.filter((note) => note.caseIds.length > 1);
  const between = notes.filter((note) => note.caseIds.length === 0);
  const onlyOn = (id: string) => notes.filter((note) => note.caseIds.length === 1 && note.caseIds[0] === id);
  return [
    ...cases.map(({ id, surname }) => ({
      key: `case ${id}`,
      of: { caseId: id },
      name: surname,
      counts: countIn(bins, onlyOn(id)),
    })),
    ...(several.length === 0
      ? []
      : [
          {
            key: 'several',
            of: 'several' as const,
            name: 'Several people',
            counts: countIn(bins, several),
          },
        ]),
    { key: 'between', of: 'between', name: BETWEEN_CASES, counts: countIn(bins, between) },
  ];
}

type Counted = NotesOverTime['bins'];
const stretch = (bin: FilmBin): string => `between ${at(bin.fromMs)} and ${at(bin.toMs)}`;

const spreadWords = (notes: string, times: readonly number[]): string => {
  const first = at(times.reduce((earliest, filmMs) => Math.min(earliest, filmMs)));
  const last = at(times.reduce((latest, filmMs) => Math.max(latest, filmMs)));
  return first === last
    ? `Your ${notes} are all at ${first}`
    : `Your ${notes} lie between ${first} and ${last}`;
};

const mostWords = (fullest: Counted, notes: string): string => {
  const most = fullest[0]?.notes ?? 0;
  const each = fullest.length === 1 ? `${most} of ${notes}` : `${most} notes each`;
  return `You wrote most ${listed(fullest.map(stretch))}, ${each}`;
};

/** Names a stretch only where one or two stand out; otherwise it says from where to where notes were taken. */
function titleOf(bins: Counted, times: readonly number[], untimed: number): string {
  const [first, second] = times;
  if (first === undefined) return 'No note has a film time yet';
  if (second === undefined) return `Your one note with a film time is at ${at(first)}`;
  const notes = `${times.length} notes${untimed > 0 ? ' with a film time' : ''}`;
  const most = Math.max(...bins.map((bin) => bin.notes));
  const fullest = bins.filter((bin) => bin.notes === most);
  const standsOut = most > 1 && bins.length > 1 && fullest.length <= 2;
  return standsOut ? mostWords(fullest, notes) : spreadWords(notes, times);
}

const asidesOf = (untimed: number, several: boolean): readonly string[] => [
  ...(untimed === 0
    ? []
    : [
        untimed === 1
          ? '1 note has no film time, because the clock was not running. It is not drawn.'
          : `${untimed} notes have no film time, because the clock was not running. They are not drawn.`,
      ]),
  ...(several ? ['A note about more than one person is drawn once, in a strand of its own.'] : []),
];

/** Counts notes along the film so far, as far as the viewer has been and no further. Untimed notes are only said. */
export function notesOverTime(input: Pick<PatternInput, 'cases' | 'notes' | 'reachedMs'>): NotesOverTime {
  const notes = input.notes.filter(isTimed);
  const untimed = input.notes.length - notes.length;
  const ranges = filmBins(input.reachedMs);
  const strands = strandsOf(input.cases, ranges, notes);
  const totals = countIn(ranges, notes);
  const bins = ranges.map((bin, index) => ({ ...bin, notes: totals[index] ?? 0 }));
  const filled = bins.filter((bin) => bin.notes > 0);
  const told = filled.map(
    (bin) => `From ${at(bin.fromMs)} to ${at(bin.toMs)}: ${counted(bin.notes, 'note')}.`,
  );
  return {
    bins,
    strands,
    timed: notes.length,
    untimed,
    title: titleOf(
      bins,
      notes.map((note) => note.filmMs),
      untimed,
    ),
    summary: [...told, `${counted(notes.length, 'note')} with a film time.`].join(' '),
    asides: asidesOf(
      untimed,
      strands.some((strand) => strand.of === 'several'),
    ),
    table: {
      columns: ['Film time', ...strands.map((strand) => strand.name), 'All'],
      rows: bins.map((bin, index) => [
        `${at(bin.fromMs)} to ${at(bin.toMs)}`,
        ...strands.map((strand) => String(strand.counts[index] ?? 0)),
        String(bin.notes),
      ]),
    },
  };
}
