import { assertNever } from '../../assert-never.ts';
import type { AskableKind, Clause, SearchQuery, Term } from './query.ts';
import type { SearchDocument } from './search-document.ts';
import { foldedLine } from './words.ts';

/** A document with its words ready to be compared; `line` holds title, body, other names and tags, each ended by a bar, tags begun by `#`. */
export interface ReadyDocument {
  readonly document: SearchDocument;
  readonly line: string;
}

/** The folded words of a document by where they stand. */
export interface FieldWords {
  readonly title: readonly string[];
  readonly body: readonly string[];
  readonly also: readonly string[];
}

/** What no folded word contains, so that no phrase runs from one field into the next. */
const BETWEEN = '|';

/** What begins a tag, so that a text of the same words is not taken for one. */
const TAG = '#';

/** Folds a document once, so that every query after that only compares. */
export const readyDocument = (document: SearchDocument): ReadyDocument => ({
  document,
  line: [
    ...[document.title, document.body, ...document.also].map(foldedLine),
    ...document.tags.map((tag) => `${TAG}${foldedLine(tag)}`),
    '',
  ].join(BETWEEN),
});

const wordsIn = (line: string | undefined): readonly string[] =>
  (line ?? '')
    .replace(TAG, '')
    .split(' ')
    .filter((word) => word !== '');

/** Takes the words of a document out of its line again, so that a text is folded once and not for every use. */
export function fieldWords({ line }: ReadyDocument): FieldWords {
  const [title, body, ...also] = line.split(BETWEEN);
  return { title: wordsIn(title), body: wordsIn(body), also: also.flatMap(wordsIn) };
}

const noteKinds = new Set<AskableKind>(['mark', 'question', 'quote']);

function isOfKind({ kind, noteKind, answer, filmMs }: SearchDocument, asked: AskableKind): boolean {
  if (asked === 'untimed') return kind === 'note' && filmMs === null;
  if (asked === 'open' || asked === 'answered') return answer === asked;
  return noteKinds.has(asked) ? noteKind === asked : kind === asked;
}

/** Only a word that must not be there is looked up here; wanted ones are what the hits are ranked by. */
function holds(term: Term, { document, line }: ReadyDocument): boolean {
  switch (term.what) {
    case 'word':
      return line.includes(` ${term.asked.word} `);
    case 'phrase':
      return line.includes(term.line);
    case 'case':
      return term.caseId === null ? document.caseIds.length === 0 : document.caseIds.includes(term.caseId);
    case 'tag':
      return line.includes(`${TAG}${term.line}${BETWEEN}`);
    case 'is':
      return isOfKind(document, term.kind);
    case 'before':
      return document.filmMs !== null && document.filmMs < term.filmMs;
    case 'after':
      return document.filmMs !== null && document.filmMs >= term.filmMs;
    default:
      return assertNever(term);
  }
}

/** Cheap conditions first: a phrase is looked for only where everything else holds. */
const cost = ({ term }: Clause): number => (term.what === 'phrase' || term.what === 'word' ? 1 : 0);

/** The check of everything in a query that is not a wanted word: filters, exact words, and what must not be there. */
export function admission(query: SearchQuery): (document: ReadyDocument) => boolean {
  const clauses = query.clauses
    .filter(({ term, isNot }) => isNot || term.what !== 'word')
    .toSorted((a, b) => cost(a) - cost(b));
  return (document) => clauses.every(({ term, isNot }) => holds(term, document) !== isNot);
}
