import type { CaseView, FactView } from '../../shared/domain/dossier/views.ts';
import type { AfterView } from '../../shared/domain/reference/film-views.ts';
import type { LawView, PathView, PeopleView } from '../../shared/domain/reference/views.ts';
import { formatTimecode } from '../../shared/domain/time/format-timecode.ts';
import { dateWords, inBrackets, indent, part, supportLines } from './words.ts';

const openedAt = (fact: FactView): string =>
  fact.opened.by === 'watching' ? formatTimecode(fact.opened.filmMs) : '·';

const summaryLines = (fact: FactView): readonly string[] => [
  `  ${openedAt(fact)}  ${fact.text}`,
  ...(fact.side === null ? [] : [`      Account of: ${fact.side}`]),
  ...fact.conflict.map(({ says }) => `      Sources differ: ${says}`),
];

/** One case file in short, as `docket cases` lists it. */
export const caseSummaryText = (view: CaseView): string =>
  [
    `${view.listing} ${view.name} (${view.place})`,
    `  ${view.summary}`,
    ...view.facts.flatMap(summaryLines),
    ...(view.status === null ? [] : [`  As of ${view.status.asOf}: ${view.status.text}`]),
  ].join('\n');

/** Everything that the gate lets through about one case, from the pages that know it. */
export interface CasePage {
  readonly file: CaseView;
  readonly law: LawView;
  readonly people: PeopleView;
  readonly after: AfterView;
}

const harmedLines = ({ file, people }: CasePage): readonly string[] =>
  people.harmed
    .filter(({ story }) => story.id === file.id)
    .flatMap((person) => [
      `  ${[person.name, person.age].filter((one) => one !== null).join(', ')}: ${person.outcome}${inBrackets(
        [person.date, person.place].filter((one) => one !== null).join(', '),
      )}`,
      ...indent(4, supportLines({ ...person, conflict: [] }, people.sources)),
    ]);

const factLines = (fact: FactView, file: CaseView): readonly string[] => [
  `  ${openedAt(fact)}  ${fact.text}${inBrackets(dateWords(fact))}`,
  ...indent(6, fact.sensitive === null ? [] : [`Deals with: ${fact.sensitive}`]),
  ...indent(6, supportLines(fact, file.sources)),
];

const stepLines = (step: PathView['steps'][number], place: number): readonly string[] => [
  `  ${place + 1}. ${step.who}: ${step.does}`,
  ...step.results.map(({ text }) => `     → ${text}`),
];

/** One case file whole, with who was harmed, what could change the sentence, how it went on, and what is not known. */
export const caseText = (page: CasePage): string => {
  const { file, law } = page;
  const path = law.paths.find(({ story }) => story.id === file.id);
  const gaps = page.after.cases.find(({ story }) => story.id === file.id)?.unknown ?? [];
  const unknown = [...new Set([...file.unknown, ...gaps])];
  return [
    `${file.name} (${file.place})`,
    `  ${file.summary}`,
    ...part('What it deals with', indent(2, file.contentNotes)),
    ...part('Who died or was hurt', harmedLines(page)),
    ...part(
      'So far',
      file.facts.flatMap((fact) => factLines(fact, file)),
    ),
    ...part('What could change this sentence', (path?.steps ?? []).flatMap(stepLines)),
    ...part(
      'How it went on',
      file.status === null ? [] : [`  As of ${file.status.asOf}: ${file.status.text}`],
    ),
    ...part('Not known', indent(2, unknown)),
  ].join('\n');
};
