import { scaleBand } from 'd3-scale';
import type { TagsByCase } from '../../../shared/domain/patterns/tags-by-case.ts';
import type { DrawnCase, Drawing, Mark } from './drawing.ts';
import { roughWidth } from './drawing.ts';
import { strandOf, words } from './draw-row.ts';

/** More tags than this are left to the table. */
export const MOST_TAGS = 12;

const ROW = 28;
const HEAD = 42;
const LONGEST_TAG = 22;
const STRONGEST = 0.3;

const shortTag = (tag: string): string =>
  tag.length > LONGEST_TAG ? `#${tag.slice(0, LONGEST_TAG - 1)}…` : `#${tag}`;

const cellMarks = (
  count: number,
  most: number,
  box: { readonly x: number; readonly y: number; readonly width: number },
): readonly Mark[] => [
  {
    kind: 'cell',
    x: box.x,
    y: box.y + 1,
    width: box.width,
    height: ROW - 2,
    tint: (count / most) * STRONGEST,
  },
  words(count === 0 ? '·' : String(count), {
    x: box.x + box.width / 2,
    middle: box.y + ROW / 2,
    tone: count === 0 ? 'text3' : 'text',
    anchor: 'middle',
  }),
];

const headMarks = (
  columns: TagsByCase['columns'],
  cases: readonly DrawnCase[],
  middleOf: (index: number) => number,
): readonly Mark[] =>
  columns.flatMap(({ caseId, name }, index): readonly Mark[] => [
    { kind: 'shape', x: middleOf(index), y: 8, strand: strandOf(cases, caseId) },
    words(caseId === null ? 'Between' : name, {
      x: middleOf(index),
      middle: 26,
      tone: 'text2',
      anchor: 'middle',
    }),
  ]);

/** Numbers in cells tinted by how many they are; rows are the tags used most, columns are in listing order. */
export function drawTags(figure: TagsByCase, cases: readonly DrawnCase[], width: number): Drawing {
  const rows = figure.rows.slice(0, MOST_TAGS);
  const from = Math.max(72, ...rows.map((row) => roughWidth(shortTag(row.tag)))) + 12;
  const bands = scaleBand<number>()
    .domain(figure.columns.map((_, index) => index))
    .range([from, width])
    .paddingInner(0.03);
  const most = Math.max(1, ...rows.flatMap((row) => row.counts));
  const middleOf = (index: number): number => (bands(index) ?? from) + bands.bandwidth() / 2;
  const marks = rows.flatMap((row, line): readonly Mark[] => [
    words(shortTag(row.tag), { x: 0, middle: HEAD + line * ROW + ROW / 2 }),
    ...row.counts.flatMap((count, index) =>
      cellMarks(count, most, {
        x: bands(index) ?? from,
        y: HEAD + line * ROW,
        width: bands.bandwidth(),
      }),
    ),
  ]);
  return {
    width,
    height: HEAD + rows.length * ROW,
    marks: [...headMarks(figure.columns, cases, middleOf), ...marks],
  };
}
