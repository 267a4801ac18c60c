import type { Figure } from './figure.ts';
import type { PatternInput } from './pattern-input.ts';
import { BETWEEN_CASES, counted, countedPeople, severalAside } from './pattern-words.ts';

/** One row: a case, or null for notes between cases. */
export interface CaseCount {
  readonly caseId: string | null;
  readonly name: string;
  readonly count: number;
}

/** How many notes are about each case, in listing order. `notes` counts every note once. */
export interface NotesPerCase extends Figure {
  readonly rows: readonly CaseCount[];
  readonly notes: number;
  readonly several: number;
}

const peopleWords = (withNotes: number, people: number): string =>
  withNotes === people ? `all ${countedPeople(people)}` : `${withNotes} of ${countedPeople(people)}`;

function titleOf(rows: readonly CaseCount[], notes: number): string {
  const people = rows.filter((row) => row.caseId !== null);
  const withNotes = people.filter((row) => row.count > 0).length;
  const between = rows.reduce((sum, row) => (row.caseId === null ? sum + row.count : sum), 0);
  if (notes === 0) return 'No notes yet';
  if (withNotes === 0)
    return `None of your ${counted(notes, 'note')} is about one of the ${countedPeople(people.length)}`;
  const about = `You have notes on ${peopleWords(withNotes, people.length)}`;
  return between === 0
    ? about
    : `${about}; ${between} of ${notes} ${between === 1 ? 'is' : 'are'} between cases`;
}

/** Counts the notes of each case. A note about two people stands in both rows and is counted once in the total. */
export function notesPerCase({ cases, notes }: Pick<PatternInput, 'cases' | 'notes'>): NotesPerCase {
  const rows = [
    ...cases.map(({ id, name }) => ({
      caseId: id,
      name,
      count: notes.filter((note) => note.caseIds.includes(id)).length,
    })),
    {
      caseId: null,
      name: BETWEEN_CASES,
      count: notes.filter((note) => note.caseIds.length === 0).length,
    },
  ];
  const several = notes.filter((note) => note.caseIds.length > 1).length;
  const told = rows.map((row) => `${row.name}: ${counted(row.count, 'note')}.`);
  return {
    rows,
    notes: notes.length,
    several,
    title: titleOf(rows, notes.length),
    summary: [...told, `${counted(notes.length, 'note')} in all.`].join(' '),
    asides: severalAside(several),
    table: {
      columns: ['Case', 'Notes'],
      rows: [
        ...rows.map((row) => [row.name, String(row.count)]),
        ['All notes, each once', String(notes.length)],
      ],
    },
  };
}
