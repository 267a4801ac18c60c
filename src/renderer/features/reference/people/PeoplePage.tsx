import { useReference } from '../../../store/use-reference.ts';
import { usePage } from '../../../store/use-page.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import type { PeopleView } from '../../../../shared/domain/reference/views.ts';
import { useRoving } from '../../../store/use-roving.ts';
import { Answer } from '../parts/Answer.tsx';
import css from '../parts/entry.module.css';
import { usePageTarget } from '../parts/use-page-target.ts';
import { groupPeople } from './group-people.ts';
import { Harmed } from './Harmed.tsx';
import { harmedRow } from './harmed-words.ts';
import { Person } from './Person.tsx';

/** Everybody whom the film or the sources name, as far as it is open; those who died come first. */
export function PeoplePage() {
  const page = usePage();
  const asked = useReference('reference.people');
  return (
    <PageFrame page={page} title="People">
      <Answer asked={asked}>{(view) => <People view={view} />}</Answer>
    </PageFrame>
  );
}

/** One tab stop for the whole page; Up and Down go from person to person, past the headings. */
function People({ view }: { readonly view: PeopleView }) {
  const target = usePageTarget();
  const groups = groupPeople(view);
  const ids = [
    ...view.harmed.map(harmedRow),
    ...groups.flatMap((group) => group.people.map((person) => person.id)),
  ];
  const { ref: list, tabIndexOf } = useRoving<HTMLDivElement>(ids, ids[0]);
  return (
    <div ref={list} className={css['paper']}>
      <Harmed view={view} target={target} tabIndexOf={tabIndexOf} />
      {groups.map((group) => (
        <section key={group.heading}>
          <h3 className={css['group']}>{group.heading}</h3>
          <ul className={css['list']} aria-label={group.heading}>
            {group.people.map((person) => (
              <li
                key={person.id}
                className={css['entry']}
                data-row={person.id}
                data-target={person.id === target || undefined}
              >
                <Person person={person} sources={view.sources} tabIndex={tabIndexOf(person.id)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
