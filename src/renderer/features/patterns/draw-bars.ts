import { scaleLinear } from 'd3-scale';
import type { NotesPerCase } from '../../../shared/domain/patterns/notes-per-case.ts';
import { rateWords, type NotesPerMinute } from '../../../shared/domain/patterns/notes-per-minute.ts';
import { counted, lengthWords } from '../../../shared/domain/patterns/pattern-words.ts';
import type { QuestionCounts } from '../../../shared/domain/patterns/question-counts.ts';
import type { DrawnCase, Drawing, Mark } from './drawing.ts';
import { roughWidth } from './drawing.ts';
import { BAR, nameColumn, ROW, rowLabel, shortName, strandOf, words, type RowName } from './draw-row.ts';

/** A row of pieces laid end to end, and the words behind them. */
interface BarRow extends RowName {
  readonly pieces: readonly { readonly value: number; readonly look: 'cloth' | 'frame' }[];
  readonly label: string;
}

const total = (row: BarRow): number => row.pieces.reduce((sum, piece) => sum + piece.value, 0);

/** Horizontal bars from one common zero, in the order they are given: listing order. */
function drawBars(rows: readonly BarRow[], cases: readonly DrawnCase[], width: number): Drawing {
  const names = rows.map((row) => shortName(cases, row));
  const from = nameColumn(names);
  const room = Math.max(...rows.map((row) => roughWidth(row.label))) + 12;
  const scale = scaleLinear()
    .domain([0, Math.max(Number.MIN_VALUE, ...rows.map(total))])
    .range([0, Math.max(24, width - from - room)]);
  const marks = rows.flatMap((row, index): readonly Mark[] => {
    const middle = index * ROW + ROW / 2;
    const strand = strandOf(cases, row.caseId);
    let done = 0;
    const bars = row.pieces
      .filter((piece) => piece.value > 0)
      .map(({ value, look }): Mark => {
        const x = from + scale(done);
        done += value;
        return {
          kind: 'bar',
          x,
          y: middle - BAR / 2,
          width: from + scale(done) - x,
          height: BAR,
          strand,
          look,
        };
      });
    const tone = done > 0 ? 'text' : 'text3';
    return [
      ...rowLabel(names[index] ?? '', strand, middle),
      ...bars,
      words(row.label, { x: from + scale(done) + (done > 0 ? 8 : 0), middle, tone }),
    ];
  });
  return { width, height: rows.length * ROW, marks: [...zeroLine(from, rows.length), ...marks] };
}

const zeroLine = (x: number, rows: number): readonly Mark[] => [
  { kind: 'line', x1: x - 4, y1: 2, x2: x - 4, y2: rows * ROW - 2, tone: 'rule' },
];

/** Notes per case. */
export const drawPerCase = (figure: NotesPerCase, cases: readonly DrawnCase[], width: number): Drawing =>
  drawBars(
    figure.rows.map((row) => ({
      ...row,
      pieces: [{ value: row.count, look: 'cloth' }],
      label: String(row.count),
    })),
    cases,
    width,
  );

/** Whole minutes are enough beside a rate; the table has the seconds. */
const minutesWords = (ms: number): string => lengthWords(Math.round(ms / 60_000) * 60_000);

/** Notes per minute on screen: only people with a rate have a row. */
export const drawPerMinute = (figure: NotesPerMinute, cases: readonly DrawnCase[], width: number): Drawing =>
  drawBars(
    figure.rows.flatMap(({ perMinute, ...row }) =>
      perMinute === null
        ? []
        : [
            {
              ...row,
              pieces: [{ value: perMinute, look: 'cloth' as const }],
              label: `${rateWords(perMinute)} · ${counted(row.notes, 'note')} in ${minutesWords(row.onScreenMs)}`,
            },
          ],
    ),
    cases,
    width,
  );

const questionWords = (open: number, answered: number): string => {
  if (open + answered === 0) return 'none';
  const parts = [open > 0 ? `${open} open` : '', answered > 0 ? `${answered} answered` : ''];
  return parts.filter((part) => part !== '').join(', ');
};

/** Questions: woven while open, an outline once answered. */
export const drawQuestions = (figure: QuestionCounts, cases: readonly DrawnCase[], width: number): Drawing =>
  drawBars(
    figure.rows.map((row) => ({
      ...row,
      pieces: [
        { value: row.open, look: 'cloth' },
        { value: row.answered, look: 'frame' },
      ],
      label: questionWords(row.open, row.answered),
    })),
    cases,
    width,
  );
