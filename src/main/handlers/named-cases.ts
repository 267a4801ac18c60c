import { nameWords, type NamedCase } from '../../shared/domain/notebook/mentions.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';

/** The people of a title as they can be named with `@`. The surname is first: it is what a completion writes. */
export const namedCases = ({ cases }: Pack): readonly (NamedCase & { readonly words: string[] })[] =>
  cases.map(({ id, name, surname, aliases }) => ({
    caseId: id,
    name,
    words: [...nameWords([surname, name, ...aliases.map((alias) => alias.name)])],
  }));
