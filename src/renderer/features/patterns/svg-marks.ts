import { assertNever } from '../../../shared/assert-never.ts';
import type { Mark } from './drawing.ts';
import { markPath } from './mark-shape.ts';
import { clothOf, strandColour, type ChartColours } from './svg-cloths.ts';
import { element, escaped, figures } from './svg-text.ts';

type MarkOf<K extends Mark['kind']> = Extract<Mark, { kind: K }>;

const bar = ({ x, y, width, height, strand, look }: MarkOf<'bar'>, colours: ChartColours): string => {
  const inset = look === 'frame' ? 0.75 : 0;
  const paint =
    look === 'cloth'
      ? { fill: clothOf(strand) }
      : { fill: 'none', stroke: strandColour(colours, strand), 'stroke-width': 1.5 };
  const box = {
    x: x + inset,
    y: y + inset,
    width: Math.max(0, width - 2 * inset),
    height: height - 2 * inset,
  };
  return element('rect', { ...box, rx: 2, ...paint });
};

const line = ({ x1, y1, x2, y2, tone, strand }: MarkOf<'line'>, colours: ChartColours): string =>
  element('line', {
    ...{ x1, y1, x2, y2 },
    stroke: strand === undefined ? colours[tone] : strandColour(colours, strand),
    'stroke-width': strand === undefined ? 1 : 2,
  });

const shape = ({ x, y, strand }: MarkOf<'shape'>, colours: ChartColours): string =>
  element('path', {
    d: markPath(strand),
    transform: `translate(${figures(x - 5)} ${figures(y - 5)}) scale(0.8333)`,
    fill: strandColour(colours, strand),
  });

/** One mark of a drawing as SVG text, its colours in it. */
export function markText(mark: Mark, colours: ChartColours): string {
  switch (mark.kind) {
    case 'bar':
      return bar(mark, colours);
    case 'cell': {
      const { x, y, width, height, tint } = mark;
      return element('rect', { x, y, width, height, rx: 2, fill: colours.text, 'fill-opacity': tint });
    }
    case 'line':
      return line(mark, colours);
    case 'words': {
      const { x, y, anchor, tone, text } = mark;
      return element('text', { x, y, 'text-anchor': anchor, fill: colours[tone] }, escaped(text));
    }
    case 'shape':
      return shape(mark, colours);
    default:
      return assertNever(mark);
  }
}
