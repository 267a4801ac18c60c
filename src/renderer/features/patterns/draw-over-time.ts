import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type {
  NotesOverTime,
  Strand as CountedStrand,
} from '../../../shared/domain/patterns/notes-over-time.ts';
import { at } from '../../../shared/domain/patterns/pattern-words.ts';
import type { DrawnCase, Drawing, Mark, Strand } from './drawing.ts';
import { roughWidth } from './drawing.ts';
import { strandOf, words } from './draw-row.ts';

const LEGEND_LINE = 20;
const HEIGHT = 112;
const FOOT = 24;
const LEFT = 24;
const GAP = 3;

const markOf = (cases: readonly DrawnCase[], strand: CountedStrand): Strand =>
  typeof strand.of === 'string' ? strand.of : strandOf(cases, strand.of.caseId);

const isUsed = (strand: CountedStrand): boolean => strand.counts.some((count) => count > 0);

const itemWidth = (strand: CountedStrand): number => 16 + roughWidth(strand.name) + 14;

/** The strands that occur, on as many lines as they need, in their order. */
function legendLines(
  strands: readonly CountedStrand[],
  width: number,
): readonly (readonly CountedStrand[])[] {
  const lengthOf = (line: readonly CountedStrand[]): number =>
    line.reduce((sum, strand) => sum + itemWidth(strand), LEFT);
  return strands.filter(isUsed).reduce<readonly (readonly CountedStrand[])[]>((lines, strand) => {
    const last = lines.at(-1);
    return last === undefined || lengthOf([...last, strand]) > width
      ? [...lines, [strand]]
      : [...lines.slice(0, -1), [...last, strand]];
  }, []);
}

/** Mark and name of every strand that occurs, in its order. */
const legend = (lines: readonly (readonly CountedStrand[])[], cases: readonly DrawnCase[]): readonly Mark[] =>
  lines.flatMap((line, row) =>
    line.flatMap((strand, index): readonly Mark[] => {
      const x = line.slice(0, index).reduce((sum, one) => sum + itemWidth(one), LEFT);
      const middle = 9 + row * LEGEND_LINE;
      return [
        { kind: 'shape', x: x + 6, y: middle, strand: markOf(cases, strand) },
        words(strand.name, { x: x + 16, middle, tone: 'text2' }),
      ];
    }),
  );

interface Scales {
  readonly x: (filmMs: number) => number;
  readonly y: (notes: number) => number;
}

/** The pieces of every stretch, stacked in the order of the strands; a gap keeps stretches apart. */
function pieces(figure: NotesOverTime, cases: readonly DrawnCase[], { x, y }: Scales): readonly Mark[] {
  const layers = stack<number, CountedStrand>()
    .keys(figure.strands.filter(isUsed))
    .value((bin, strand) => strand.counts[bin] ?? 0)(figure.bins.map((_, index) => index));
  return layers.flatMap((layer) =>
    figure.bins.flatMap(({ fromMs, toMs }, index): readonly Mark[] => {
      const [low, high] = layer[index] ?? [0, 0];
      if (high <= low) return [];
      const left = x(fromMs) + GAP / 2;
      const width = Math.max(1, x(toMs) - GAP / 2 - left);
      const strand = markOf(cases, layer.key);
      return [
        { kind: 'bar', x: left, y: y(high), width, height: y(low) - y(high) - 1, strand, look: 'cloth' },
      ];
    }),
  );
}

const countAxis = (most: number, width: number, y: Scales['y']): readonly Mark[] =>
  [...new Set([0, Math.floor(most / 2), most])].flatMap((count): readonly Mark[] => [
    {
      kind: 'line',
      x1: LEFT,
      y1: y(count),
      x2: width,
      y2: y(count),
      tone: count === 0 ? 'rule-strong' : 'rule',
    },
    words(String(count), { x: LEFT - 8, middle: y(count), tone: 'text3', anchor: 'end' }),
  ]);

/** Times at the edges of stretches, as many as there is room for, and always where the viewer is. */
function timeAxis(figure: NotesOverTime, width: number, { x, y }: Scales): readonly Mark[] {
  const foot = y(0);
  const end = figure.bins.at(-1)?.toMs ?? 0;
  const room = roughWidth(at(end)) + 16;
  const every = Math.max(1, Math.ceil((figure.bins.length * room) / (width - LEFT)));
  const starts = figure.bins.filter(
    (bin, index) => index % every === 0 && x(end) - x(bin.fromMs) > room * 1.5,
  );
  const edge = (filmMs: number, anchor: 'start' | 'middle' | 'end'): readonly Mark[] => [
    { kind: 'line', x1: x(filmMs), y1: foot, x2: x(filmMs), y2: foot + 5, tone: 'rule-strong' },
    words(at(filmMs), { x: x(filmMs), middle: foot + 14, tone: 'text3', anchor }),
  ];
  return [
    ...starts.flatMap((bin, index) => edge(bin.fromMs, index === 0 ? 'start' : 'middle')),
    ...edge(end, 'end'),
  ];
}

/** Notes along the film so far, stacked: the height of a stretch is its number of notes. */
export function drawOverTime(figure: NotesOverTime, cases: readonly DrawnCase[], width: number): Drawing {
  const lines = legendLines(figure.strands, width);
  const top = lines.length * LEGEND_LINE + 10;
  const most = Math.max(1, ...figure.bins.map((bin) => bin.notes));
  const x = scaleLinear()
    .domain([0, figure.bins.at(-1)?.toMs ?? 1])
    .range([LEFT, width]);
  const y = scaleLinear()
    .domain([0, most])
    .range([top + HEIGHT, top]);
  const marks = [
    ...legend(lines, cases),
    ...countAxis(most, width, y),
    ...pieces(figure, cases, { x, y }),
    ...timeAxis(figure, width, { x, y }),
  ];
  return { width, height: top + HEIGHT + FOOT, marks };
}
