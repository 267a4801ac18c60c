import { filmTimeOf } from '../time/film-time-of.ts';
import { parseTimecode } from '../time/parse-timecode.ts';
import { askableKinds, type AskableKind, type CaseName, type Term } from './query.ts';
import { foldedLine, foldedWords } from './words.ts';

/** The conditions that one piece of a query comes to, and what was not understood of it. */
export interface ParsedTerm {
  readonly terms: readonly Term[];
  readonly problem?: {
    readonly says: string;
    /** True when nothing can be found until it is put right. */
    readonly isFatal: boolean;
  };
}

type ParseValue = (value: string, cases: readonly CaseName[]) => ParsedTerm;

const failed = (says: string): ParsedTerm => ({ terms: [], problem: { says, isFatal: true } });

/** A case goes by any of its names, or the beginning of its surname. */
const isCalled = (one: CaseName, value: string): boolean => {
  const line = foldedLine(value);
  const names = [one.name, one.surname, one.monogram, one.id, ...one.also];
  return (
    names.some((name) => foldedLine(name).includes(line)) ||
    (line.length > 4 && foldedLine(one.surname).startsWith(line.trimEnd()))
  );
};

const parseCase: ParseValue = (value, cases) => {
  if (foldedLine(value) === ' none ') return { terms: [{ what: 'case', caseId: null, text: 'none' }] };
  const called = foldedWords(value).length === 0 ? [] : cases.filter((one) => isCalled(one, value));
  const exact = called.filter((one) => foldedLine(one.surname) === foldedLine(value));
  const found = exact.length === 1 ? exact[0] : called.length === 1 ? called[0] : undefined;
  if (found !== undefined) return { terms: [{ what: 'case', caseId: found.id, text: found.surname }] };
  const names = cases.map(({ surname }) => surname.toLowerCase()).join(', ');
  return failed(`There is no case “${value}”. Use case: with ${names} or none.`);
};

const parseTag: ParseValue = (value) => {
  const line = foldedLine(value.replace(/^#/u, ''));
  return line.trim() === ''
    ? failed('tag: needs a tag, such as tag:law.')
    : { terms: [{ what: 'tag', line, text: value }] };
};

/** Other words for the kinds, as people may type them. */
const kindWords: Readonly<Record<string, AskableKind>> = {
  transcript: 'line',
  law: 'term',
  people: 'person',
  chronology: 'event',
  date: 'event',
};

const isKind = (value: string): value is AskableKind => askableKinds.some((kind) => kind === value);

const parseKind: ParseValue = (value) => {
  const typed = value.toLowerCase();
  const single = typed.endsWith('s') ? typed.slice(0, -1) : typed;
  const kind = [typed, single, kindWords[typed], kindWords[single]].find(
    (word) => word !== undefined && isKind(word),
  );
  return kind !== undefined && isKind(kind)
    ? { terms: [{ what: 'is', kind }] }
    : failed(`There is no kind “${value}”. Use is: with ${askableKinds.join(', ')}.`);
};

const parseTime =
  (what: 'before' | 'after'): ParseValue =>
  (value) => {
    const time = parseTimecode(value);
    const filmMs = time.ok ? filmTimeOf(time.value, null) : time;
    return filmMs.ok
      ? { terms: [{ what, filmMs: filmMs.value }] }
      : failed(`${what}:${value} is not understood. ${filmMs.error.message}`);
  };

const filters: Readonly<Record<string, ParseValue>> = {
  case: parseCase,
  tag: parseTag,
  is: parseKind,
  before: parseTime('before'),
  after: parseTime('after'),
};

/** Reads the value of a filter; null when there is no filter of that name. */
export function parseFilter(key: string, value: string, cases: readonly CaseName[]): ParsedTerm | null {
  return Object.hasOwn(filters, key) ? (filters[key]?.(value, cases) ?? null) : null;
}
