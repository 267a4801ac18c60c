import { waitsForWords } from '../notebook/inbox.ts';
import type { Note } from '../notebook/records.ts';
import { readyDocument } from '../search/admits.ts';
import { ask, type Asked } from '../search/answer.ts';
import { documentsOfNotes } from '../search/documents/documents-of-notes.ts';
import type { NameTable } from '../search/name-table.ts';
import { scan } from '../search/scan.ts';
import type { ExportSelection } from './export-selection.ts';
import { atOnce, type Pausing } from './pausing.ts';
import { portionsOf } from './portions-of.ts';

/** The notes that leave, and how the query was understood, as the search says it; null when there is nothing to say. */
export interface Selected {
  readonly notes: readonly Note[];
  readonly explained: string | null;
}

type Test = (note: Note) => boolean;

const isAmong = <T>(wanted: readonly T[] | undefined, value: T): boolean =>
  wanted === undefined || wanted.length === 0 || wanted.includes(value);

const isOneAmong = <T>(wanted: readonly T[] | undefined, values: readonly T[]): boolean =>
  wanted === undefined || wanted.length === 0 || values.some((value) => wanted.includes(value));

/** Notes by name or as the inbox: names are asked of a set, because thousands may have been chosen one by one. */
function isByHand({ ids, except, isWaiting }: ExportSelection): Test {
  const wanted = ids === undefined || ids.length === 0 ? null : new Set(ids);
  const unwanted = new Set(except);
  const isNamed: Test = ({ id }) => (wanted === null || wanted.has(id)) && !unwanted.has(id);
  return isWaiting === true ? (note) => isNamed(note) && waitsForWords(note) : isNamed;
}

/** Everything but the query. A deleted note is never chosen. */
function chooses(selection: ExportSelection): Test {
  const { caseIds, passIds, kinds, tags } = selection;
  const isNamed = isByHand(selection);
  return (note) =>
    note.deletedAt === undefined &&
    isNamed(note) &&
    isAmong(passIds, note.passId) &&
    isAmong(kinds, note.kind) &&
    isOneAmong(tags, note.tags) &&
    isOneAmong(caseIds, note.caseIds.length === 0 ? [null] : note.caseIds);
}

/** Those of a few notes that answer the query, in their order. */
function answering(notes: readonly Note[], { isAnswerable, variants }: Asked): readonly Note[] {
  if (!isAnswerable) return [];
  const found = scan(documentsOfNotes(notes).map(readyDocument), variants, notes.length);
  const ids = new Set(found.map(({ document }) => document.id));
  return notes.filter(({ id }) => ids.has(id));
}

/** `selectNotes` with pauses. */
export function* selectGently(
  notes: readonly Note[],
  selection: ExportSelection,
  names: NameTable,
): Pausing<Selected> {
  const typed = selection.query ?? '';
  const asked = typed.trim() === '' ? null : ask(typed, names);
  const isChosen = chooses(selection);
  const selected: Note[] = [];
  for (const portion of portionsOf(notes)) {
    const chosen = portion.filter(isChosen);
    selected.push(...(asked === null ? chosen : answering(chosen, asked)));
    yield '';
  }
  return { notes: selected, explained: asked?.explained ?? null };
}

/**
 * The notes that a selection means, in the order in which they were given. The query is answered by the search itself,
 * other spellings of names included, so that an export holds what the list on the screen showed; a query that cannot
 * be answered chooses nothing and `explained` says why.
 */
export const selectNotes = (notes: readonly Note[], selection: ExportSelection, names: NameTable): Selected =>
  atOnce(selectGently(notes, selection, names));
