import { fromMarkdown } from 'mdast-util-from-markdown';
import { mayBeMarkup } from '../may-be-markup.ts';
import { isRightToLeft } from './direction.ts';
import { inlineRuns, type Definitions } from './inline-runs.ts';
import type { LinkBook } from './link-book.ts';
import type { ListBook } from './list-book.ts';
import type { Block, BlockOf } from './markdown-tree.ts';
import { paragraph, runs, type Look, type Rule } from './word-xml.ts';

const DEEPEST_LIST = 8;
const INDENT_TWIPS = 360;

/** A line across the page. */
const ACROSS: Rule = { side: 'bottom', line: 'single', colour: 'auto', size: 6, space: 1 };

/** What a document keeps account of while its text is written. */
export interface Books {
  readonly lists: ListBook;
  readonly links: LinkBook;
}

/** What stands around a block. */
interface BlockContext {
  readonly definitions: Definitions;
  readonly books: Books;
  readonly quoteDepth: number;
  /** Level of the innermost list, -1 outside. */
  readonly listLevel: number;
  /** Set for the first block of a list entry, which gets the bullet or number: how to ask for the number of the list. */
  readonly entryOf: (() => number) | null;
}

function wordsOf(node: {
  readonly type: string;
  readonly children?: readonly unknown[];
  readonly value?: string;
}): string {
  if (typeof node.value === 'string') return node.value;
  return (node.children ?? []).map((child) => wordsOf(Object(child))).join('');
}

/** Where a paragraph begins; the bullet or number of a list brings its own indent. */
function layout({ entryOf, listLevel, quoteDepth }: BlockContext): Look {
  const level = Math.min(listLevel, DEEPEST_LIST);
  if (entryOf !== null) return { entry: { level, list: entryOf() } };
  const steps = quoteDepth + (level + 1);
  return steps === 0 ? {} : { indent: steps * INDENT_TWIPS };
}

function prose(node: BlockOf<'paragraph' | 'heading'>, context: BlockContext): string {
  const rightToLeft = isRightToLeft(wordsOf(node));
  const { definitions, books } = context;
  const style = node.type === 'heading' ? 'NoteHeading' : context.quoteDepth > 0 ? 'Quote' : 'NoteText';
  const inside = inlineRuns(node.children, { marks: { rightToLeft }, definitions, links: books.links });
  return paragraph({ style, rightToLeft, ...layout(context) }, inside);
}

const plain = (text: string, style: string, context: BlockContext): string =>
  paragraph({ style, ...layout(context) }, runs(text));

function listParagraphs(list: BlockOf<'list'>, context: BlockContext): string {
  const entryOf = context.books.lists.open(list.ordered === true ? (list.start ?? 1) : null);
  const inside = { ...context, listLevel: context.listLevel + 1 };
  return list.children
    .map(({ children }) =>
      children.length === 0
        ? plain('', 'NoteText', { ...inside, entryOf })
        : children
            .map((block, index) => paragraphs(block, { ...inside, entryOf: index === 0 ? entryOf : null }))
            .join(''),
    )
    .join('');
}

const deeper = (context: BlockContext): BlockContext => ({
  ...context,
  entryOf: null,
  quoteDepth: context.quoteDepth + 1,
});

/** Blocks that show nothing, such as the definition of an address, give no paragraph. */
function paragraphs(block: Block, context: BlockContext): string {
  if (block.type === 'paragraph' || block.type === 'heading') return prose(block, context);
  if (block.type === 'blockquote')
    return block.children.map((child) => paragraphs(child, deeper(context))).join('');
  if (block.type === 'list') return listParagraphs(block, { ...context, entryOf: null });
  if (block.type === 'code') return plain(block.value, 'NoteCode', context);
  if (block.type === 'html') return plain(block.value, 'NoteText', context);
  if (block.type === 'thematicBreak') return paragraph({ style: 'NoteText', rule: ACROSS }, '');
  return '';
}

const isDefinition = (block: Block): block is BlockOf<'definition'> => block.type === 'definition';

/** Words as a paragraph that runs as its first letter says. */
export function styled(style: string, text: string): string {
  const rightToLeft = isRightToLeft(text);
  return paragraph({ style, rightToLeft }, runs(text, { rightToLeft }));
}

/** A note's Markdown as paragraphs of Word; the first address that a label names counts. Takes cleaned text. */
export function noteParagraphs(markdown: string, books: Books): string {
  if (!mayBeMarkup(markdown)) return styled('NoteText', markdown);
  const { children } = fromMarkdown(markdown);
  const named = children.filter(isDefinition).toReversed();
  const definitions = new Map(named.map((definition) => [definition.identifier, definition]));
  const outside = { definitions, books, quoteDepth: 0, listLevel: -1, entryOf: null };
  return children.map((block) => paragraphs(block, outside)).join('');
}
