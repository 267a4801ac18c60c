import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import type { BlockOf, Inline } from './markdown-tree.ts';

/** Addresses by the labels that a note gives them. */
export type Definitions = ReadonlyMap<string, BlockOf<'definition'>>;

/** How letters are set. */
export interface Marks {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly isCode?: boolean;
  readonly isLink?: boolean;
  readonly rightToLeft?: boolean;
}

const ALLOWED_LINK = /^(?:https?|mailto):/i;

const styleOf = ({ isCode, isLink }: Marks): { readonly style?: string } => {
  if (isCode === true) return { style: 'CodeCharacters' };
  return isLink === true ? { style: 'Hyperlink' } : {};
};

/** Words as runs; a line end stays a line end. */
export function textRuns(text: string, marks: Marks): readonly TextRun[] {
  const { bold = false, italics = false, rightToLeft = false } = marks;
  return text.split('\n').map(
    (line, index) =>
      new TextRun({
        text: line,
        ...(index === 0 ? {} : { break: 1 }),
        ...(bold ? { bold } : {}),
        ...(italics ? { italics } : {}),
        ...(rightToLeft ? { rightToLeft } : {}),
        ...styleOf(marks),
      }),
  );
}

function linkRuns(
  url: string,
  children: readonly Inline[],
  context: InlineContext,
): readonly ParagraphChild[] {
  if (!ALLOWED_LINK.test(url)) return inlineRuns(children, context);
  const inside = inlineRuns(children, { ...context, marks: { ...context.marks, isLink: true } });
  return [new ExternalHyperlink({ link: url, children: [...inside] })];
}

/** What stands around a piece of text. */
export interface InlineContext {
  readonly marks: Marks;
  readonly definitions: Definitions;
}

function marked(node: Inline, { marks }: InlineContext): Marks {
  if (node.type === 'strong') return { ...marks, bold: true };
  if (node.type === 'emphasis') return { ...marks, italics: true };
  return marks;
}

function referenceRuns(
  node: Inline & { readonly type: 'linkReference' },
  context: InlineContext,
): readonly ParagraphChild[] {
  const { url } = context.definitions.get(node.identifier) ?? { url: '' };
  return linkRuns(url, node.children, context);
}

/** Words without children of their own; images become what their alternative text says, HTML the text that it is. */
function plainWords(node: Inline): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'alt' in node ? (node.alt ?? '') : '';
}

function nodeRuns(node: Inline, context: InlineContext): readonly ParagraphChild[] {
  if (node.type === 'link') return linkRuns(node.url, node.children, context);
  if (node.type === 'linkReference') return referenceRuns(node, context);
  if (node.type === 'inlineCode') return textRuns(node.value, { ...context.marks, isCode: true });
  if ('children' in node) return inlineRuns(node.children, { ...context, marks: marked(node, context) });
  return textRuns(plainWords(node), context.marks);
}

/** The runs of a paragraph. Links lead to http, https and mail only; any other is shown as its words. */
export const inlineRuns = (nodes: readonly Inline[], context: InlineContext): readonly ParagraphChild[] =>
  nodes.flatMap((node) => nodeRuns(node, context));
