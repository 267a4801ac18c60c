import MarkdownIt, { type Token } from 'markdown-it';
import { mayBeMarkup } from '../may-be-markup.ts';

/** The document that the markup will stand in. */
export interface MarkupTarget {
  /** Every element closed as XML wants it. */
  readonly xhtml: boolean;
  /** The level of the heading above the notes; headings inside a note begin one below it. */
  readonly headingAbove: number;
}

const ALLOWED_LINK = /^(?:https?|mailto):/i;
const DEEPEST_HEADING = 6;
const BLOCKS = new Set([
  'paragraph_open',
  'heading_open',
  'blockquote_open',
  'bullet_list_open',
  'ordered_list_open',
]);

function demote(token: Token, above: number): void {
  const level = Math.min(DEEPEST_HEADING, Number(token.tag.slice(1)) + above);
  token.tag = `h${String(level)}`;
}

/** Says nothing to the page that a link leads to, and gives every block the direction of its own first letter. */
function finish(tokens: readonly Token[], above: number): void {
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') demote(token, above);
    if (BLOCKS.has(token.type)) token.attrSet('dir', 'auto');
    if (token.type === 'link_open') token.attrSet('rel', 'noreferrer noopener');
    finish(token.children ?? [], above);
  }
}

const EMPTY_HEADING = ['heading_open', 'inline', 'heading_close'] as const;

/** Headings without a word, which are places to stop at that say nothing, taken out. */
function withoutEmptyHeadings(tokens: readonly Token[]): Token[] {
  const isEmptyAt = (place: number): boolean =>
    tokens[place + 1]?.content.trim() === '' &&
    EMPTY_HEADING.every((type, step) => tokens[place + step]?.type === type);
  const empty = new Set(
    tokens.flatMap((_, place) => (isEmptyAt(place) ? [place, place + 1, place + 2] : [])),
  );
  return tokens.filter((_, place) => !empty.has(place));
}

/**
 * Makes the function that turns a note's Markdown into markup. Raw HTML stays text; there are no images, which could
 * tell somebody that the page was opened; links lead to http, https and mail only. Line ends stay line ends.
 * Takes cleaned text. Nearly every note is a plain paragraph, which costs a tenth of what parsing it would.
 */
export function createNoteMarkup({ xhtml, headingAbove }: MarkupTarget): (markdown: string) => string {
  const markdown = new MarkdownIt('commonmark', { html: false, breaks: true, xhtmlOut: xhtml });
  markdown.disable(['image', 'html_block', 'html_inline']);
  markdown.validateLink = (url) => ALLOWED_LINK.test(url);
  const { escapeHtml } = markdown.utils;
  const lineEnd = xhtml ? '<br />\n' : '<br>\n';
  return (text) => {
    if (!mayBeMarkup(text)) {
      return `<p dir="auto">${escapeHtml(text).replaceAll('\n', lineEnd)}</p>\n`;
    }
    const tokens = withoutEmptyHeadings(markdown.parse(text, {}));
    finish(tokens, headingAbove);
    return markdown.renderer.render(tokens, markdown.options, {});
  };
}
