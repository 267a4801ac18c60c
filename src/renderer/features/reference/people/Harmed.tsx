import type { PeopleView } from '../../../../shared/domain/reference/views.ts';
import { useMirror } from '../../../store/provider.tsx';
import { caseById } from '../../../store/select-open-case.ts';
import { caseAttribute } from '../../../ui/case-attribute.ts';
import css from '../parts/entry.module.css';
import { StoryLinks } from '../parts/StoryLinks.tsx';
import { Support } from '../parts/Support.tsx';
import own from './Harmed.module.css';
import { ageWords, harmedRow, nameWords, whatHappened } from './harmed-words.ts';

type HarmedView = PeopleView['harmed'][number];

/** The people who died or were hurt, before everybody else, each with their name, age, day and place. */
export function Harmed({
  view,
  target,
  tabIndexOf,
}: {
  readonly view: PeopleView;
  readonly target: string | null;
  readonly tabIndexOf: (id: string) => 0 | -1;
}) {
  if (view.harmed.length === 0) return null;
  return (
    <>
      <h3 className={css['group']}>Who died, and who was hurt</h3>
      <ul className={own['people']} aria-label="Who died, and who was hurt">
        {view.harmed.map((one) => (
          <OnePerson
            key={harmedRow(one)}
            one={one}
            view={view}
            isTarget={harmedRow(one) === target}
            tabIndex={tabIndexOf(harmedRow(one))}
          />
        ))}
      </ul>
    </>
  );
}

/** What is said of somebody here and among the people, put together. */
function whatIsSaid(one: HarmedView, view: PeopleView) {
  const people = view.people.filter(({ id }) => id === one.personId);
  const notes = [one.note, ...people.map(({ note }) => note)].filter((note) => note !== null);
  return {
    notes: [...new Set(notes)],
    sources: [...new Set([...one.sources, ...people.flatMap((person) => [...person.sources])])],
    conflict: people.flatMap((person) => [...person.conflict]),
  };
}

function OnePerson({
  one,
  view,
  isTarget,
  tabIndex,
}: {
  readonly one: HarmedView;
  readonly view: PeopleView;
  readonly isTarget: boolean;
  readonly tabIndex: 0 | -1;
}) {
  const listing = useMirror((mirror) => caseById(mirror.cases, one.story.id)?.listing ?? null);
  const { notes, sources, conflict } = whatIsSaid(one, view);
  return (
    <li
      className={own['person']}
      data-row={harmedRow(one)}
      data-target={isTarget || undefined}
      data-case={listing === null ? undefined : caseAttribute(listing)}
    >
      <h4 className={own['name']}>{nameWords(one.name)}</h4>
      <p className={own['age']}>{ageWords(one.age)}</p>
      <p className={css['text']}>{whatHappened(one)}</p>
      {one.place !== null && <p>{one.place}</p>}
      {notes.map((note) => (
        <p key={note} className={css['small']}>
          {note}
        </p>
      ))}
      <div className={css['meta']}>
        <StoryLinks stories={[one.story]} tabIndex={tabIndex} />
        <Support sources={sources} conflict={conflict} from={view.sources} tabIndex={tabIndex} />
      </div>
    </li>
  );
}
