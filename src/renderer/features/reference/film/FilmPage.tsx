import type { FilmView } from '../../../../shared/domain/reference/film-views.ts';
import { useReference } from '../../../store/use-reference.ts';
import { usePage } from '../../../store/use-page.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useRoving } from '../../../store/use-roving.ts';
import { Answer } from '../parts/Answer.tsx';
import { ClaimList } from '../parts/ClaimList.tsx';
import { plainDate } from '../../../../shared/domain/time/date-words.ts';
import css from '../parts/entry.module.css';
import { usePageTarget } from '../parts/use-page-target.ts';
import { Beats } from './Beats.tsx';
import { beatRows, claimsBySection } from './film-sections.ts';
import { Names } from './Names.tsx';
import { WhereToWatch } from './WhereToWatch.tsx';

/** The film itself: what is known of it, how it runs as far as it has been seen, and what nobody has published. */
export function FilmPage() {
  const page = usePage();
  const asked = useReference('reference.film');
  return (
    <PageFrame page={page} title="The film" intro={asked.view === null ? undefined : firstShown(asked.view)}>
      <Answer asked={asked}>{(view) => <Film view={view} />}</Answer>
    </PageFrame>
  );
}

const firstShown = ({ name, network, premiere }: FilmView): string =>
  `${name}. ${network}. First shown on ${plainDate(premiere.date)}.`;

/** One tab stop for everything with sources; Up and Down go from entry to entry, past the headings. */
function Film({ view }: { readonly view: FilmView }) {
  usePageTarget();
  const sections = claimsBySection(view.claims);
  const ids = [...beatRows(view), ...sections.flatMap(({ claims }) => claims.map((claim) => claim.id))];
  const { ref: list, tabIndexOf } = useRoving<HTMLDivElement>(ids, ids[0]);
  return (
    <div ref={list} className={css['paper']}>
      <Beats view={view} tabIndexOf={tabIndexOf} />
      {sections.map(({ heading, claims }) => (
        <section key={heading}>
          <h3 className={css['group']}>{heading}</h3>
          <ClaimList label={heading} claims={claims} sources={view.sources} tabIndexOf={tabIndexOf} />
        </section>
      ))}
      <WhereToWatch view={view} />
      <h3 className={css['group']}>What is not known</h3>
      <ul className={css['plain']}>
        {view.unknown.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Names view={view} />
    </div>
  );
}
