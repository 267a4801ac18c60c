import { explainQuery } from './explain-query.ts';
import type { NameTable } from './name-table.ts';
import { parseQuery } from './parse-query.ts';
import type { Scored } from './rank.ts';
import type { SearchAnswer } from './search-answer.ts';
import { wordMarker } from './snippet.ts';
import { toHit } from './to-hit.ts';
import { variantsOf, type Variant } from './variants.ts';

/** A query that was read: its wordings, and what is to be said about how it was understood. */
export interface Asked {
  readonly variants: readonly Variant[];
  readonly isAnswerable: boolean;
  readonly explained: string | null;
}

/** Reads a typed query. */
export function ask(text: string, names: NameTable): Asked {
  const query = parseQuery(text, names.cases);
  const variants = variantsOf(query, names);
  const also = variants.flatMap(({ says }) => says ?? []);
  return { variants, isAnswerable: query.isAnswerable, explained: explainQuery(query, [...new Set(also)]) };
}

/** Puts the answer together from what was found. */
export function answerOf({ variants, explained }: Asked, found: readonly Scored[]): SearchAnswer {
  const isHit = wordMarker(variants.map(({ query }) => query));
  const hits = found.map(({ document }) => toHit(document, isHit));
  return explained === null ? { hits } : { hits, explained };
}
