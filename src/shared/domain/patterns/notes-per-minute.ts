import { sceneSpans, type SceneSpan } from '../scenes/scene-span.ts';
import type { Figure } from './figure.ts';
import type { PatternCase, PatternInput, PatternNote } from './pattern-input.ts';
import { counted, lengthWords, listed } from './pattern-words.ts';

const MINUTE = 60_000;

/** One person: film time on screen, and the notes about them that were taken in it. */
export interface ScreenRate {
  readonly caseId: string;
  readonly name: string;
  readonly surname: string;
  readonly onScreenMs: number;
  readonly notes: number;
  /** Null under one minute on screen, because a rate over seconds says nothing. */
  readonly perMinute: number | null;
}

/** How often the viewer wrote about a person while that person was on screen, in the current viewing. */
export interface NotesPerMinute extends Figure {
  readonly rows: readonly ScreenRate[];
}

type Spans = ReadonlyMap<string, readonly SceneSpan[]>;

const isWithin = (spans: Spans, caseId: string, filmMs: number | null): boolean =>
  filmMs !== null && (spans.get(caseId) ?? []).some(({ fromMs, toMs }) => fromMs <= filmMs && filmMs <= toMs);

function rateOf({ id, name, surname }: PatternCase, spans: Spans, notes: readonly PatternNote[]): ScreenRate {
  const seenMs = (spans.get(id) ?? []).reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  const within = notes.filter((note) => note.caseIds.includes(id) && isWithin(spans, id, note.filmMs)).length;
  const perMinute = seenMs < MINUTE ? null : within / (seenMs / MINUTE);
  return { caseId: id, name, surname, onScreenMs: seenMs, notes: within, perMinute };
}

/** A rate as charts write it: one decimal, two where one would read as nothing. */
export const rateWords = (perMinute: number): string => {
  if (perMinute === 0) return '0';
  return perMinute < 0.1 ? perMinute.toFixed(2) : perMinute.toFixed(1);
};

const pace = (perMinute: number): string => {
  if (perMinute >= 1.25) return `about ${perMinute.toFixed(1)} notes a minute`;
  const minutes = Math.round(2 / perMinute) / 2;
  return minutes <= 1 ? 'about one note a minute' : `about one note every ${minutes} minutes`;
};

function titleOf(drawn: readonly ScreenRate[]): string {
  if (drawn.length === 0) return 'Nobody has been on screen for a minute yet';
  const notes = drawn.reduce((sum, row) => sum + row.notes, 0);
  const ms = drawn.reduce((sum, row) => sum + row.onScreenMs, 0);
  if (notes === 0) return 'No notes yet on a person while that person was on screen';
  return `While a person was on screen you wrote ${pace(notes / (ms / MINUTE))}`;
}

const isAre = (count: number): string => (count === 1 ? 'is' : 'are');

function asidesOf(rows: readonly ScreenRate[], elsewhere: number): readonly string[] {
  const names = (wanted: (row: ScreenRate) => boolean) => rows.filter(wanted).map((row) => row.surname);
  const unseen = names((row) => row.onScreenMs === 0);
  const short = names((row) => row.onScreenMs > 0 && row.perMinute === null);
  return [
    ...(unseen.length === 0 ? [] : [`Not on screen yet: ${listed(unseen)}.`]),
    ...(short.length === 0 ? [] : [`On screen for less than a minute so far: ${listed(short)}.`]),
    ...(elsewhere === 0
      ? []
      : [
          `${counted(elsewhere, 'note')} on a person taken at other moments ${isAre(elsewhere)} not counted here.`,
        ]),
  ];
}

const told = (row: ScreenRate): string =>
  row.perMinute === null
    ? `${row.name}: on screen for ${lengthWords(row.onScreenMs)}, no rate yet.`
    : `${row.name}: ${rateWords(row.perMinute)} a minute, ${counted(row.notes, 'note')} in ${lengthWords(row.onScreenMs)} on screen.`;

/** Measures notes against time on screen. Overlapping scenes count once; only the current viewing is measured. */
export function notesPerMinute(input: Pick<PatternInput, 'cases' | 'ownNotes' | 'scenes'>): NotesPerMinute {
  const { cases, ownNotes, scenes } = input;
  const spans = new Map(cases.map(({ id }) => [id, sceneSpans(scenes, id)]));
  const rows = cases.map((one) => rateOf(one, spans, ownNotes));
  const elsewhere = ownNotes.filter(
    ({ caseIds, filmMs }) => caseIds.length > 0 && !caseIds.some((id) => isWithin(spans, id, filmMs)),
  ).length;
  return {
    rows,
    title: titleOf(rows.filter((row) => row.perMinute !== null)),
    summary: rows.map(told).join(' '),
    asides: asidesOf(rows, elsewhere),
    table: {
      columns: ['Case', 'On screen', 'Notes meanwhile', 'Notes a minute'],
      rows: rows.map((row) => [
        row.name,
        row.onScreenMs === 0 ? 'not yet' : lengthWords(row.onScreenMs),
        String(row.notes),
        row.perMinute === null ? '' : rateWords(row.perMinute),
      ]),
    },
  };
}
