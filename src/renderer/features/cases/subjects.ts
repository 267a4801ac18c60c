import type { FactView } from '../../../shared/domain/dossier/views.ts';

/** Facts under one heading. A heading is null where the page itself says what they are. */
export interface FactSection {
  readonly key: string;
  readonly heading: string | null;
  readonly facts: readonly FactView[];
}

/** The open facts of a case by what they are about; only what has facts is in it. */
export interface Subjects {
  /** What comes before the place of the people who died: who, where and when, what happened. */
  readonly before: readonly FactSection[];
  readonly after: readonly FactSection[];
}

type SubjectKey = (typeof headings)[number]['key'];

/** In the order in which a reader asks. */
const headings = [
  { key: 'who', heading: 'Who' },
  { key: 'where', heading: 'Where and when' },
  { key: 'happened', heading: 'What happened' },
  { key: 'court', heading: 'What the court did' },
  { key: 'unheard', heading: 'What was not heard' },
  { key: 'asked', heading: 'What is asked for, and how' },
  { key: 'helps', heading: 'Who helps' },
  { key: 'film', heading: 'In the film' },
] as const;
const beforeHarm: ReadonlySet<SubjectKey> = new Set(['who', 'where', 'happened']);

const subjectOf: Readonly<Record<FactView['section'], SubjectKey>> = {
  identity: 'who',
  offence: 'happened',
  court: 'court',
  sentence: 'court',
  mitigation: 'unheard',
  mechanism: 'asked',
  people: 'helps',
  in_film: 'film',
  outcome_at_broadcast: 'film',
  after_broadcast: 'film',
};

/** The fact that places the offence in time: the first one about it that has a date. */
const placing = (facts: readonly FactView[]): FactView | undefined =>
  facts.find((fact) => fact.section === 'offence' && fact.date !== null);

/**
 * Puts every fact of the story under exactly one heading and keeps the order within it. Headings without facts are not
 * there, so that an empty one cannot tell that something is still to come.
 */
export function bySubject(facts: readonly FactView[]): Subjects {
  const placed = placing(facts);
  const keyOf = (fact: FactView): SubjectKey => (fact === placed ? 'where' : subjectOf[fact.section]);
  const sections = headings
    .map(({ key, heading }) => ({ key, heading, facts: facts.filter((fact) => keyOf(fact) === key) }))
    .filter((section) => section.facts.length > 0);
  return {
    before: sections.filter(({ key }) => beforeHarm.has(key)),
    after: sections.filter(({ key }) => !beforeHarm.has(key)),
  };
}

/** How the story's facts are put in order on the page. */
export type FactOrder = 'film' | 'subject';

/**
 * The viewer's choice; without one the order of the film, which needs a film: facts that no watching opened have no
 * times to be in order of.
 */
export function orderOf(chosen: FactOrder | null, facts: readonly FactView[]): FactOrder {
  if (chosen !== null) return chosen;
  const isWatched = facts.some(({ opened }) => opened.by === 'watching');
  const isAllOpen = facts.some(({ opened }) => opened.by === 'policy' || opened.by === 'end');
  return isAllOpen && !isWatched ? 'subject' : 'film';
}
