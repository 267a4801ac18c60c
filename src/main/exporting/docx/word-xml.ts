import { xmlText } from '../../../shared/domain/export/rich/xml-text.ts';

/** How letters are set. */
export interface Marks {
  readonly style?: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly colour?: string;
  readonly rightToLeft?: boolean;
}

/** A line along one side of a paragraph; sizes in eighths of a point, the space in points. */
export interface Rule {
  readonly side: 'top' | 'bottom';
  readonly line: 'single' | 'double' | 'thick';
  readonly colour: string;
  readonly size: number;
  readonly space: number;
}

/** How a paragraph is set; lengths in twentieths of a point. */
export interface Look {
  readonly style?: string;
  readonly isOnNewPage?: boolean;
  /** The entry of a list: its level, and the number of the list in the document. */
  readonly entry?: { readonly level: number; readonly list: number };
  readonly rule?: Rule;
  readonly rightToLeft?: boolean;
  readonly spaceBefore?: number;
  readonly indent?: number;
}

/** Writes one property, or nothing where it is not set. */
type Write<Set> = (set: Set) => string;

/** In the order of the format's own definition, outside of which Word calls a file damaged. */
const runProperties: readonly Write<Marks>[] = [
  ({ style }) => (style === undefined ? '' : `<w:rStyle w:val="${style}"/>`),
  ({ bold }) => (bold === true ? '<w:b/><w:bCs/>' : ''),
  ({ italics }) => (italics === true ? '<w:i/><w:iCs/>' : ''),
  ({ colour }) => (colour === undefined ? '' : `<w:color w:val="${colour}"/>`),
  ({ rightToLeft }) => (rightToLeft === true ? '<w:rtl/>' : ''),
];

const ruleXml = ({ side, line, colour, size, space }: Rule): string =>
  `<w:pBdr><w:${side} w:val="${line}" w:color="${colour}" w:sz="${String(size)}" w:space="${String(space)}"/></w:pBdr>`;

/** In the order of the format's own definition too. */
const paragraphProperties: readonly Write<Look>[] = [
  ({ style }) => (style === undefined ? '' : `<w:pStyle w:val="${style}"/>`),
  ({ isOnNewPage }) => (isOnNewPage === true ? '<w:pageBreakBefore/>' : ''),
  ({ entry }) =>
    entry === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${String(entry.level)}"/><w:numId w:val="${String(entry.list)}"/></w:numPr>`,
  ({ rule }) => (rule === undefined ? '' : ruleXml(rule)),
  ({ rightToLeft }) =>
    rightToLeft === undefined ? '' : rightToLeft ? '<w:bidi/>' : '<w:bidi w:val="false"/>',
  ({ spaceBefore }) => (spaceBefore === undefined ? '' : `<w:spacing w:before="${String(spaceBefore)}"/>`),
  ({ indent }) => (indent === undefined ? '' : `<w:ind w:start="${String(indent)}"/>`),
];

function around<Set>(name: string, writes: readonly Write<Set>[], set: Set): string {
  let properties = '';
  for (const write of writes) properties += write(set);
  return properties === '' ? '' : `<w:${name}>${properties}</w:${name}>`;
}

/** Words as runs; a line end stays a line end. Takes cleaned text. */
export function runs(text: string, marks: Marks = {}): string {
  const properties = around('rPr', runProperties, marks);
  return text
    .split('\n')
    .map((line, index) => {
      const lineEnd = index === 0 ? '' : '<w:br/>';
      return `<w:r>${properties}${lineEnd}<w:t xml:space="preserve">${xmlText(line)}</w:t></w:r>`;
    })
    .join('');
}

/** Runs that lead to the address that the document knows by this id. */
export const link = (id: string, inside: string): string =>
  `<w:hyperlink w:history="1" r:id="${id}">${inside}</w:hyperlink>`;

/** Runs as a paragraph. */
export const paragraph = (look: Look, inside: string): string =>
  `<w:p>${around('pPr', paragraphProperties, look)}${inside}</w:p>`;
