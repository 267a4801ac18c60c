import type { fromMarkdown } from 'mdast-util-from-markdown';

/** What may stand in a note, block by block. */
export type Block = ReturnType<typeof fromMarkdown>['children'][number];

/** A block of one type. */
export type BlockOf<Type extends Block['type']> = Extract<Block, { readonly type: Type }>;

/** What may stand in a line. */
export type Inline = BlockOf<'paragraph'>['children'][number];
