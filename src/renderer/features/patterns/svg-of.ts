import type { WeaveDraft } from '../../ui/weave-draft.ts';
import type { Drawing } from './drawing.ts';
import { cloths, type ChartColours } from './svg-cloths.ts';
import { markText } from './svg-marks.ts';
import { element, escaped, figures } from './svg-text.ts';

/** One chart, ready to leave the app. */
export interface ChartPage {
  readonly drawing: Drawing;
  /** The finding, written above the picture. */
  readonly title: string;
  /** The numbers in sentences, for those who do not see the picture. */
  readonly summary: string;
  /** Small lines below the picture: what is left out, and whose notes these are. */
  readonly foot: readonly string[];
  /** The weaves of the cases in listing order. */
  readonly weaves: readonly WeaveDraft[];
  readonly colours: ChartColours;
}

const EDGE = 24;
const FONT = "'Public Sans', system-ui, 'Segoe UI', Helvetica, Arial, sans-serif";

/** Breaks words into lines that fit `width` px at letters of `size` px; a long word keeps a line of its own. */
function linesOf(text: string, width: number, size: number): readonly string[] {
  const most = Math.max(12, Math.floor(width / (size * 0.54)));
  return text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}

const textLines = (
  lines: readonly string[],
  top: number,
  look: { readonly size: number; readonly leading: number; readonly weight: number; readonly fill: string },
): string =>
  lines
    .map((line, index) =>
      element(
        'text',
        {
          ...{ x: EDGE, y: top + index * look.leading + look.size },
          ...{ 'font-size': look.size, 'font-weight': look.weight, fill: look.fill },
        },
        escaped(line),
      ),
    )
    .join('');

/**
 * Writes a chart as one self-contained SVG file: colours and cloths are in it, letters fall back to the reader's own,
 * and there is no script, no style sheet and no address. Equal input gives equal text. Throws a RangeError when the
 * drawing holds something that is no number.
 */
export function svgOf({ drawing, title, summary, foot, weaves, colours }: ChartPage): string {
  const heading = linesOf(title, drawing.width, 17);
  const small = foot.flatMap((line) => linesOf(line, drawing.width, 12));
  const pictureTop = EDGE + heading.length * 22 + 12;
  const footTop = pictureTop + drawing.height + 14;
  const width = drawing.width + 2 * EDGE;
  const height = footTop + small.length * 17 + EDGE;
  const marks = drawing.marks.map((mark) => markText(mark, colours)).join('\n');
  const parts = [
    element('title', { id: 'title' }, escaped(title)),
    element('desc', { id: 'desc' }, escaped(summary)),
    element('defs', {}, cloths(weaves, colours)),
    element('rect', { width, height, fill: colours.ground }),
    textLines(heading, EDGE, { size: 17, leading: 22, weight: 600, fill: colours.text }),
    element('g', { transform: `translate(${EDGE} ${figures(pictureTop)})`, 'font-size': 13 }, `\n${marks}\n`),
    textLines(small, footTop, { size: 12, leading: 17, weight: 400, fill: colours.text3 }),
  ];
  const root = {
    ...{ xmlns: 'http://www.w3.org/2000/svg', width, height },
    ...{ viewBox: `0 0 ${figures(width)} ${figures(height)}`, role: 'img' },
    ...{ 'aria-labelledby': 'title desc', 'font-family': FONT },
  };
  return `${element('svg', root, `\n${parts.join('\n')}\n`)}\n`;
}
