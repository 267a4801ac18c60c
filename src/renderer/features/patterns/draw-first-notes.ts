import { scaleLinear } from 'd3-scale';
import { firstNoteWords, type TimeToFirstNote } from '../../../shared/domain/patterns/time-to-first-note.ts';
import type { DrawnCase, Drawing, Mark } from './drawing.ts';
import { roughWidth } from './drawing.ts';
import { nameColumn, ROW, rowLabel, strandOf, words } from './draw-row.ts';

/** From each person's first scene, at the line, to the first note on that person, at the mark. */
export function drawFirstNotes(figure: TimeToFirstNote, cases: readonly DrawnCase[], width: number): Drawing {
  const from = nameColumn(figure.rows.map((row) => row.surname));
  const waits = figure.rows.map(({ first }) => (first.state === 'after' ? first.waitMs : 0));
  const room = Math.max(0, ...figure.rows.map((row) => roughWidth(firstNoteWords(row.first)))) + 20;
  const scale = scaleLinear()
    .domain([0, Math.max(1, ...waits)])
    .range([0, Math.max(24, width - from - room)]);
  const marks = figure.rows.flatMap(({ caseId, surname, first }, index): readonly Mark[] => {
    const middle = index * ROW + ROW / 2;
    const strand = strandOf(cases, caseId);
    const label = rowLabel(surname, strand, middle);
    if (first.state !== 'after')
      return [...label, words(firstNoteWords(first), { x: from, middle, tone: 'text3' })];
    const x = from + scale(first.waitMs);
    return [
      ...label,
      { kind: 'line', x1: from - 4, y1: middle, x2: x, y2: middle, tone: 'text2', strand },
      { kind: 'shape', x, y: middle, strand },
      words(firstNoteWords(first), { x: x + 12, middle }),
    ];
  });
  const height = figure.rows.length * ROW;
  const zero: Mark = { kind: 'line', x1: from - 4, y1: 2, x2: from - 4, y2: height - 2, tone: 'rule' };
  return { width, height, marks: [zero, ...marks] };
}
