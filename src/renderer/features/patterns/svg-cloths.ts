import { WEAVE_SIZE, warpPath, type WeaveDraft } from '../../ui/weave-draft.ts';
import type { Strand, Tone } from './drawing.ts';
import { element } from './svg-text.ts';

/** Every colour of a chart, resolved: any text an SVG attribute takes as a colour. `cases` is in listing order. */
export interface ChartColours extends Readonly<Record<Tone, string>> {
  readonly ground: string;
  readonly cases: readonly string[];
}

/** Width of one thread in px. */
export const THREAD = 1.5;

/** The hue of a strand; what belongs to nobody in particular has none. */
export const strandColour = ({ cases, text2 }: ChartColours, strand: Strand): string =>
  typeof strand === 'number' ? (cases[(strand - 1) % Math.max(1, cases.length)] ?? text2) : text2;

/** What fills a shape with the cloth of a strand, in a file. */
export const clothOf = (strand: Strand): string => `url(#cloth-${strand})`;

const pattern = (strand: Strand, inside: string): string => {
  const side = WEAVE_SIZE * THREAD;
  return element(
    'pattern',
    { id: `cloth-${strand}`, width: side, height: side, patternUnits: 'userSpaceOnUse' },
    element('g', { transform: `scale(${THREAD})`, 'shape-rendering': 'crispEdges' }, inside),
  );
};

const square = (fill: string, opacity = 1): string =>
  element('rect', { width: WEAVE_SIZE, height: WEAVE_SIZE, fill, 'fill-opacity': opacity });

/** Stripes across the cloth of notes about several people, on the 8 × 8 field of a weave. */
export const STRIPES = 'M0 0h8v2h-8zM0 4h8v2h-8z';

/** The cloths of all strands as SVG patterns with their colours in them: the same ones as on the page. */
export function cloths(weaves: readonly WeaveDraft[], colours: ChartColours): string {
  const { ground, text2, text3 } = colours;
  const woven = weaves.map((draft, index) => {
    const fill = strandColour(colours, index + 1);
    return pattern(
      index + 1,
      square(ground) + square(fill, 0.38) + element('path', { d: warpPath(draft), fill }),
    );
  });
  const several = square(ground) + element('path', { d: STRIPES, fill: text2 });
  return [...woven, pattern('several', several), pattern('between', square(text3))].join('');
}
