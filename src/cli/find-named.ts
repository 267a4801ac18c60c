/** Something that can be asked for by an id or by one of its names. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** What was found for a word: the thing, or the ids of the nearest ones, nearest first. */
export type Found<T> = { readonly found: T } | { readonly nearest: readonly string[] };

/** How many ids are offered, and up to which share of changed letters one counts as near. */
const OFFERED = 3;
const NEAR = 0.4;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The least number of letters to put in, take out or change to make one text of the other. */
const editsBetween = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, place) => place);
  for (const [index, letter] of Array.from(from).entries()) {
    const next = [index + 1];
    for (const [place, other] of Array.from(to).entries()) {
      const change = (row[place] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

const spellings = ({ id, names }: Named): readonly string[] => [id, ...names].map(plain);

/** How far a thing is from a word, from 0 (the same) to 1 (nothing in common); a word of a name counts as the name. */
const distance = (word: string, thing: Named): number =>
  Math.min(
    ...spellings(thing)
      .flatMap((name) => [name, ...name.split(' ')])
      .map((name) => editsBetween(word, name) / Math.max(word.length, name.length, 1)),
  );

/**
 * Finds what somebody typed among the things that may be named to them: by id, by a whole name, or by the one name
 * that contains it. Whoever is not among `things` is not hinted at either, so gated things must be left out of them.
 */
export function findNamed<T extends Named>(typed: string, things: readonly T[]): Found<T> {
  const word = plain(typed);
  const whole = things.find((thing) => spellings(thing).includes(word));
  if (whole !== undefined) return { found: whole };
  const inside = things.filter((thing) => spellings(thing).some((name) => ` ${name} `.includes(` ${word} `)));
  const [only] = inside;
  if (word !== '' && inside.length === 1 && only !== undefined) return { found: only };
  const near = things
    .map((thing) => ({ id: thing.id, far: inside.includes(thing) ? 0 : distance(word, thing) }))
    .filter(({ far }) => far <= NEAR)
    .toSorted((left, right) => left.far - right.far);
  return { nearest: near.slice(0, OFFERED).map(({ id }) => id) };
}

/** The plain answer to a word that names nothing. */
export const nothingNamed = (what: string, typed: string, nearest: readonly string[]): string =>
  nearest.length === 0
    ? `There is no ${what} “${typed}” here so far.`
    : `There is no ${what} “${typed}” here so far. Near it: ${nearest.join(', ')}.`;
