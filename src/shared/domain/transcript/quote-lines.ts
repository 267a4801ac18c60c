import { cleanText } from '../export/clean-text.ts';
import type { Note } from '../notebook/records.ts';
import type { Step, StepContext } from '../notebook/step.ts';
import type { FilmLine } from './film-lines.ts';

/** Which lines go into a note, and what else is known of it. */
export interface Quotation {
  readonly titleId: string;
  readonly passId: string;
  /** At least one, in the order of the film. */
  readonly lines: readonly [FilmLine, ...FilmLine[]];
  /** What the viewer says about them; may be empty. */
  readonly text: string;
  readonly caseIds: readonly string[];
  /** How far the transcript's time may be off (ms). */
  readonly plusMinusMs: number;
}

/**
 * Quotes lines into a note: their words as they stand, from where the first begins to where the last ends. The time is
 * the transcript's and no key press of the viewer's, so nothing is taken off it, and correcting the clock leaves it.
 */
export function quoteLines(
  { titleId, passId, lines, text, caseIds, plusMinusMs }: Quotation,
  { newId, nowIso }: StepContext,
): { readonly step: Step; readonly note: Note } {
  const [{ startMs: filmMs }] = lines;
  const endMs = Math.max(...lines.map((line) => line.endMs));
  const note: Note = {
    id: newId(),
    titleId,
    passId,
    filmMs,
    ...(endMs > filmMs ? { endMs } : {}),
    raw: { timed: true, wallIso: nowIso, instantMs: filmMs, leadInMs: 0, source: 'import', plusMinusMs },
    caseIds: [...new Set(caseIds)],
    kind: 'quote',
    text: cleanText(text),
    quote: cleanText(lines.map((line) => line.text).join('\n')),
    tags: [],
    createdAt: nowIso,
    editedAt: nowIso,
  };
  return {
    step: { label: 'Added quote', changes: [{ table: 'notes', id: note.id, before: null, after: note }] },
    note,
  };
}
