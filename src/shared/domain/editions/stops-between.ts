import type { EditionBreak } from '../notebook/edition-record.ts';
import type { Place } from './segment.ts';
import type { Known } from './segments-before.ts';

/** A known break between two anchors; `filmMs` is where it holds the film, as far as is known before lengths are. */
export interface Stop {
  readonly sourceMs: number | null;
  readonly filmMs: number;
  readonly lengthMs: number | null;
  readonly guessed: boolean;
}

/** Two breaks this close together on the film (ms) are one: a mark comes late, and a clock may be off. */
export const sameBreakMs = 30_000;

type Marked = Stop & { readonly sourceMs: number };

/** The marked breaks in order, each cut where the next anchor shows that the film ran again. */
const marksBetween = (from: Place, to: Place, { breaks, rate }: Known): readonly Marked[] => {
  const marked = breaks
    .flatMap((each) => (each.sourceMs === null ? [] : [{ ...each, sourceMs: each.sourceMs }]))
    .filter(({ sourceMs }) => sourceMs >= from.sourceMs && sourceMs < to.sourceMs)
    .toSorted((left, right) => left.sourceMs - right.sourceMs);
  let heldMs = 0;
  return marked.map(({ sourceMs, lengthMs, guessed }) => {
    const filmMs = from.filmMs + rate * Math.max(0, sourceMs - from.sourceMs - heldMs);
    const cut = lengthMs === null ? null : Math.min(lengthMs, to.sourceMs - sourceMs);
    heldMs += cut ?? 0;
    return { sourceMs, filmMs, lengthMs: cut, guessed };
  });
};

const distance = (filmMs: number, mark: Stop, slackMs: number): number =>
  Math.min(Math.abs(filmMs - mark.filmMs), Math.abs(filmMs - (mark.filmMs - slackMs)));

/** Whether the viewer marked a published break; an unmarked one before it moves the marks back by up to `slackMs`. */
const isMarked = (published: EditionBreak, marks: readonly Stop[], slackMs: number): boolean =>
  marks.some((mark) => distance(published.filmMs, mark, slackMs) <= sameBreakMs);

/** The film time that source time which nothing explains would be; 0 after the last anchor, where nobody can know. */
const slackOf = (from: Place, to: Place, filmMs: number): number =>
  Number.isFinite(to.sourceMs) ? Math.max(0, filmMs - (to.filmMs - from.filmMs)) : 0;

/**
 * The known breaks between two anchors, or after the last one (`to` at infinity), in the order of the film. The
 * viewer's own mark stands for a published break that is the same one.
 */
export const stopsBetween = (from: Place, to: Place, known: Known): readonly Stop[] => {
  const marks = marksBetween(from, to, known);
  const heldMs = marks.reduce((sum, { lengthMs }) => sum + (lengthMs ?? 0), 0);
  const slackMs = slackOf(from, to, known.rate * (to.sourceMs - from.sourceMs - heldMs));
  const published = known.breaks.filter(
    (each) =>
      each.sourceMs === null &&
      each.filmMs > from.filmMs &&
      each.filmMs <= to.filmMs &&
      !isMarked(each, marks, slackMs),
  );
  return [...marks, ...published].toSorted((left, right) => left.filmMs - right.filmMs);
};
