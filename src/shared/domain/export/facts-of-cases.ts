import { sideWords } from '../dossier/side-words.ts';
import type { CaseView, FactView, SourceView } from '../dossier/views.ts';
import { dateWords } from '../time/date-words.ts';
import type { ExportFact, ExportSource } from './export-fact.ts';

/** What stands where a fact is nobody's account alone. */
const NO_SIDE = 'From the sources named here';

/** A source as far as the gate shows it; while its title is closed, its publisher stands for it. */
function sourceOf({ publisher, title, url, published }: SourceView): ExportSource {
  return {
    title: title ?? publisher,
    ...(title === null ? {} : { publisher }),
    ...(url === null ? {} : { url }),
    ...(published === null ? {} : { date: published }),
  };
}

function factOf(fact: FactView, { id: caseId, sources }: CaseView): ExportFact {
  const named = (ids: readonly string[]): readonly ExportSource[] =>
    ids.flatMap((id) => sources.filter((source) => source.id === id)).map(sourceOf);
  const date = dateWords(fact);
  const { opened } = fact;
  return {
    id: fact.id,
    caseId,
    text: fact.note === null ? fact.text : `${fact.text} ${fact.note}`,
    side: sideWords(fact.side) ?? NO_SIDE,
    ...(date === null ? {} : { date }),
    sources: named(fact.sources),
    ...(fact.conflict.length === 0
      ? {}
      : {
          conflicts: fact.conflict.map(({ says, sources: theirs }) => ({ says, sources: named(theirs) })),
        }),
    sinceMs: opened.by === 'watching' ? opened.filmMs : null,
  };
}

/** Facts that may leave, and how many stay because of a detail that may be hard to read. */
export interface OpenFacts {
  readonly facts: readonly ExportFact[];
  readonly folded: number;
}

/**
 * The facts of case files in words, for an export. It takes views and never a pack, so that it can only hand on what the
 * spoiler gate has opened. A fact whose detail the screen keeps folded stays out: a file cannot fold anything, and goes
 * to people who were not asked.
 */
export function factsOfCases(views: readonly CaseView[]): OpenFacts {
  const all = views.flatMap((view) => view.facts.map((fact) => ({ fact, view })));
  const shown = all.filter(({ fact }) => fact.sensitive === null);
  return { facts: shown.map(({ fact, view }) => factOf(fact, view)), folded: all.length - shown.length };
}
