import type { CaseView, FactView } from '../../dossier/views.ts';
import { otherForms, type NameTable } from '../name-table.ts';
import type { SearchDocument } from '../search-document.ts';
import { conflictText, joined, madeDocument, type Made } from './made-document.ts';

type Names = Pick<NameTable, 'rewordings'>;

const ofCase = (view: CaseView, made: Made): SearchDocument => madeDocument({ caseIds: [view.id], ...made });

const front = (view: CaseView, names: Names): SearchDocument =>
  ofCase(view, {
    kind: 'case',
    id: view.id,
    title: view.name,
    body: joined([view.place, view.summary], ' · '),
    also: [view.monogram, ...view.contentNotes, ...otherForms(view.name, names)],
  });

const factDocument = (view: CaseView, fact: FactView): SearchDocument =>
  ofCase(view, {
    kind: 'fact',
    id: fact.id,
    title: view.name,
    body: joined([
      fact.text,
      fact.side === null ? null : `Account of: ${fact.side}.`,
      conflictText(fact.conflict),
      fact.note,
    ]),
    filmMs: fact.opened.by === 'watching' ? fact.opened.filmMs : null,
    folded: fact.sensitive === null ? null : `Folded: ${fact.sensitive}`,
  });

const around = (view: CaseView): readonly SearchDocument[] => {
  const about = (part: string, title: string, body: string): SearchDocument =>
    ofCase(view, { kind: 'fact', id: `${view.id}-${part}`, title, body });
  return [
    ...view.harmed.map(({ name, detail }, at) => about(`harmed-${at + 1}`, `About ${name}`, detail)),
    ...(view.status === null
      ? []
      : [about('status', `${view.name}, as of ${view.status.asOf}`, view.status.text)]),
    ...view.unknown.map((text, at) => about(`unknown-${at + 1}`, `${view.name}: not known`, text)),
  ];
};

/** What can be found in the case files as this viewer sees them: fronts, open facts and what stands around them. */
export const documentsOfCases = (views: readonly CaseView[], names: Names): readonly SearchDocument[] =>
  views.flatMap((view) => [
    front(view, names),
    ...view.facts.map((fact) => factDocument(view, fact)),
    ...around(view),
  ]);
