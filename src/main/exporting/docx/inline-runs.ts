import type { LinkBook } from './link-book.ts';
import type { BlockOf, Inline } from './markdown-tree.ts';
import { link, runs, type Marks } from './word-xml.ts';

/** Addresses by the labels that a note gives them. */
export type Definitions = ReadonlyMap<string, BlockOf<'definition'>>;

/** What stands around a piece of text. */
export interface InlineContext {
  readonly marks: Marks;
  readonly definitions: Definitions;
  readonly links: LinkBook;
}

const ALLOWED_LINK = /^(?:https?|mailto):/i;

/** The same letters in another style. */
const withStyle = (context: InlineContext, style: string): InlineContext => ({
  ...context,
  marks: { ...context.marks, style },
});

function linkRuns(url: string, children: readonly Inline[], context: InlineContext): string {
  if (!ALLOWED_LINK.test(url)) return inlineRuns(children, context);
  return link(context.links.idOf(url), inlineRuns(children, withStyle(context, 'Hyperlink')));
}

function marked(node: Inline, { marks }: InlineContext): Marks {
  if (node.type === 'strong') return { ...marks, bold: true };
  if (node.type === 'emphasis') return { ...marks, italics: true };
  return marks;
}

function referenceRuns(node: Inline & { readonly type: 'linkReference' }, context: InlineContext): string {
  const { url } = context.definitions.get(node.identifier) ?? { url: '' };
  return linkRuns(url, node.children, context);
}

/** Words without children of their own; images become what their alternative text says, HTML the text that it is. */
function plainWords(node: Inline): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'alt' in node ? (node.alt ?? '') : '';
}

function nodeRuns(node: Inline, context: InlineContext): string {
  if (node.type === 'link') return linkRuns(node.url, node.children, context);
  if (node.type === 'linkReference') return referenceRuns(node, context);
  if (node.type === 'inlineCode') return runs(node.value, withStyle(context, 'CodeCharacters').marks);
  if ('children' in node) return inlineRuns(node.children, { ...context, marks: marked(node, context) });
  return runs(plainWords(node), context.marks);
}

/** The runs of a paragraph. Links lead to http, https and mail only; any other is shown as its words. */
export const inlineRuns = (nodes: readonly Inline[], context: InlineContext): string =>
  nodes.map((node) => nodeRuns(node, context)).join('');
