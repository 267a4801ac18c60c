import type { Pack } from '../pack.ts';
import { caseFileName } from './parse-pack.ts';
import { problemAt, type PackProblem, type PathStep } from './problem.ts';

/** Finds steps of a path, and results of them, that rest on facts of another case: their gate is another one too. */
export const pathFacts = (pack: Pack): readonly PackProblem[] =>
  pack.cases.flatMap((file) => {
    const own = new Set(file.facts.map(({ id }) => id));
    const foreign = (steps: readonly PathStep[], ids: readonly string[]): readonly PackProblem[] =>
      ids.flatMap((id, at) =>
        own.has(id)
          ? []
          : [problemAt(caseFileName(file.id), [...steps, 'facts', at], `${id} is not a fact of this case`)],
      );
    return (file.path ?? []).flatMap((step, index) => [
      ...foreign(['path', index], step.facts),
      ...(step.results ?? []).flatMap(({ facts }, at) => foreign(['path', index, 'results', at], facts)),
    ]);
  });
