import type { Note } from '../../../shared/domain/notebook/records.ts';
import { useMirror } from '../../store/provider.tsx';
import { CaseShape } from '../../ui/CaseShape.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import css from './MarkCard.module.css';
import type { Triage } from './use-triage.ts';

/** Whose case the mark is about: the same five keys as for who is on screen. */
export function MarkCases({ mark, run }: { readonly mark: Note; readonly run: Triage['run'] }) {
  const cases = useMirror((mirror) => mirror.cases);
  const choices = [
    ...cases.map(({ id, listing, surname }) => ({ id, listing, name: surname })),
    { id: null, listing: 0, name: 'None' },
  ];
  return (
    <Toolbar label="Case of this mark" className={css['cases']}>
      {choices.map(({ id, listing, name }) => (
        <button
          key={listing}
          type="button"
          className={css['case']}
          aria-pressed={id === null ? mark.caseIds.length === 0 : mark.caseIds.includes(id)}
          aria-keyshortcuts={String(listing)}
          onClick={() => void run({ what: 'case', listing })}
        >
          <CaseShape listing={id === null ? null : listing} size={10} />
          <span>
            {name}
            {id === null && <VisuallyHidden>, between cases</VisuallyHidden>}
          </span>
          <Kbd>{String(listing)}</Kbd>
        </button>
      ))}
    </Toolbar>
  );
}
