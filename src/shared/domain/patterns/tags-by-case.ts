import type { Figure } from './figure.ts';
import type { PatternInput, PatternNote } from './pattern-input.ts';
import { BETWEEN_CASES, counted, severalAside } from './pattern-words.ts';

/** One tag, written as the viewer first wrote it. */
export interface TagRow {
  readonly tag: string;
  /** One number per column: the cases in listing order, then between cases. */
  readonly counts: readonly number[];
  /** Notes with this tag, each counted once. */
  readonly notes: number;
}

/** Which tags stand on notes about which case. Rows are sorted by use, then by name; columns never are. */
export interface TagsByCase extends Figure {
  readonly columns: readonly { readonly caseId: string | null; readonly name: string }[];
  readonly rows: readonly TagRow[];
  readonly tagged: number;
}

const keyOf = (tag: string): string => tag.toLowerCase();

/** The notes of each tag, whatever its capitals; the first spelling stands for all. */
function notesByTag(notes: readonly PatternNote[]) {
  const found = new Map<string, { readonly tag: string; readonly notes: PatternNote[] }>();
  for (const note of notes) {
    for (const [key, tag] of new Map(note.tags.toReversed().map((one) => [keyOf(one), one] as const))) {
      const before = found.get(key);
      if (before === undefined) found.set(key, { tag, notes: [note] });
      else before.notes.push(note);
    }
  }
  return [...found.values()];
}

const byUse = (left: TagRow, right: TagRow): number =>
  right.notes - left.notes || left.tag.localeCompare(right.tag, 'en');

function titleOf(rows: readonly TagRow[], tagged: number, notes: number): string {
  const [first, second] = rows;
  if (first === undefined) return 'No tags yet';
  if (rows.length === 1)
    return `You used one tag, #${first.tag}, on ${first.notes} of ${counted(notes, 'note')}`;
  if (first.notes > (second?.notes ?? 0)) {
    return `You used ${rows.length} tags, most often #${first.tag}, on ${first.notes} of ${notes} notes`;
  }
  return `You used ${rows.length} tags, on ${tagged} of ${counted(notes, 'note')}`;
}

const cellsOf = (columns: TagsByCase['columns'], { counts }: TagRow): string =>
  columns
    .flatMap(({ name }, index) => (counts[index] === 0 ? [] : [`${name} ${counts[index] ?? 0}`]))
    .join(', ');

/** Counts tags per case. A note about two people stands in both columns and is counted once in the total. */
export function tagsByCase({ cases, notes }: Pick<PatternInput, 'cases' | 'notes'>): TagsByCase {
  const columns = [
    ...cases.map(({ id, surname }) => ({ caseId: id, name: surname })),
    { caseId: null, name: BETWEEN_CASES },
  ];
  const rows = notesByTag(notes)
    .map(({ tag, notes: own }) => ({
      tag,
      counts: columns.map(
        ({ caseId }) =>
          own.filter((note) => (caseId === null ? note.caseIds.length === 0 : note.caseIds.includes(caseId)))
            .length,
      ),
      notes: own.length,
    }))
    .toSorted(byUse);
  const tagged = notes.filter((note) => note.tags.length > 0);
  const told = rows.map((row) => `#${row.tag}: ${counted(row.notes, 'note')}, ${cellsOf(columns, row)}.`);
  return {
    columns,
    rows,
    tagged: tagged.length,
    title: titleOf(rows, tagged.length, notes.length),
    summary: rows.length === 0 ? 'Write # and a word in a note to tag it.' : told.join(' '),
    asides: severalAside(tagged.filter((note) => note.caseIds.length > 1).length, 'tagged note'),
    table: {
      columns: ['Tag', ...columns.map((column) => column.name), 'All, each once'],
      rows: rows.map((row) => [`#${row.tag}`, ...row.counts.map(String), String(row.notes)]),
    },
  };
}
