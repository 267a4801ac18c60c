import { withCharacters } from './plain-words.ts';

/** A piece of HTML: a tag, or words between tags. `attributes` is as it stands in the file. */
export type HtmlPiece =
  | { readonly what: 'tag'; readonly name: string; readonly isEnd: boolean; readonly attributes: string }
  | { readonly what: 'words'; readonly text: string };

const TAG = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,50})([\s\S]*)>$/;
const BEGINS_TAG = /^<[/!?a-zA-Z]/;

/** Content of these is no words of a page. */
const SILENT = ['script', 'style', 'template', 'noscript'] as const;

const words = (text: string): HtmlPiece => ({ what: 'words', text: withCharacters(text) });

function tagOf(whole: string): HtmlPiece | null {
  const [, slash = '', name, attributes = ''] = TAG.exec(whole) ?? [];
  return name === undefined
    ? null
    : { what: 'tag', name: name.toLowerCase(), isEnd: slash !== '', attributes: attributes.slice(0, 10_000) };
}

/** Where the content of a silent element ends; the end of the text where it is never closed. */
function pastSilent(html: string, from: number, name: string): number {
  const end = html.slice(from).search(new RegExp(`</${name}`, 'i'));
  return end === -1 ? html.length : from + end;
}

/** What begins at a `<`, and where it ends; no piece for a comment. */
interface Step {
  readonly piece: HtmlPiece | null;
  readonly next: number;
}

function endOfComment(html: string, open: number): number {
  const end = html.indexOf('-->', open + 4);
  return end === -1 ? html.length : end + 3;
}

function stepAt(html: string, open: number): Step {
  if (!BEGINS_TAG.test(html.slice(open, open + 2))) return { piece: words('<'), next: open + 1 };
  if (html.startsWith('<!--', open)) return { piece: null, next: endOfComment(html, open) };
  const close = html.indexOf('>', open);
  if (close === -1) return { piece: words(html.slice(open)), next: html.length };
  const tag = tagOf(html.slice(open, close + 1));
  if (tag?.what !== 'tag' || tag.isEnd) return { piece: tag, next: close + 1 };
  const silent = SILENT.find((name) => name === tag.name);
  return { piece: tag, next: silent === undefined ? close + 1 : pastSilent(html, close + 1, silent) };
}

/**
 * Takes HTML apart into tags and words, once from the beginning to the end; nothing of it is ever run or fetched.
 * Comments are passed over, and so is what stands inside scripts and styles.
 */
export function* htmlPieces(html: string): Generator<HtmlPiece, undefined> {
  let place = 0;
  while (place < html.length) {
    const found = html.indexOf('<', place);
    const open = found === -1 ? html.length : found;
    if (open > place) yield words(html.slice(place, open));
    if (open === html.length) return;
    const { piece, next } = stepAt(html, open);
    if (piece !== null) yield piece;
    place = next;
  }
}

const escaped = (name: string): string => name.replace(/[^a-z-]/g, '');

/** The value of an attribute, without its quotation marks; null where the tag has none of that name. */
export function attributeOf(attributes: string, name: string): string | null {
  const pattern = new RegExp(
    `(?:^|\\s)${escaped(name)}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
    'i',
  );
  const [, double, single, bare] = pattern.exec(attributes) ?? [];
  const value = double ?? single ?? bare;
  return value === undefined ? null : withCharacters(value);
}
