import { admission, fieldWords, type FieldWords, type ReadyDocument } from './admits.ts';
import { rememberedMatch } from './match-word.ts';
import { wantedWords, type SearchQuery } from './query.ts';
import { createBestHits, fieldWeight, type BestHits, type Scored } from './rank.ts';
import type { Variant } from './variants.ts';

type Match = (word: string) => number;

const bestIn = (words: readonly string[], weight: number, match: Match): number => {
  let best = 0;
  for (const word of words) best = Math.max(best, weight * match(word));
  return best;
};

const bestOf = ({ title, body, also }: FieldWords, match: Match): number =>
  Math.max(
    bestIn(title, fieldWeight.title, match),
    bestIn(also, fieldWeight.also, match),
    bestIn(body, fieldWeight.body, match),
  );

/** The score of one document, 0 when one of the words is not in it. */
function scoreOf(words: FieldWords, matches: readonly Match[]): number {
  let score = 0;
  for (const match of matches) {
    const best = bestOf(words, match);
    if (best === 0) return 0;
    score += best;
  }
  return matches.length === 0 ? 1 : score;
}

/** The score of a document for one wording of a query; 0 when it does not answer. */
function scorer(query: SearchQuery): (ready: ReadyDocument) => number {
  const matches = wantedWords(query).map(rememberedMatch);
  const admits = admission(query);
  return (ready) => (admits(ready) ? scoreOf(fieldWords(ready), matches) : 0);
}

/** Offers every document that answers one of the wordings. */
function scanInto(best: BestHits, documents: Iterable<ReadyDocument>, variants: readonly Variant[]): void {
  const answerable = variants.filter(({ query }) => query.isAnswerable);
  const scorers = answerable.map(({ query, weight }) => ({ score: scorer(query), weight }));
  for (const ready of documents) {
    for (const { score, weight } of scorers) {
      const points = score(ready) * weight;
      if (points > 0) best.offer({ document: ready.document, score: points });
    }
  }
}

/**
 * Searches by looking at every document: what answers while there is no index, and what the index is tested against.
 * `most` hits are given for each heading.
 */
export function scan(
  documents: Iterable<ReadyDocument>,
  variants: readonly Variant[],
  most: number,
): readonly Scored[] {
  const best = createBestHits(most);
  scanInto(best, documents, variants);
  return best.all();
}
