import { PORTION, atOnce, type Pausing } from '../export/pausing.ts';
import { longestFilmMs } from '../time/longest-film.ts';
import { withoutMentions, type NamedCase } from './mentions.ts';
import type { Change, Note } from './records.ts';
import type { Step, StepContext } from './step.ts';
import { hasTag, withTag, withoutTag } from './tags-of-note.ts';

/** One thing that can be done to many notes at once. `byMs` is film time, earlier where it is negative. */
export type BulkChange =
  | { readonly what: 'add-tag'; readonly tag: string }
  | { readonly what: 'remove-tag'; readonly tag: string }
  | { readonly what: 'add-case'; readonly caseId: string; readonly name: string }
  /** `named`: who can be named with `@`, because a name in the words would bring the case back. */
  | {
      readonly what: 'remove-case';
      readonly caseId: string;
      readonly name: string;
      readonly named: readonly NamedCase[];
    }
  | { readonly what: 'between-cases'; readonly named: readonly NamedCase[] }
  | { readonly what: 'set-kind'; readonly kind: 'note' | 'question' | 'quote' }
  | { readonly what: 'set-answered'; readonly answered: boolean }
  | { readonly what: 'move'; readonly byMs: number }
  | { readonly what: 'delete' };

/** More than this a note is never about; the contract refuses it when such a note is edited. */
const MOST_CASES = 20;

const withCase = (note: Note, caseId: string): Note | null =>
  note.caseIds.includes(caseId) || note.caseIds.length >= MOST_CASES
    ? null
    : { ...note, caseIds: [...note.caseIds, caseId] };

function withoutCases(note: Note, gone: readonly string[], named: readonly NamedCase[]): Note | null {
  const caseIds = note.caseIds.filter((caseId) => !gone.includes(caseId));
  if (caseIds.length === note.caseIds.length) return null;
  const text = gone.reduce((words, caseId) => withoutMentions(words, caseId, named), note.text);
  return { ...note, caseIds, text };
}

/** An answer belongs to a question, and a quotation to a quote; a note of another kind has neither open. */
function ofKind(note: Note, kind: Note['kind']): Note {
  const { answeredAt: _, ...open } = note;
  return kind === 'question' ? { ...note, kind } : { ...open, kind };
}

function answered(note: Note, isAnswered: boolean, nowIso: string): Note | null {
  if (note.kind !== 'question' || (note.answeredAt !== undefined) === isAnswered) return null;
  const { answeredAt: _, ...open } = note;
  return isAnswered ? { ...open, answeredAt: nowIso } : open;
}

/** Within the film: nothing goes before its first frame or past the longest that there is. */
const within = (filmMs: number): number => Math.min(longestFilmMs, Math.max(0, filmMs));

function moved(note: Note, byMs: number): Note | null {
  if (note.filmMs === null) return null;
  const filmMs = within(note.filmMs + byMs);
  if (filmMs === note.filmMs) return null;
  const { endMs, ...point } = note;
  const end = endMs === undefined ? undefined : within(endMs + byMs);
  return end === undefined || end <= filmMs ? { ...point, filmMs } : { ...point, filmMs, endMs: end };
}

/** What becomes of one note; null where there is nothing to change, so that such a note is not written at all. */
function changedNote(note: Note, change: BulkChange, nowIso: string): Note | null {
  switch (change.what) {
    case 'add-tag':
      return hasTag(note, change.tag) ? null : withTag(note, change.tag);
    case 'remove-tag':
      return hasTag(note, change.tag) ? withoutTag(note, change.tag) : null;
    case 'add-case':
      return withCase(note, change.caseId);
    case 'remove-case':
      return withoutCases(note, [change.caseId], change.named);
    case 'between-cases':
      return withoutCases(note, note.caseIds, change.named);
    case 'set-kind':
      return note.kind === change.kind || note.text === '' ? null : ofKind(note, change.kind);
    case 'set-answered':
      return answered(note, change.answered, nowIso);
    case 'move':
      return moved(note, change.byMs);
    case 'delete':
      return { ...note, deletedAt: nowIso };
  }
}

const notes = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);
const questions = (count: number): string => (count === 1 ? '1 question' : `${count} questions`);
const kindWords = { note: 'plain notes', question: 'questions', quote: 'quotes' } as const;

const seconds = (byMs: number): string => `${Math.abs(byMs) / 1000} s ${byMs < 0 ? 'earlier' : 'later'}`;

/** The step's name in the history, with how many notes it really changed. */
function labelOf(change: BulkChange, count: number): string {
  switch (change.what) {
    case 'add-tag':
      return `Added tag ${change.tag} to ${notes(count)}`;
    case 'remove-tag':
      return `Removed tag ${change.tag} from ${notes(count)}`;
    case 'add-case':
      return `Added ${change.name} to ${notes(count)}`;
    case 'remove-case':
      return `Removed ${change.name} from ${notes(count)}`;
    case 'between-cases':
      return `Set ${notes(count)} between cases`;
    case 'set-kind':
      return `Made ${notes(count)} ${kindWords[change.kind]}`;
    case 'set-answered':
      return `Marked ${questions(count)} ${change.answered ? 'answered' : 'open'}`;
    case 'move':
      return `Moved ${notes(count)} ${seconds(change.byMs)}`;
    case 'delete':
      return `Deleted ${notes(count)}`;
  }
}

/** Turns changed notes into one step; one that stays as it is has no place in it. */
export function* stepOfNotes(
  all: Iterable<Note>,
  changed: (note: Note) => Note | null,
  { nowIso, labelOf: label }: Pick<StepContext, 'nowIso'> & { readonly labelOf: (count: number) => string },
): Pausing<Step> {
  const changes: Change[] = [];
  let looked = 0;
  for (const before of all) {
    looked += 1;
    if (looked % PORTION === 0) yield '';
    const after = before.deletedAt === undefined ? changed(before) : null;
    if (after === null) continue;
    const isDeleted = after.deletedAt !== undefined;
    changes.push({
      table: 'notes',
      id: before.id,
      before,
      after: isDeleted ? after : { ...after, editedAt: nowIso },
    });
  }
  return { label: label(changes.length), changes };
}

/** `bulkStep` in portions, for many notes beside whom somebody waits. */
export const bulkInPortions = (
  chosen: Iterable<Note>,
  change: BulkChange,
  { nowIso }: Pick<StepContext, 'nowIso'>,
): Pausing<Step> =>
  stepOfNotes(chosen, (note) => changedNote(note, change, nowIso), {
    nowIso,
    labelOf: (count) => labelOf(change, count),
  });

/**
 * Changes many notes as one step of the history, named after what it did and to how many. Deleted notes and notes that
 * stay as they are do not count; without any the step has no changes. Notes without words stay marks, notes without a
 * time are not moved, and only questions can be answered.
 */
export const bulkStep = (
  chosen: Iterable<Note>,
  change: BulkChange,
  context: Pick<StepContext, 'nowIso'>,
): Step => atOnce(bulkInPortions(chosen, change, context));
