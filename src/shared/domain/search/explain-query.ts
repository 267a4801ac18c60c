import { assertNever } from '../../assert-never.ts';
import { formatTimecode } from '../time/format-timecode.ts';
import type { Clause, SearchQuery, Term } from './query.ts';

const time = (filmMs: number): string => formatTimecode(filmMs, { style: 'compact' });

const kindNames: Readonly<Record<Extract<Term, { what: 'is' }>['kind'], string>> = {
  note: 'notes',
  mark: 'marks',
  question: 'questions',
  open: 'questions that are open',
  answered: 'questions that are answered',
  quote: 'quotes',
  untimed: 'notes without a film time',
  line: 'lines of the transcript',
  fact: 'facts',
  case: 'case files',
  term: 'legal terms',
  person: 'people',
  event: 'events of the chronology',
  film: 'the film itself',
  help: 'places to turn to',
  source: 'sources',
};

function termWords(term: Term): string {
  switch (term.what) {
    case 'word':
      return `the word “${term.text}”`;
    case 'phrase':
      return `exactly “${term.text}”`;
    case 'case':
      return term.caseId === null ? 'no case' : `the case ${term.text}`;
    case 'tag':
      return `the tag “${term.text}”`;
    case 'is':
      return `only ${kindNames[term.kind]}`;
    case 'before':
      return `before ${time(term.filmMs)}`;
    case 'after':
      return `from ${time(term.filmMs)} on`;
    default:
      return assertNever(term);
  }
}

const clauseWords = ({ term, isNot }: Clause): string => (isNot ? `not ${termWords(term)}` : termWords(term));

const isPlainWord = ({ term, isNot }: Clause): boolean => term.what === 'word' && !isNot;

/**
 * Says in a sentence how a query was understood, and what of it was not; null when there is nothing to say because
 * it is only words. `also` are the sentences about other spellings that were searched for too.
 */
export function explainQuery(query: SearchQuery, also: readonly string[]): string | null {
  const said = query.clauses.every(isPlainWord)
    ? []
    : [`Looking for ${query.clauses.map(clauseWords).join(', ')}.`];
  const sentences = [...query.problems, ...(query.isAnswerable ? [...said, ...also] : [])];
  return sentences.length === 0 ? null : sentences.join(' ');
}
