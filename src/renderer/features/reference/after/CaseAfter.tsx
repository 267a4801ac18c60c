import { useId } from 'react';
import type { SourceView } from '../../../../shared/domain/dossier/views.ts';
import type { AfterView } from '../../../../shared/domain/reference/film-views.ts';
import { useMirror } from '../../../store/provider.tsx';
import { caseById } from '../../../store/select-open-case.ts';
import { useRoving } from '../../../store/use-roving.ts';
import { Weave } from '../../../ui/Weave.tsx';
import { plainDate } from '../../../../shared/domain/time/date-words.ts';
import css from '../parts/entry.module.css';
import { StoryLinks } from '../parts/StoryLinks.tsx';
import { Support } from '../parts/Support.tsx';
import own from './AfterPage.module.css';
import { LaterFact } from './LaterFact.tsx';

type OneCase = AfterView['cases'][number];

const parts = [
  { kind: 'film_ending', heading: 'How it ended' },
  { kind: 'after_broadcast', heading: 'How it went on' },
] as const;

/** One case after the film: how it ended, how it went on, the latest that is known and as of when, and what is not. */
export function CaseAfter({
  one,
  sources,
}: {
  readonly one: OneCase;
  readonly sources: readonly SourceView[];
}) {
  const file = useMirror((mirror) => caseById(mirror.cases, one.story.id));
  const id = useId();
  const ids = one.facts.map((fact) => fact.id);
  const statusRow = `status/${one.story.id}`;
  const { ref: section, tabIndexOf } = useRoving<HTMLElement>([...ids, statusRow], ids[0] ?? statusRow);
  return (
    <section ref={section} className={own['case']} aria-labelledby={id}>
      <h3 id={id} className={own['name']}>
        {file !== null && <Weave draft={file.weave} listing={file.listing} seed={file.id} size={32} />}
        {one.story.name}
      </h3>
      {parts.map(({ kind, heading }) => (
        <Facts
          key={kind}
          heading={heading}
          facts={one.facts.filter((fact) => fact.spoilerKind === kind)}
          sources={sources}
          tabIndexOf={tabIndexOf}
        />
      ))}
      {one.status !== null && (
        <>
          <h4 className={own['part']}>The latest that is known, as of {plainDate(one.status.asOf)}</h4>
          <div className={css['entry']} data-row={statusRow}>
            <p className={css['text']}>{one.status.text}</p>
            <div className={css['meta']}>
              <StoryLinks stories={[one.story]} tabIndex={tabIndexOf(statusRow)} />
              <Support sources={one.status.sources} from={sources} tabIndex={tabIndexOf(statusRow)} />
            </div>
          </div>
        </>
      )}
      {one.unknown.length > 0 && (
        <>
          <h4 className={own['part']}>What nobody has published</h4>
          <ul className={css['plain']}>
            {one.unknown.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Facts({
  heading,
  facts,
  sources,
  tabIndexOf,
}: {
  readonly heading: string;
  readonly facts: OneCase['facts'];
  readonly sources: readonly SourceView[];
  readonly tabIndexOf: (id: string) => 0 | -1;
}) {
  if (facts.length === 0) return null;
  return (
    <>
      <h4 className={own['part']}>{heading}</h4>
      <ol className={css['list']} aria-label={heading}>
        {facts.map((fact) => (
          <LaterFact key={fact.id} fact={fact} sources={sources} tabIndex={tabIndexOf(fact.id)} />
        ))}
      </ol>
    </>
  );
}
