import { useId } from 'react';
import { useMirror, useView } from '../../store/provider.tsx';
import { openCase } from '../../store/select-open-case.ts';
import { useFocusTarget } from '../../store/use-focus-target.ts';
import { useRoving } from '../../store/use-roving.ts';
import { useFirstFrame } from '../../ui/first-frame.ts';
import { BehindList } from './BehindList.tsx';
import { CaseLink } from './CaseLink.tsx';
import css from './CasesNav.module.css';
import { RecordList } from './RecordList.tsx';
import { ShareBar } from './ShareBar.tsx';

/**
 * The left column: the people of the film with where they stand on its screen, what the viewer has written, and the
 * pages around the case files.
 */
export function CasesNav() {
  const cases = useMirror((mirror) => mirror.cases);
  const pass = useMirror((mirror) => mirror.pass);
  const caseId = useView((view) => view.caseId);
  const following = useView((view) => view.following);
  const openId = openCase(cases, pass, { caseId, following })?.id;
  const { ref: list, tabIndexOf } = useRoving<HTMLUListElement>(
    cases.map((one) => one.id),
    openId,
  );
  const isCaseFile = useView((view) => view.page === 'case-file');
  const id = useId();
  const isPastFirstFrame = useFirstFrame();
  const region = useFocusTarget<HTMLElement>('cases');
  return (
    <nav ref={region} tabIndex={-1} aria-label="Cases" className={css['nav']}>
      <h2 className={css['heading']}>Cases</h2>
      <ul ref={list} className={css['cases']}>
        {cases.map((one) => (
          <li key={one.id} data-row={one.id}>
            <CaseLink view={one} isOpen={isCaseFile && one.id === openId} tabIndex={tabIndexOf(one.id)} />
          </li>
        ))}
      </ul>
      {isPastFirstFrame && (
        <>
          <h2 id={`${id}-record`} className={css['heading']}>
            Your record
          </h2>
          <RecordList labelledBy={`${id}-record`} />
          <h2 id={`${id}-behind`} className={css['heading']}>
            Behind the film
          </h2>
          <BehindList labelledBy={`${id}-behind`} />
          <ShareBar />
        </>
      )}
    </nav>
  );
}
