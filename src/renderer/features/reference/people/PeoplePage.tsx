import { useReference } from '../../../store/use-reference.ts';
import type { PeopleView } from '../../../../shared/domain/reference/views.ts';
import { useRoving } from '../../../store/use-roving.ts';
import { PageFrame } from '../PageFrame.tsx';
import { Answer } from '../parts/Answer.tsx';
import css from '../parts/entry.module.css';
import { usePageTarget } from '../parts/use-page-target.ts';
import { groupPeople, type PeopleGroup } from './group-people.ts';
import { Harmed } from './Harmed.tsx';
import { Person } from './Person.tsx';

/** Everybody whom the film or the sources name, as far as it is open; those who died come first. */
export function PeoplePage() {
  const asked = useReference('reference.people');
  return (
    <PageFrame title="People">
      <Answer asked={asked}>{(view) => <People view={view} />}</Answer>
    </PageFrame>
  );
}

function People({ view }: { readonly view: PeopleView }) {
  const target = usePageTarget();
  return (
    <div className={css['paper']}>
      <Harmed view={view} target={target} />
      {groupPeople(view).map((group) => (
        <Group key={group.heading} group={group} view={view} target={target} />
      ))}
    </div>
  );
}

function Group({
  group,
  view,
  target,
}: {
  readonly group: PeopleGroup;
  readonly view: PeopleView;
  readonly target: string | null;
}) {
  const ids = group.people.map((person) => person.id);
  const { ref: list, tabIndexOf } = useRoving<HTMLUListElement>(ids, ids[0]);
  return (
    <>
      <h3 className={css['group']}>{group.heading}</h3>
      <ul ref={list} className={css['list']} aria-label={group.heading}>
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
    </>
  );
}
