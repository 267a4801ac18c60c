import type { NameTable, Rewording } from './name-table.ts';
import type { Clause, SearchQuery } from './query.ts';
import { foldedLine } from './words.ts';

/** One wording of a query. The viewer's own words weigh 1, a rewording less, so that it never pushes them down. */
export interface Variant {
  readonly query: SearchQuery;
  readonly weight: number;
  /** What the rewording searched for, as a sentence; null for the viewer's own words. */
  readonly says: string | null;
}

const REWORDED = 0.6;
/** More wordings than this would only cost time. */
const MOST_VARIANTS = 6;

const wordOf = (clause: Clause | undefined): string | null =>
  clause === undefined || clause.isNot || clause.term.what !== 'word' ? null : clause.term.asked.word;

/** Where in the clauses the words of `from` stand one after another; -1 when they do not. */
const placeOf = (clauses: readonly Clause[], from: readonly string[]): number =>
  clauses.findIndex((_, at) => from.every((word, step) => wordOf(clauses[at + step]) === word));

const inWords = (clauses: readonly Clause[], { from, to }: Rewording): readonly Clause[] | null => {
  const place = placeOf(clauses, from);
  if (place < 0) return null;
  const isAtEnd = place + from.length === clauses.length;
  const replaced = to.map((word, at): Clause => ({
    term: { what: 'word', asked: { word, isOpen: isAtEnd && at === to.length - 1 }, text: word },
    isNot: false,
  }));
  return [...clauses.slice(0, place), ...replaced, ...clauses.slice(place + from.length)];
};

const inPhrases = (clauses: readonly Clause[], { from, to }: Rewording): readonly Clause[] | null => {
  const wanted = foldedLine(from.join(' '));
  const place = clauses.findIndex(
    ({ term, isNot }) => !isNot && term.what === 'phrase' && term.line.includes(wanted),
  );
  return place < 0
    ? null
    : clauses.map((clause, at) => {
        if (at !== place || clause.term.what !== 'phrase') return clause;
        const line = clause.term.line.replace(wanted, foldedLine(to.join(' ')));
        return { ...clause, term: { what: 'phrase', line, text: line.trim() } };
      });
};

const sentence = ({ fromText, toText, why }: Rewording): string =>
  why === 'garbled'
    ? `Also looked for “${toText}”, which a garbled copy of a review calls “${fromText}”.`
    : `Also looked for “${toText}”.`;

/** A rewording that only takes words away or adds some to the same ones finds more or fewer of the same things. */
const addsNothing = ({ from, to }: Rewording): boolean => ` ${to.join(' ')} `.includes(` ${from.join(' ')} `);

/**
 * The query as typed and, where it holds a garbled or another form of a name, the query with the real one: that is
 * how "Daybreak Jackson" finds Dawn Jackson and "Justice Mission" the film.
 */
export function variantsOf(query: SearchQuery, names: Pick<NameTable, 'rewordings'>): readonly Variant[] {
  const own: Variant = { query, weight: 1, says: null };
  if (!query.isAnswerable) return [own];
  const others = names.rewordings.flatMap((rewording): readonly Variant[] => {
    if (addsNothing(rewording)) return [];
    const clauses = inWords(query.clauses, rewording) ?? inPhrases(query.clauses, rewording);
    return clauses === null
      ? []
      : [{ query: { ...query, clauses }, weight: REWORDED, says: sentence(rewording) }];
  });
  return [own, ...others.slice(0, MOST_VARIANTS - 1)];
}
