import { useState } from 'react';
import type { SourceView } from '../../../../shared/domain/dossier/views.ts';
import type { AfterView } from '../../../../shared/domain/reference/film-views.ts';
import { Button } from '../../../ui/Button.tsx';
import { dateWords } from '../../../../shared/domain/time/date-words.ts';
import css from '../parts/entry.module.css';
import { Support } from '../parts/Support.tsx';
import own from './AfterPage.module.css';

/** One fact that was withheld until now, with its year in the margin; sensitive detail stays folded until opened. */
export function LaterFact({
  fact,
  sources,
  tabIndex,
}: {
  readonly fact: AfterView['cases'][number]['facts'][number];
  readonly sources: readonly SourceView[];
  readonly tabIndex: 0 | -1;
}) {
  const [isOpen, setOpen] = useState(fact.sensitive === null);
  return (
    <li className={css['entry']} data-row={fact.id}>
      <p className={css['margin']}>{fact.date?.slice(0, 4) ?? 'No date'}</p>
      {isOpen ? (
        <>
          <p className={css['text']}>{fact.text}</p>
          <div className={css['meta']}>
            {fact.date !== null && <span>{dateWords(fact)}</span>}
            {fact.side !== null && <span>Account of: {fact.side}</span>}
            <Support {...fact} from={sources} tabIndex={tabIndex} />
            {fact.sensitive !== null && (
              <Button variant="quiet" tabIndex={tabIndex} onClick={() => setOpen(false)}>
                Fold again
              </Button>
            )}
          </div>
        </>
      ) : (
        <div className={own['folded']}>
          <span>Folded: {fact.sensitive}</span>
          <Button variant="quiet" tabIndex={tabIndex} onClick={() => setOpen(true)}>
            Show it
          </Button>
        </div>
      )}
    </li>
  );
}
