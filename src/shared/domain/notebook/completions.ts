import { foldWord } from '../search/fold.ts';
import type { NamedCase } from './mentions.ts';

/** A tag or a person that is being written, and where in the text (UTF-16 units, `to` exclusive, sign included). */
export interface OpenWord {
  readonly sign: '#' | '@';
  readonly typed: string;
  readonly from: number;
  readonly to: number;
}

/** One way to go on with the word: what the list shows, and what is written for it. */
export interface Completion {
  readonly key: string;
  readonly label: string;
  readonly insert: string;
  /** The case of a person; null for a tag. */
  readonly caseId: string | null;
}

/** What can be written after a sign. */
export interface KnownWords {
  readonly people: readonly NamedCase[];
  /** The viewer's own tags, the ones used most first. */
  readonly tags: readonly string[];
}

const MOST = 6;
const openPattern = /(?<![\p{L}\p{N}_#@/.&])[#@][\p{L}\p{N}_'’-]*$/u;

/** The tag or the person at the caret; null when the caret stands in or after an ordinary word. */
export function openWord(text: string, caret: number): OpenWord | null {
  const match = openPattern.exec(text.slice(0, caret));
  const goesOn = /^[\p{L}\p{N}_'’-]/u.test(text.slice(caret, caret + 2));
  if (match === null || goesOn) return null;
  const typed = match[0].slice(1);
  return { sign: match[0].startsWith('@') ? '@' : '#', typed, from: match.index, to: caret };
}

const begins = (word: string, folded: string): boolean => foldWord(word).startsWith(folded);

function people(folded: string, named: readonly NamedCase[]): readonly Completion[] {
  return named
    .filter(({ words }) => words.some((word) => begins(word, folded)))
    .map(({ caseId, name, words }) => ({ key: caseId, label: name, insert: `@${words[0] ?? name}`, caseId }));
}

function tags(folded: string, known: readonly string[]): readonly Completion[] {
  return known
    .filter((tag) => begins(tag, folded))
    .map((tag) => ({ key: tag, label: `#${tag}`, insert: `#${tag}`, caseId: null }));
}

/**
 * How the word at the caret may go on, at most six. A word that is already complete offers nothing: there is nothing
 * left to choose, and a list would only stand in the way of Enter.
 */
export function completions({ sign, typed }: OpenWord, known: KnownWords): readonly Completion[] {
  const folded = foldWord(typed);
  const found = sign === '@' ? people(folded, known.people) : tags(folded, known.tags);
  const isComplete = found.length === 1 && found[0]?.insert.toLowerCase() === `${sign}${typed}`.toLowerCase();
  return isComplete ? [] : found.slice(0, MOST);
}
