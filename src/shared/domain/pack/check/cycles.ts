import type { Pack } from '../pack.ts';
import { caseFileName, fileNames } from './parse-pack.ts';
import { problemAt, type PackProblem, type PathStep } from './problem.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** Follows the links from `start`; returns the way back to it, or null when there is none. */
const wayBack = (graph: Graph, start: string): readonly string[] | null => {
  const waiting: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (let way = waiting.pop(); way !== undefined; way = waiting.pop()) {
    for (const next of graph.get(way.at(-1) ?? start) ?? []) {
      if (next === start) return [...way, start];
      if (!seen.has(next)) waiting.push([...way, next]);
      seen.add(next);
    }
  }
  return null;
};

type Circular = { readonly file: string; readonly list: string; readonly field: string };

const circles = (
  graph: Graph,
  ids: readonly string[],
  { file, list, field }: Circular,
): readonly PackProblem[] =>
  ids.flatMap((id, index) => {
    const way = wayBack(graph, id);
    const steps: readonly PathStep[] = [list, index, field];
    return way === null ? [] : [problemAt(file, steps, `goes round in a circle: ${way.join(', ')}`)];
  });

/** Finds beats that come after themselves and facts that replace themselves, directly or by a detour. */
export const cycles = (pack: Pack): readonly PackProblem[] => {
  const { cues } = pack.cues;
  const beats = circles(
    new Map(cues.map(({ id, after }) => [id, after])),
    cues.map(({ id }) => id),
    {
      file: fileNames.cues,
      list: 'cues',
      field: 'after',
    },
  );
  const facts = pack.cases.flatMap((file) =>
    circles(
      new Map(
        file.facts.map(({ id, supersededBy }) => [id, supersededBy === undefined ? [] : [supersededBy]]),
      ),
      file.facts.map(({ id }) => id),
      { file: caseFileName(file.id), list: 'facts', field: 'supersededBy' },
    ),
  );
  return [...beats, ...facts];
};
