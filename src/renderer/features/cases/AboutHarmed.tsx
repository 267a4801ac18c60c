import { useState } from 'react';
import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import { Button } from '../../ui/Button.tsx';
import css from './CaseFile.module.css';
import { pickSources, sourceCount } from './fact-words.ts';
import type { Rows } from './FactSections.tsx';
import { harmedHeading } from './harmed-heading.ts';
import { SourceList } from './SourceList.tsx';

/** The id of a person's row, apart from those of facts. */
export const harmedRow = (name: string): string => `harmed: ${name}`;

type Harmed = CaseView['harmed'][number];

/** The people who died or were hurt have a place of their own, before what is told of anybody else. */
export function AboutHarmed({ view, tabIndexOf }: Pick<Rows, 'view' | 'tabIndexOf'>) {
  if (view.harmed.length === 0) return null;
  return (
    <section className={css['harmed']} aria-labelledby="harmed">
      <h2 id="harmed" className={css['heading']}>
        {harmedHeading(view.harmed)}
      </h2>
      <ul>
        {view.harmed.map((person) => (
          <Person
            key={person.name}
            person={person}
            view={view}
            tabIndex={tabIndexOf(harmedRow(person.name))}
          />
        ))}
      </ul>
    </section>
  );
}

function Person({
  person,
  view,
  tabIndex,
}: {
  readonly person: Harmed;
  readonly view: CaseView;
  readonly tabIndex: 0 | -1;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li data-row={harmedRow(person.name)}>
      <p className={css['sectionText']}>{person.detail}</p>
      <Button
        variant="quiet"
        tabIndex={tabIndex}
        aria-expanded={isOpen}
        aria-label={`${sourceCount(person.sources.length)} about ${person.name}`}
        onClick={() => setOpen(!isOpen)}
      >
        {sourceCount(person.sources.length)}
      </Button>
      {isOpen && <SourceList sources={pickSources(person.sources, view.sources)} note={person.note} />}
    </li>
  );
}
