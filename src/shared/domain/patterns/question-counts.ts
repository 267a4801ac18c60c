import { areTagsAnswered } from '../notebook/is-answered.ts';
import type { Figure } from './figure.ts';
import type { PatternInput, PatternNote } from './pattern-input.ts';
import { BETWEEN_CASES, counted, severalAside } from './pattern-words.ts';

/** One row: a case, or null for questions between cases. */
export interface QuestionRow {
  readonly caseId: string | null;
  readonly name: string;
  readonly open: number;
  readonly answered: number;
}

/** The viewer's questions, open and answered. `open` and `answered` count every question once. */
export interface QuestionCounts extends Figure {
  readonly rows: readonly QuestionRow[];
  readonly open: number;
  readonly answered: number;
}

const isAnswered = (note: PatternNote): boolean => note.isAnswered || areTagsAnswered(note.tags);

function titleOf(open: number, answered: number): string {
  const all = open + answered;
  if (all === 0) return 'No questions written down yet';
  if (all === 1) return open === 1 ? 'Your one question is still open' : 'Your one question is answered';
  if (open === 0) return `All ${all} questions are answered`;
  if (answered === 0) return `All ${all} questions are still open`;
  return `${open} of ${all} questions ${open === 1 ? 'is' : 'are'} still open`;
}

const tally = (notes: readonly PatternNote[]) => {
  const answered = notes.filter(isAnswered).length;
  return { open: notes.length - answered, answered };
};

/** Counts the notes that are questions. One is answered once the viewer has said so, or put the tag `#answered` on it. */
export function questionCounts({ cases, notes }: Pick<PatternInput, 'cases' | 'notes'>): QuestionCounts {
  const questions = notes.filter((note) => note.kind === 'question');
  const rows = [
    ...cases.map(({ id, name }) => ({
      caseId: id,
      name,
      ...tally(questions.filter((note) => note.caseIds.includes(id))),
    })),
    {
      caseId: null,
      name: BETWEEN_CASES,
      ...tally(questions.filter((note) => note.caseIds.length === 0)),
    },
  ];
  const all = tally(questions);
  const told = rows.map((row) => `${row.name}: ${row.open} open, ${row.answered} answered.`);
  return {
    rows,
    ...all,
    title: titleOf(all.open, all.answered),
    summary: [...told, `${counted(questions.length, 'question')} in all.`].join(' '),
    asides: [
      ...(all.open > 0 ? ['Mark a question as answered in the list of notes once you have its answer.'] : []),
      ...severalAside(questions.filter((note) => note.caseIds.length > 1).length, 'question'),
    ],
    table: {
      columns: ['Case', 'Open', 'Answered'],
      rows: [
        ...rows.map((row) => [row.name, String(row.open), String(row.answered)]),
        ['All questions, each once', String(all.open), String(all.answered)],
      ],
    },
  };
}
