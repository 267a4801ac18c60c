import { err, ok, type Result } from '../../result.ts';

/** The largest drawing that is saved, in UTF-16 units: two mebibytes, hundreds of times what a chart takes. */
export const LONGEST_SVG = 2 * 1024 * 1024;
const DEEPEST = 16;

const elements: ReadonlySet<string> = new Set([
  'svg',
  'title',
  'desc',
  'defs',
  'pattern',
  'g',
  'rect',
  'path',
  'line',
  'text',
]);

const attributes: ReadonlySet<string> = new Set([
  ...['xmlns', 'id', 'role', 'aria-labelledby', 'viewBox', 'transform'],
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'rx', 'd', 'width', 'height', 'patternUnits'],
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'shape-rendering'],
  ...['font-family', 'font-size', 'font-weight', 'text-anchor'],
]);

const openingTag = /<(?<name>[a-zA-Z]+)(?<list>(?:\s+[a-zA-Z][\w:-]*="[^"<]*")*)\s*(?<empty>\/?)>/y;
const closingTag = /<\/(?<name>[a-zA-Z]+)>/y;
const attribute = /(?<name>[a-zA-Z][\w:-]*)="(?<value>[^"<]*)"/g;
const words = /[^<]*/y;
const bareAmpersand = /&(?!(?:amp|lt|gt|quot|#39);)/;
const otherAddress = /url\((?!#[\w-]+\))|:\/\/|javascript:|data:/i;
/** What XML does not allow even in text; U+FFFD stands in its place in charts. */
const notXml = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

const isSafeAttribute = (name: string, value: string): boolean => {
  if (!attributes.has(name) || bareAmpersand.test(value)) return false;
  return name === 'xmlns' ? value === SVG_NAMESPACE : !otherAddress.test(value);
};

const attributeFault = (text: string): string | null => {
  const names = new Set<string>();
  for (const { groups } of text.matchAll(attribute)) {
    const name = groups?.['name'] ?? '';
    if (names.has(name) || !isSafeAttribute(name, groups?.['value'] ?? '')) return `attribute ${name}`;
    names.add(name);
  }
  return null;
};

interface Tag {
  readonly name: string;
  readonly kind: 'opening' | 'closing' | 'empty';
  readonly end: number;
}

const readAt = (pattern: RegExp, svg: string, at: number): RegExpExecArray['groups'] => {
  pattern.lastIndex = at;
  return pattern.exec(svg)?.groups;
};

const closingTagAt = (svg: string, at: number): Tag | null => {
  const name = readAt(closingTag, svg, at)?.['name'];
  return name === undefined ? null : { name, kind: 'closing', end: closingTag.lastIndex };
};

/** The opening or empty tag at `at`, or in words what is wrong with it. */
function openingTagAt(svg: string, at: number): Tag | string {
  const { name, list = '', empty } = readAt(openingTag, svg, at) ?? {};
  if (name === undefined) return 'markup that a chart does not need';
  if (!elements.has(name)) return `element ${name}`;
  const kind = empty === '/' ? 'empty' : 'opening';
  return attributeFault(list) ?? { name, kind, end: openingTag.lastIndex };
}

/** The open elements after a tag, or null where it closes what is not open or goes deeper than any chart. */
function opened(open: readonly string[], { name, kind }: Tag): readonly string[] | null {
  if (kind === 'empty') return open;
  if (kind === 'opening') return open.length < DEEPEST ? [...open, name] : null;
  return open.at(-1) === name ? open.slice(0, -1) : null;
}

const wordsEnd = (svg: string, at: number): number => {
  words.lastIndex = at;
  words.test(svg);
  return words.lastIndex;
};

interface Place {
  readonly at: number;
  readonly open: readonly string[];
}

/** Past the next tag and the words after it, or what is wrong there. */
function stepOver(svg: string, { at, open }: Place): Place | string {
  const read = closingTagAt(svg, at) ?? openingTagAt(svg, at);
  if (typeof read === 'string') return read;
  const next = opened(open, read);
  if (next === null) return 'elements that do not nest';
  if (next.length === 0 && read.end < svg.length) return 'something after the drawing';
  const end = wordsEnd(svg, read.end);
  return bareAmpersand.test(svg.slice(read.end, end)) ? 'an entity' : { at: end, open: next };
}

/** Reads the whole text; the answer is what is wrong, or null. */
function faultIn(svg: string): string | null {
  let place: Place = { at: 0, open: [] };
  while (place.at < svg.length) {
    const next = stepOver(svg, place);
    if (typeof next === 'string') return next;
    place = next;
  }
  return place.open.length === 0 ? null : 'an element that is not closed';
}

/**
 * Whether a text is a drawing that may be written to a file: one well-formed `<svg>` made only of the elements and
 * attributes that Docket's own charts use, with no address but `url(#id)`. The error says what was found.
 * A list of what is allowed, because a list of what is dangerous (scripts, handlers, styles, links, entities) is
 * never finished. It checks form and safety, not that a picture looks right.
 */
export function checkSvg(svg: string): Result<string, string> {
  if (svg.length > LONGEST_SVG) return err('more than 2 MB');
  if (!svg.startsWith('<svg ')) return err('something else than an SVG drawing');
  if (notXml.test(svg)) return err('a character that XML does not have');
  const fault = faultIn(svg.trimEnd());
  return fault === null ? ok(svg) : err(fault);
}
