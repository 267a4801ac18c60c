import { err, ok, type Result } from '../../result.ts';
import { cleanText } from '../export/clean-text.ts';
import { longestFilmMs } from '../time/longest-film.ts';
import type { Note } from './records.ts';
import type { Step, StepContext } from './step.ts';

/** What the viewer wrote and where the film was at the key press; `capture` is null without a started clock. */
export interface NewNote {
  readonly titleId: string;
  readonly passId: string;
  readonly text: string;
  readonly kind: Note['kind'];
  readonly tags: readonly string[];
  readonly caseIds: readonly string[];
  readonly wallIso: string;
  readonly capture: {
    readonly instantMs: number;
    readonly leadInMs: number;
    readonly plusMinusMs: number;
    /** `player` when the clock went by a followed player; by the viewer's hand otherwise. */
    readonly source?: 'manual' | 'player';
  } | null;
  /** For a range, film time (ms) of its end, from which nothing is taken off; one that is no end makes a point. */
  readonly endMs?: number | null;
}

const labels = {
  note: 'Added note',
  mark: 'Added mark',
  question: 'Added question',
  quote: 'Added quote',
} as const;

/** Adds a note. Its film time is the key press minus the lead-in, never below the film's first frame. */
export function addNote(draft: NewNote, context: StepContext): { readonly step: Step; readonly note: Note } {
  const { capture, wallIso } = draft;
  const instantMs = capture === null ? 0 : Math.round(capture.instantMs);
  const note = withoutWrongEnd({
    id: context.newId(),
    titleId: draft.titleId,
    passId: draft.passId,
    filmMs: capture === null ? null : Math.max(0, instantMs - capture.leadInMs),
    ...endIn(draft),
    raw:
      capture === null
        ? { timed: false, wallIso }
        : {
            timed: true,
            wallIso,
            instantMs,
            leadInMs: capture.leadInMs,
            source: capture.source ?? 'manual',
            plusMinusMs: capture.plusMinusMs,
          },
    caseIds: [...new Set(draft.caseIds)],
    kind: draft.kind,
    text: cleanText(draft.text),
    tags: cleanTags(draft.tags),
    createdAt: context.nowIso,
    editedAt: context.nowIso,
  });
  const change = { table: 'notes', id: note.id, before: null, after: note } as const;
  return { step: { label: labels[note.kind], changes: [change] }, note };
}

const endIn = ({ endMs = null }: Pick<NewNote, 'endMs'>): Pick<Note, 'endMs'> =>
  endMs === null ? {} : { endMs: Math.round(endMs) };

/** What may change about a note; absent fields stay as they are. */
export interface NotePatch {
  readonly text?: string;
  readonly kind?: Note['kind'];
  readonly tags?: readonly string[];
  readonly caseIds?: readonly string[];
  readonly filmMs?: number;
  /** Film time (ms) of the end; null makes a point of a range. */
  readonly endMs?: number | null;
  readonly leadInMs?: number;
}

/** Edits a note. A new lead-in moves the note against its raw instant; a typed time replaces only the film time. */
export function editNote(
  note: Note,
  patch: NotePatch,
  context: StepContext,
): Result<{ readonly step: Step; readonly note: Note }, string> {
  const { leadInMs, endMs, ...rest } = patch;
  const problem = problemOf(note, patch);
  if (problem !== null) return err(problem);
  const { endMs: oldEndMs, ...point } = note;
  const after = withoutWrongEnd({
    ...point,
    ...endIn({ endMs: endMs === undefined ? (oldEndMs ?? null) : endMs }),
    ...rest,
    ...cleaned(rest),
    ...(leadInMs === undefined ? {} : ledIn(note, leadInMs)),
    ...(rest.filmMs === undefined ? {} : { filmMs: rest.filmMs }),
    editedAt: context.nowIso,
  });
  const change = { table: 'notes', id: note.id, before: note, after } as const;
  return ok({ step: { label: 'Edited note', changes: [change] }, note: after });
}

const problemOf = ({ raw, ...note }: Note, { leadInMs, filmMs = 0, endMs }: NotePatch): string | null => {
  if (leadInMs !== undefined && !raw.timed) return 'This note has no time, so it has no lead-in.';
  if (typeof endMs === 'number' && note.filmMs === null) return 'This note has no time, so it has no end.';
  return Math.max(filmMs, endMs ?? 0) > longestFilmMs
    ? 'No film here is longer than 6 hours. Nothing was changed.'
    : null;
};

/** What the viewer typed, made safe for every format; each tag and each case once. */
const cleaned = ({ text, caseIds, tags }: NotePatch): Pick<NotePatch, 'text' | 'caseIds' | 'tags'> => ({
  ...(text === undefined ? {} : { text: cleanText(text) }),
  ...(caseIds === undefined ? {} : { caseIds: [...new Set(caseIds)] }),
  ...(tags === undefined ? {} : { tags: cleanTags(tags) }),
});

/** A note that still stands where its key press put it is placed anew; one that was re-timed keeps its new place. */
const ledIn = ({ raw, filmMs }: Note, leadInMs: number): Partial<Pick<Note, 'raw' | 'filmMs'>> => {
  if (!raw.timed || filmMs === null) return {};
  const isWhereCaught = filmMs === Math.max(0, raw.instantMs - raw.leadInMs);
  const movedMs = isWhereCaught ? raw.instantMs - leadInMs : filmMs + raw.leadInMs - leadInMs;
  return { raw: { ...raw, leadInMs }, filmMs: Math.max(0, movedMs) };
};

/** A range whose end no longer lies behind its start is a point. */
function withoutWrongEnd(note: Note): Note {
  const { endMs, ...point } = note;
  return endMs !== undefined && note.filmMs !== null && endMs > note.filmMs ? note : point;
}

/** Marks a note as deleted; it stays on disk and undo brings it back. */
export function deleteNote(note: Note, context: StepContext): Step {
  const after: Note = { ...note, deletedAt: context.nowIso };
  return { label: 'Deleted note', changes: [{ table: 'notes', id: note.id, before: note, after }] };
}

const cleanTags = (tags: readonly string[]): string[] => [
  ...new Set(
    tags.map((tag) => cleanText(tag).trim().slice(0, 100).toWellFormed()).filter((tag) => tag !== ''),
  ),
];
