import type { Pack } from '../pack/pack.ts';
import type { CaseName } from './query.ts';
import { foldedWords } from './words.ts';

/** A wording that stands for another: whoever types `from` may mean `to`. Both are folded words in order. */
export interface Rewording {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The two as written, for the sentence that says what else was searched for. */
  readonly fromText: string;
  readonly toText: string;
  /** `garbled`: written by a machine that swapped words. `spelling`: another spelling or name of the same. */
  readonly why: 'garbled' | 'spelling';
}

/** What search knows of names: all of it is on the open page about the film. */
export interface NameTable {
  readonly rewordings: readonly Rewording[];
  readonly cases: readonly CaseName[];
}

/** "reveals (us)" is the word and, in brackets, where it stood; "a / b" are two forms; "x or y" two guesses. */
const forms = (text: string): readonly string[] =>
  text
    .replaceAll(/\([^)]*\)/gu, '')
    .split(/ \/ | or /u)
    .map((form) => form.trim())
    .filter((form) => form !== '');

const withoutThe = (text: string): string => text.replace(/^the\s+/iu, '');

const reword = (fromText: string, toText: string, why: Rewording['why']): readonly Rewording[] => {
  const from = foldedWords(withoutThe(fromText));
  const to = foldedWords(withoutThe(toText));
  const isSame = from.join(' ') === to.join(' ');
  return from.length === 0 || to.length === 0 || isSame ? [] : [{ from, to, fromText, toText, why }];
};

type TitleNames = Pick<Pack['title'], 'title' | 'shortTitle' | 'aliases' | 'garbled' | 'spellings'>;

const garbledForms = ({ garbled }: TitleNames): readonly Rewording[] =>
  garbled.forms.flatMap(({ garbled: swapped, real }) => {
    const meant = forms(real);
    return forms(swapped).flatMap((form, at, all) =>
      (all.length === meant.length ? meant.slice(at, at + 1) : meant).flatMap((to) =>
        reword(form, to, 'garbled'),
      ),
    );
  });

const titleForms = (title: TitleNames): readonly Rewording[] =>
  title.aliases.flatMap(({ name, type }) =>
    reword(name, title.shortTitle, type === 'garbled form' ? 'garbled' : 'spelling'),
  );

const spellingForms = ({ spellings }: TitleNames): readonly Rewording[] =>
  spellings.flatMap(({ name, others }) =>
    others.flatMap((other) => [
      ...reword(other, name, 'spelling'),
      ...(foldedWords(other).length > 1 ? reword(name, other, 'spelling') : []),
    ]),
  );

const isPartOf = (part: readonly string[], whole: readonly string[]): boolean =>
  ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);

/** Other forms of a name: what a rewording leads to it from, and the spellings that stand beside it. */
export const otherForms = (
  name: string,
  { rewordings }: Pick<NameTable, 'rewordings'>,
): readonly string[] => {
  const words = foldedWords(name);
  return [...new Set(rewordings.filter(({ to }) => isPartOf(to, words)).map(({ fromText }) => fromText))];
};

/** Gathers every other form of a name that the pack knows; the fronts of the cases are always open, as is this. */
export function nameTable(pack: Pick<Pack, 'cases'> & { readonly title: TitleNames }): NameTable {
  const all = [...titleForms(pack.title), ...garbledForms(pack.title), ...spellingForms(pack.title)];
  const unique = new Map(all.map((one) => [`${one.from.join(' ')}|${one.to.join(' ')}`, one]));
  const rewordings = [...unique.values()];
  const cases = pack.cases.map(({ id, name, surname, monogram }) => ({
    id,
    name,
    surname,
    monogram,
    also: otherForms(name, { rewordings }),
  }));
  return { rewordings, cases };
}
