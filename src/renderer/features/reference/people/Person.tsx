import type { SourceView } from '../../../../shared/domain/dossier/views.ts';
import type { PersonView } from '../../../../shared/domain/reference/views.ts';
import css from '../parts/entry.module.css';
import { StoryLinks } from '../parts/StoryLinks.tsx';
import { Support } from '../parts/Support.tsx';

const inFilmWords: Readonly<Record<PersonView['inFilm'], string>> = {
  yes: 'In the film',
  no: 'Not in the film',
  unknown: 'Not known whether in the film',
};

/** One person: the name, what they do in the story, other names, and what became of them once that is open. */
export function Person({
  person,
  sources,
  tabIndex,
}: {
  readonly person: PersonView;
  readonly sources: readonly SourceView[];
  readonly tabIndex: 0 | -1;
}) {
  return (
    <>
      <h4 className={css['name']}>{person.name}</h4>
      <p>{person.role}.</p>
      {person.later.map((one) => (
        <p key={one.text} className={css['text']}>
          {one.text}
        </p>
      ))}
      {person.note !== null && <p className={css['small']}>{person.note}</p>}
      <div className={css['meta']}>
        <span>{inFilmWords[person.inFilm]}</span>
        {person.aliases.length > 0 && <span>Also written {person.aliases.join(', ')}</span>}
      </div>
      <div className={css['meta']}>
        <StoryLinks stories={person.stories} tabIndex={tabIndex} />
        <Support
          sources={[...new Set([...person.sources, ...person.later.flatMap((one) => [...one.sources])])]}
          conflict={person.conflict}
          from={sources}
          tabIndex={tabIndex}
        />
      </div>
    </>
  );
}
