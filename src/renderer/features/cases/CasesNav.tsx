import { useMirror } from '../../store/provider.tsx';
import { useFocusTarget } from '../../store/use-focus-target.ts';
import { CaseLink } from './CaseLink.tsx';
import css from './CasesNav.module.css';
import { RecordList } from './RecordList.tsx';
import { ShareBar } from './ShareBar.tsx';

/** The left column: the people of the film with where they stand on its screen, and what the viewer has written. */
export function CasesNav() {
  const cases = useMirror((mirror) => mirror.cases);
  const region = useFocusTarget<HTMLElement>('cases');
  return (
    <nav ref={region} tabIndex={-1} aria-label="Cases and your record" className={css['nav']}>
      <h2 className={css['heading']}>Cases</h2>
      <ul className={css['cases']}>
        {cases.map((one) => (
          <li key={one.id}>
            <CaseLink view={one} />
          </li>
        ))}
      </ul>
      <h2 className={css['heading']}>Your record</h2>
      <RecordList />
      <ShareBar />
    </nav>
  );
}
