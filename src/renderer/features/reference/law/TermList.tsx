import type { LawView, TermView } from '../../../../shared/domain/reference/views.ts';
import { useRoving } from '../../../store/use-roving.ts';
import css from '../parts/entry.module.css';
import { StoryLinks } from '../parts/StoryLinks.tsx';
import { Support } from '../parts/Support.tsx';
import { usePageTarget } from '../parts/use-page-target.ts';
import { byTerm, firstLetters } from './order-terms.ts';

/** Every term from A to Z with its letter in the margin; one tab stop, Up and Down from term to term. */
export function TermList({ view }: { readonly view: LawView }) {
  const terms = byTerm(view.terms);
  const letters = firstLetters(terms);
  const target = usePageTarget();
  const ids = terms.map((term) => term.id);
  const { ref: list, tabIndexOf } = useRoving<HTMLUListElement>(ids, ids[0]);
  return (
    <div className={css['paper']}>
      <ul ref={list} className={css['list']} aria-label="Terms from A to Z">
        {terms.map((term) => (
          <li
            key={term.id}
            className={css['entry']}
            data-row={term.id}
            data-target={term.id === target || undefined}
          >
            {letters.has(term.id) && (
              <p className={css['margin']} aria-hidden="true">
                {letters.get(term.id)}
              </p>
            )}
            <Term term={term} view={view} tabIndex={tabIndexOf(term.id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Term({
  term,
  view,
  tabIndex,
}: {
  readonly term: TermView;
  readonly view: LawView;
  readonly tabIndex: 0 | -1;
}) {
  const also = term.alsoCalled.length === 0 ? [] : [`Also called ${term.alsoCalled.join(', ')}`];
  return (
    <>
      <h3 className={css['name']}>{term.term}</h3>
      <p className={css['text']}>{term.plain}</p>
      <div className={css['meta']}>
        <span>{[term.where, ...also].join('. ')}</span>
      </div>
      <div className={css['meta']}>
        {term.stories.length > 0 && (
          <>
            <span>Comes up with</span>
            <StoryLinks stories={term.stories} tabIndex={tabIndex} />
          </>
        )}
        <Support {...term} from={view.sources} tabIndex={tabIndex} />
      </div>
    </>
  );
}
