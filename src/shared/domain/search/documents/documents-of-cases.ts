import type { CaseView, FactView } from '../../dossier/views.ts';
import { otherForms, type NameTable } from '../name-table.ts';
import type { SearchDocument } from '../search-document.ts';

type Made = Pick<SearchDocument, 'kind' | 'id' | 'title' | 'body'> & Partial<SearchDocument>;

const ofCase = (view: CaseView, made: Made): SearchDocument => ({
  key: `${made.kind}:${made.id}`,
  also: [],
  caseIds: [view.id],
  tags: [],
  noteKind: null,
  filmMs: null,
  folded: null,
  ...made,
});

const front = (view: CaseView, names: Pick<NameTable, 'rewordings'>): SearchDocument =>
  ofCase(view, {
    kind: 'case',
    id: view.id,
    title: view.name,
    body: [view.place, view.summary].join(' · '),
    also: [view.monogram, ...view.contentNotes, ...otherForms(view.name, names)],
  });

const factBody = (fact: FactView): string =>
  [
    fact.text,
    ...(fact.side === null ? [] : [`Account of: ${fact.side}.`]),
    ...fact.conflict.map(({ says }) => `Sources differ: ${says}.`),
    ...(fact.note === null ? [] : [fact.note]),
  ].join(' ');

const factDocument = (view: CaseView, fact: FactView): SearchDocument =>
  ofCase(view, {
    kind: 'fact',
    id: fact.id,
    title: view.name,
    body: factBody(fact),
    filmMs: fact.opened.by === 'watching' ? fact.opened.filmMs : null,
    folded: fact.sensitive === null ? null : `Folded: ${fact.sensitive}`,
  });

const around = (view: CaseView): readonly SearchDocument[] => [
  ...view.harmed.map(({ name, detail }, at) =>
    ofCase(view, { kind: 'fact', id: `${view.id}-harmed-${at + 1}`, title: `About ${name}`, body: detail }),
  ),
  ...(view.status === null
    ? []
    : [
        ofCase(view, {
          kind: 'fact',
          id: `${view.id}-status`,
          title: `${view.name}, as of ${view.status.asOf}`,
          body: view.status.text,
        }),
      ]),
  ...view.unknown.map((text, at) =>
    ofCase(view, { kind: 'fact', id: `${view.id}-unknown-${at + 1}`, title: `${view.name}, not known`, body: text }),
  ),
];

/** What can be found in the case files as this viewer sees them: fronts, open facts and what stands around them. */
export const documentsOfCases = (
  views: readonly CaseView[],
  names: Pick<NameTable, 'rewordings'>,
): readonly SearchDocument[] =>
  views.flatMap((view) => [
    front(view, names),
    ...view.facts.map((fact) => factDocument(view, fact)),
    ...around(view),
  ]);
