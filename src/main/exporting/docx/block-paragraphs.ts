import { Paragraph } from 'docx';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isRightToLeft } from './direction.ts';
import { inlineRuns, textRuns, type Definitions, type InlineContext } from './inline-runs.ts';
import type { ListBook } from './list-book.ts';
import type { Block, BlockOf } from './markdown-tree.ts';

const DEEPEST_LIST = 8;
const INDENT_TWIPS = 360;

/** What stands around a block. */
interface BlockContext {
  readonly definitions: Definitions;
  readonly lists: ListBook;
  readonly quoteDepth: number;
  /** Level of the innermost list, -1 outside. */
  readonly listLevel: number;
  /** Set for the first block of a list entry, which gets the bullet or number. */
  readonly entry: { readonly reference: string; readonly instance: number } | null;
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
function layout({ entry, listLevel, quoteDepth }: BlockContext) {
  const level = Math.min(listLevel, DEEPEST_LIST);
  if (entry !== null) return { numbering: { ...entry, level } };
  const steps = quoteDepth + (level + 1);
  return steps === 0 ? {} : { indent: { start: steps * INDENT_TWIPS } };
}

function prose(node: BlockOf<'paragraph' | 'heading'>, context: BlockContext): Paragraph {
  const rightToLeft = isRightToLeft(wordsOf(node));
  const inline: InlineContext = { marks: { rightToLeft }, definitions: context.definitions };
  const style = node.type === 'heading' ? 'NoteHeading' : context.quoteDepth > 0 ? 'Quote' : 'NoteText';
  return new Paragraph({
    style,
    bidirectional: rightToLeft,
    children: [...inlineRuns(node.children, inline)],
    ...layout(context),
  });
}

const plain = (text: string, style: string, context: BlockContext): Paragraph =>
  new Paragraph({ style, children: [...textRuns(text, {})], ...layout(context) });

function listParagraphs(list: BlockOf<'list'>, context: BlockContext): readonly Paragraph[] {
  const entry = context.lists.open(list.ordered === true ? (list.start ?? 1) : null);
  const inside = { ...context, listLevel: context.listLevel + 1 };
  return list.children.flatMap(({ children }) =>
    children.length === 0
      ? [plain('', 'NoteText', { ...inside, entry })]
      : children.flatMap((block, index) =>
          paragraphs(block, { ...inside, entry: index === 0 ? entry : null }),
        ),
  );
}

const deeper = (context: BlockContext): BlockContext => ({
  ...context,
  entry: null,
  quoteDepth: context.quoteDepth + 1,
});

/** Blocks that show nothing, such as the definition of an address, give no paragraph. */
function paragraphs(block: Block, context: BlockContext): readonly Paragraph[] {
  if (block.type === 'paragraph' || block.type === 'heading') return [prose(block, context)];
  if (block.type === 'blockquote')
    return block.children.flatMap((child) => paragraphs(child, deeper(context)));
  if (block.type === 'list') return listParagraphs(block, { ...context, entry: null });
  if (block.type === 'code') return [plain(block.value, 'NoteCode', context)];
  if (block.type === 'html') return [plain(block.value, 'NoteText', context)];
  if (block.type === 'thematicBreak') return [new Paragraph({ style: 'NoteText', thematicBreak: true })];
  return [];
}

const isDefinition = (block: Block): block is BlockOf<'definition'> => block.type === 'definition';

/** A note's Markdown as paragraphs of Word; the first address that a label names counts. Takes cleaned text. */
export function noteParagraphs(markdown: string, lists: ListBook): readonly Paragraph[] {
  const { children } = fromMarkdown(markdown);
  const named = children.filter(isDefinition).toReversed();
  const definitions = new Map(named.map((definition) => [definition.identifier, definition]));
  const outside = { definitions, lists, quoteDepth: 0, listLevel: -1, entry: null };
  return children.flatMap((block) => paragraphs(block, outside));
}
