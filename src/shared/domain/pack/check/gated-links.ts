import type { Pack } from '../pack.ts';
import type { CaseFile } from '../schema/case.ts';
import type { SpoilerKind } from '../schema/common.ts';
import { gateStrength } from './gate-strength.ts';
import { caseFileName, fileNames } from './parse-pack.ts';
import { problemAt, type PackProblem, type PathStep } from './problem.ts';

type Gated = { readonly id: string; readonly spoilerKind?: SpoilerKind };
/** As much of an entry as says when it opens. */
type Gate = Pick<Gated, 'spoilerKind'>;
type Gates = ReadonlyMap<string, number>;

const gatesOf = (entries: readonly Gated[]): Gates =>
  new Map(entries.map(({ id, spoilerKind }) => [id, gateStrength(spoilerKind)]));

type Link = { readonly steps: readonly PathStep[]; readonly to: string; readonly gates: Gates };

const tooEarly = (file: string, from: Gate, links: readonly Link[]): readonly PackProblem[] =>
  links
    .filter(({ to, gates }) => (gates.get(to) ?? 0) > gateStrength(from.spoilerKind))
    .map(({ steps, to }) => problemAt(file, steps, `leads to ${to}, which is still withheld then`));

/** A step of a path may not stand before the facts it rests on, nor a result before its own. */
const pathLinks = (file: CaseFile, terms: Gates): readonly PackProblem[] => {
  const facts = gatesOf(file.facts);
  const linksTo = (steps: readonly PathStep[], ids: readonly string[] = [], gates = facts): readonly Link[] =>
    ids.map((to, at) => ({ steps: [...steps, at], to, gates }));
  const early = (from: Gate, links: readonly Link[]) => tooEarly(caseFileName(file.id), from, links);
  return (file.path ?? []).flatMap((step, index) => {
    const here: readonly PathStep[] = ['path', index];
    const ofStep = [
      ...linksTo([...here, 'facts'], step.facts),
      ...linksTo([...here, 'terms'], step.terms, terms),
    ];
    const ofResults = (step.results ?? []).flatMap((result, at) =>
      early(result, linksTo([...here, 'results', at, 'facts'], result.facts)),
    );
    return [...early(step, ofStep), ...ofResults];
  });
};

/**
 * Finds facts, beats and steps of a path that lead to something which opens later than they do: a beat or a fact that
 * is withheld, or a term whose link to the case gives something away.
 */
export const gatedLinks = (pack: Pack): readonly PackProblem[] => {
  const beats = gatesOf(pack.cues.cues);
  const terms = gatesOf(pack.glossary.terms);
  const termLinks = (list: string, index: number, ids: readonly string[] = []): readonly Link[] =>
    ids.map((to, at) => ({ steps: [list, index, 'terms', at], to, gates: terms }));
  const ofFacts = pack.cases.flatMap((file) =>
    file.facts.flatMap((fact, index) => {
      const { revealedAt: at } = fact;
      const steps = ['facts', index, 'revealedAt', 'cue'];
      const beat = at.at === 'beat' ? [{ steps, to: at.cue, gates: beats }] : [];
      return tooEarly(caseFileName(file.id), fact, [...beat, ...termLinks('facts', index, fact.terms)]);
    }),
  );
  const ofBeats = pack.cues.cues.flatMap((cue, index) =>
    tooEarly(fileNames.cues, cue, termLinks('cues', index, cue.terms)),
  );
  return [...ofFacts, ...ofBeats, ...pack.cases.flatMap((file) => pathLinks(file, terms))];
};
