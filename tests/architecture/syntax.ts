import { parseSync } from 'vite';
import type { SourceFile } from './read-tree.ts';

/** One node of a syntax tree (ESTree with TypeScript), or anything else that has properties. */
export type SyntaxNode = Readonly<Record<string, unknown>>;

/** What was found in a file, and in which line. */
export interface Place {
  readonly node: SyntaxNode;
  readonly line: number;
}

/** The syntax of one file: all its nodes, and its comments. */
export interface Syntax {
  readonly nodes: readonly Place[];
  readonly comments: readonly Place[];
}

/** True for anything that can be looked into by name. */
export const isNode = (value: unknown): value is SyntaxNode => typeof value === 'object' && value !== null;

function* nodesIn(value: unknown): Generator<SyntaxNode> {
  if (!isNode(value)) return;
  if (typeof value['type'] === 'string') yield value;
  for (const part of Object.values(value)) yield* nodesIn(part);
}

/** Parses a TypeScript file; a file that does not parse throws, for it must not pass as one without offences. */
export function syntaxOf({ path, text }: SourceFile): Syntax {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse`);
  const place = (node: SyntaxNode): Place => ({
    node,
    line: text.slice(0, Number(node['start'])).split('\n').length,
  });
  return {
    nodes: [...nodesIn(program)].map(place),
    comments: comments.map((comment) => place({ ...comment })),
  };
}
