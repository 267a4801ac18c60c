import { assertNever } from '../../assert-never.ts';
import { answerOfQuestion } from '../notebook/is-answered.ts';
import type { Note } from '../notebook/records.ts';
import type { AskableKind, SearchQuery, Term } from '../search/query.ts';
import { foldedLine } from '../search/words.ts';

type Test = (note: Note) => boolean;

/** Tags are few and stand on many notes, so each is folded once. */
function createTagTest(): (note: Note, line: string) => boolean {
  const lines = new Map<string, string>();
  const lineOf = (tag: string): string => {
    const known = lines.get(tag);
    if (known !== undefined) return known;
    const line = foldedLine(tag);
    lines.set(tag, line);
    return line;
  };
  return (note, line) => note.tags.some((tag) => lineOf(tag) === line);
}

const isOfKind = (note: Note, asked: AskableKind): boolean => {
  if (asked === 'note') return true;
  if (asked === 'open' || asked === 'answered') return answerOfQuestion(note) === asked;
  return asked === 'untimed' ? note.filmMs === null : note.kind === asked;
};

function testOf(term: Term, hasTag: (note: Note, line: string) => boolean): Test | null {
  switch (term.what) {
    case 'word':
    case 'phrase':
      return null;
    case 'case':
      return ({ caseIds }) => (term.caseId === null ? caseIds.length === 0 : caseIds.includes(term.caseId));
    case 'tag':
      return (note) => hasTag(note, term.line);
    case 'is':
      return (note) => isOfKind(note, term.kind);
    case 'before':
    case 'after':
      return () => true;
    default:
      return assertNever(term);
  }
}

/** A test of a film time (ms), NaN where a note has none. */
const timeTestOf = (term: Term): ((filmMs: number) => boolean) | null => {
  if (term.what === 'before') return (filmMs) => filmMs < term.filmMs;
  return term.what === 'after' ? (filmMs) => filmMs >= term.filmMs : null;
};

/** The filters of a query: by film time, and by everything else, which many notes have in common. */
export interface NoteFilter {
  readonly isOfGroup: (note: Note) => boolean;
  /** Takes ms of film time, NaN where there is none. */
  readonly isOfTime: (filmMs: number) => boolean;
}

/** Passes every note. */
export const noFilter: NoteFilter = { isOfGroup: () => true, isOfTime: () => true };

/**
 * The filters of a query as tests of one note, as the search answers them; null when the query asks for words,
 * which only the search itself can find among many notes.
 */
export function noteFilter({ clauses, isAnswerable }: SearchQuery): NoteFilter | null {
  if (!isAnswerable) return { isOfGroup: () => false, isOfTime: () => false };
  const hasTag = createTagTest();
  const tests: Test[] = [];
  const times: ((filmMs: number) => boolean)[] = [];
  for (const { term, isNot } of clauses) {
    const time = timeTestOf(term);
    const test = testOf(term, hasTag);
    if (test === null) return null;
    if (time === null) tests.push((note) => test(note) !== isNot);
    else times.push((filmMs) => time(filmMs) !== isNot);
  }
  return {
    isOfGroup: (note) => tests.every((test) => test(note)),
    isOfTime: (filmMs) => times.every((test) => test(filmMs)),
  };
}
