import { foldWord } from '../search/fold.ts';

/** A case and the single words that name its person: first name, surname, other spellings, as people write them. */
export interface NamedCase {
  readonly caseId: string;
  /** The person as the viewer sees the name in a list. */
  readonly name: string;
  /** The surname first, because that is what a completion writes. */
  readonly words: readonly string[];
}

const mentionPattern = /(?<![\p{L}\p{N}_@/.&])@(?<name>[\p{L}\p{N}_'’-]+)/gu;

/** The single words of some names, each once, in order. Initials alone name nobody. */
export const nameWords = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap((name) => name.split(/\s+/u)).filter((word) => foldWord(word).length > 1)),
];

/** The one case whose person is called so; null when nobody is, or more than one. */
function caseOf(word: string, named: readonly NamedCase[]): string | null {
  const folded = foldWord(word);
  const found = named.filter(({ words }) => words.some((one) => foldWord(one) === folded));
  return found.length === 1 ? (found[0]?.caseId ?? null) : null;
}

/** A text in which one person is not named any more: the word stays, the sign before it goes. */
export const withoutMentions = (text: string, caseId: string, named: readonly NamedCase[]): string =>
  text.replaceAll(mentionPattern, (mention, name: string) =>
    caseOf(name, named) === caseId ? name : mention,
  );

/**
 * The cases of the people named with `@` in a text, in order of appearance, each once. Upper and lower case and accents
 * do not count; a name that two people share, or that nobody has, adds nothing. An address (`a@b.org`) is no mention.
 */
export function mentionedCases(text: string, named: readonly NamedCase[]): readonly string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(mentionPattern)) {
    const caseId = caseOf(match.groups?.['name'] ?? '', named);
    if (caseId !== null) found.add(caseId);
  }
  return [...found];
}
