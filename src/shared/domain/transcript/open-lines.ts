import { assertNever } from '../../assert-never.ts';
import type { FilmRange } from '../clock/watched.ts';
import { OPENING_DELAY_MS } from '../dossier/opening.ts';
import type { ViewerState } from '../dossier/viewer-state.ts';
import type { Scene } from '../notebook/records.ts';
import type { FilmLine } from './film-lines.ts';

/** What decides which lines this viewer may have. */
export interface LineGate {
  readonly viewer: Pick<ViewerState, 'pass' | 'watchedToMs' | 'finished'>;
  /** Film that was passed over and never watched (ms). */
  readonly skipped: readonly FilmRange[];
  /** How sure the times of the transcript are. */
  readonly confidence: Scene['confidence'];
}

/** Which lines may be had: all, none, or those of the film that was watched. */
export type LinesOpenBy = 'all' | 'none' | 'watching';

/** A transcript has how the film ends in it, so *always* opens it only with the yes to endings. */
export function linesOpenBy({ pass, finished }: LineGate['viewer']): LinesOpenBy {
  if (finished || (pass.policy === 'always' && pass.endingsConfirmed)) return 'all';
  switch (pass.policy) {
    case 'always':
    case 'as_i_watch':
      return 'watching';
    case 'after_the_film':
      return 'none';
    default:
      return assertNever(pass.policy);
  }
}

/** How many of the lines (in the order of film time) begin at or before a film time (ms). */
export function countUntil(lines: readonly FilmLine[], filmMs: number): number {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((lines[middle]?.startMs ?? Infinity) <= filmMs) from = middle + 1;
    else to = middle;
  }
  return from;
}

const isSkipped = ({ startMs }: FilmLine, skipped: readonly FilmRange[]): boolean =>
  skipped.some(([from, to]) => startMs >= from && startMs < to);

/**
 * The lines that may leave main, in their order. Doubt about their times delays them and never advances them, as with
 * facts: a line may come late, and never before it was said. What was passed over stays closed.
 */
export function openLines(
  lines: readonly FilmLine[],
  { viewer, skipped, confidence }: LineGate,
): readonly FilmLine[] {
  const by = linesOpenBy(viewer);
  if (by === 'all') return lines;
  if (by === 'none') return [];
  const watched = lines.slice(0, countUntil(lines, viewer.watchedToMs - OPENING_DELAY_MS[confidence]));
  return skipped.length === 0 ? watched : watched.filter((line) => !isSkipped(line, skipped));
}
