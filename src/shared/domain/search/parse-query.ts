import { parseFilter, type ParsedTerm } from './parse-filter.ts';
import { lexQuery, type QueryToken } from './lex-query.ts';
import type { CaseName, Clause, SearchQuery } from './query.ts';
import { foldedLine, foldedWords } from './words.ts';

/** Far more than anybody types; what comes after is not looked at. */
const MOST_CLAUSES = 40;

const phrase = (token: QueryToken): ParsedTerm => ({
  terms:
    foldedWords(token.value).length === 0
      ? []
      : [{ what: 'phrase', line: foldedLine(token.value), text: token.value }],
});

/** A piece without a filter: its words must all be there; the last one may be a beginning while it is typed. */
const words = (text: string, isLast: boolean): ParsedTerm => {
  const all = foldedWords(text);
  return {
    terms: all.map((word, at) => ({
      what: 'word',
      asked: { word, isOpen: isLast && at === all.length - 1 },
      text: word,
    })),
  };
};

/** `-film-maker` must not mean "not film, and maker" but the two words side by side. */
const unwanted = (token: QueryToken): ParsedTerm =>
  foldedWords(token.value).length > 1 ? phrase(token) : words(token.value, false);

const plainPiece = (token: QueryToken, text: string): ParsedTerm => {
  if (token.isQuoted) return phrase(token);
  return token.isNot ? unwanted({ ...token, value: text }) : words(text, token.isLast);
};

const parsePiece = (token: QueryToken, cases: readonly CaseName[]): ParsedTerm => {
  if (token.key === null) return plainPiece(token, token.value);
  const filter = parseFilter(token.key, token.value, cases);
  if (filter !== null) return filter;
  const asWords = token.isQuoted
    ? words(`${token.key} ${token.value}`, false)
    : plainPiece(token, token.typed);
  if (token.value === '') return asWords;
  return {
    ...asWords,
    problem: {
      says: `There is no filter “${token.key}:”, so its words were searched for. Filters are case:, tag:, is:, before: and after:.`,
      isFatal: false,
    },
  };
};

/**
 * Reads what the viewer typed: words, `"exact words"`, `case:stewart`, `tag:law`, `is:question`, `is:open`, `before:1:00:00`,
 * `after:47:12`, and a minus in front of any of them. Everything must hold. What is not understood is said in
 * `problems` and never passed over: an unknown filter is searched for as words, an impossible value finds nothing.
 */
export function parseQuery(text: string, cases: readonly CaseName[]): SearchQuery {
  const parsed = lexQuery(text)
    .slice(0, MOST_CLAUSES)
    .map((token) => ({ token, ...parsePiece(token, cases) }));
  const clauses = parsed
    .flatMap(({ token, terms }): readonly Clause[] => terms.map((term) => ({ term, isNot: token.isNot })))
    .slice(0, MOST_CLAUSES);
  const problems = parsed.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  return {
    clauses,
    problems: problems.map(({ says }) => says),
    isAnswerable: clauses.length > 0 && !problems.some(({ isFatal }) => isFatal),
  };
}
