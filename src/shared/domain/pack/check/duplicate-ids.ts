import type { Pack } from '../pack.ts';
import { caseFileName, fileNames } from './parse-pack.ts';
import { problemAt, type PackProblem, type PathStep } from './problem.ts';

type PlacedId = { readonly file: string; readonly steps: readonly PathStep[]; readonly id: string };

const idsOf = (
  file: string,
  list: string,
  entries: readonly { readonly id: string }[],
): readonly PlacedId[] => entries.map(({ id }, index) => ({ file, steps: [list, index, 'id'], id }));

const repeated = (ids: readonly PlacedId[]): readonly PackProblem[] => {
  const seen = new Map<string, PlacedId>();
  const problems: PackProblem[] = [];
  for (const placed of ids) {
    const earlier = seen.get(placed.id);
    if (earlier === undefined) seen.set(placed.id, placed);
    else
      problems.push(
        problemAt(placed.file, placed.steps, `${placed.id} is used twice: also in ${earlier.file}`),
      );
  }
  return problems;
};

const caseIds = (pack: Pack): readonly PlacedId[] =>
  pack.cases.map(({ id }) => ({ file: caseFileName(id), steps: ['id'], id }));

const listings = (pack: Pack): readonly PlacedId[] =>
  pack.cases.map(({ id, listing }) => ({
    file: caseFileName(id),
    steps: ['listing'],
    id: `place ${String(listing)}`,
  }));

/**
 * Finds ids that are used twice where they must be unique: facts and claims share one name space, cases and
 * strands another; every other kind has its own.
 */
export const duplicateIds = (pack: Pack): readonly PackProblem[] =>
  [
    [
      ...idsOf(fileNames.title, 'claims', pack.title.claims),
      ...pack.cases.flatMap((file) => idsOf(caseFileName(file.id), 'facts', file.facts)),
    ],
    [...caseIds(pack), ...idsOf(fileNames.title, 'strands', pack.title.strands)],
    listings(pack),
    idsOf(fileNames.title, 'editions', pack.title.editions),
    idsOf(fileNames.cues, 'cues', pack.cues.cues),
    idsOf(fileNames.people, 'people', pack.people.people),
    idsOf(fileNames.glossary, 'terms', pack.glossary.terms),
    idsOf(fileNames.events, 'events', pack.events.events),
    idsOf(fileNames.resources, 'resources', pack.resources.resources),
    idsOf(fileNames.sources, 'sources', pack.sources.sources),
  ].flatMap(repeated);
