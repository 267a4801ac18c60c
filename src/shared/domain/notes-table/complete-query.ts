import { askableKinds } from '../search/query.ts';

/** What completions are made from: the surnames of the cases, and the viewer's tags, the most used first. */
export interface QueryGround {
  readonly cases: readonly { readonly surname: string }[];
  readonly tags: readonly string[];
}

/** More would not be looked at. */
const MOST = 8;

/** What is asked of notes; the other kinds find none of them. */
const noteKinds = new Set(['question', 'open', 'answered', 'quote', 'mark', 'untimed']);

const quoted = (word: string): string => (/\s/u.test(word) ? `"${word}"` : word);

const piecesOf = ({ cases, tags }: QueryGround): readonly string[] => [
  ...cases.map(({ surname }) => `case:${surname.toLowerCase()}`),
  'case:none',
  ...askableKinds.filter((kind) => noteKinds.has(kind)).map((kind) => `is:${kind}`),
  ...tags.map((tag) => `tag:${quoted(tag)}`),
  'before:',
  'after:',
];

/**
 * How the piece of a query that is being typed may go on, as whole queries: filters whose beginning was typed, also
 * after a minus. Nothing after a finished piece, because a list that opens unasked is in the way.
 */
export function completeQuery(text: string, ground: QueryGround): readonly string[] {
  const typed = /(?<=^|\s|-)[^\s"-][^\s"]*$/u.exec(text)?.[0].toLowerCase() ?? '';
  const isInQuotes = text.split('"').length % 2 === 0;
  if (typed === '' || isInQuotes) return [];
  const before = text.slice(0, text.length - typed.length);
  return piecesOf(ground)
    .filter((one) => one.toLowerCase().replaceAll('"', '').startsWith(typed) && one !== typed)
    .slice(0, MOST)
    .map((one) => `${before}${one}`);
}
