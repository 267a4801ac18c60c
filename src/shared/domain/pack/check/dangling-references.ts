import type { Pack } from '../pack.ts';
import { packFiles } from './pack-files.ts';
import { fileNames } from './parse-pack.ts';
import { problemAt, type PackProblem } from './problem.ts';
import { fieldOf, stringsIn } from './walk.ts';

type Target = { readonly what: string; readonly ids: ReadonlySet<string> };

const idSet = (entries: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(entries.map(({ id }) => id));

const targetsByField = (pack: Pack): ReadonlyMap<string, Target> => {
  const cues: Target = { what: 'beat', ids: idSet(pack.cues.cues) };
  const facts: Target = { what: 'fact', ids: idSet(pack.cases.flatMap((file) => file.facts)) };
  const people: Target = { what: 'person', ids: idSet(pack.people.people) };
  const stories: Target = {
    what: 'case or strand',
    ids: new Set([...idSet(pack.cases), ...idSet(pack.title.strands)]),
  };
  return new Map([
    ['sources', { what: 'source', ids: idSet(pack.sources.sources) }],
    ['claims', { what: 'claim', ids: idSet(pack.title.claims) }],
    ['supersededBy', facts],
    ['facts', facts],
    ['terms', { what: 'glossary term', ids: idSet(pack.glossary.terms) }],
    ['cue', cues],
    ['after', cues],
    ['people', people],
    ['subject', people],
    ['case', stories],
    ['cases', stories],
  ]);
};

/** The order of cases is about cases alone, so a strand does not do there. */
const strandsAmongCases = (pack: Pack): readonly PackProblem[] => {
  const strands = idSet(pack.title.strands);
  return pack.cues.caseOrder.flatMap((entry, index) =>
    strands.has(entry.case)
      ? [problemAt(fileNames.cues, ['caseOrder', index, 'case'], `${entry.case} is a strand, not a case`)]
      : [],
  );
};

/**
 * Finds references that lead nowhere. A reference is known by the name of its field, wherever it stands, so that a
 * new list of sources or people is checked without a new rule here.
 */
export const danglingReferences = (pack: Pack): readonly PackProblem[] => {
  const targets = targetsByField(pack);
  const dangling = packFiles(pack).flatMap(({ file, value }) =>
    stringsIn(value).flatMap(({ steps, text }) => {
      const target = targets.get(fieldOf(steps));
      if (target === undefined || target.ids.has(text)) return [];
      return [problemAt(file, steps, `no ${target.what} has the id ${text}`)];
    }),
  );
  return [...dangling, ...strandsAmongCases(pack)];
};
