import { useId, useMemo } from 'react';
import { useMirror } from '../../store/provider.tsx';
import { caseById } from '../../store/select-open-case.ts';
import { useViewingNotes } from '../../store/use-viewing-notes.ts';
import { CaseShape } from '../../ui/CaseShape.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { WeaveFill } from '../../ui/WeaveFill.tsx';
import css from './ShareBar.module.css';
import { shareCounts } from './share-counts.ts';

const counted = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'note' : 'notes'}`;

/** How the viewer's notes fall to the cases: a woven bar for eyes, a list of numbers for everybody. */
export function ShareBar() {
  const notes = useViewingNotes();
  const areNotesHere = useMirror((mirror) => mirror.areNotesHere);
  const cases = useMirror((mirror) => mirror.cases);
  const id = useId();
  const shares = useMemo(
    () =>
      shareCounts(
        notes,
        cases.map((one) => one.id),
      ),
    [notes, cases],
  );
  return (
    <div className={css['share']}>
      <div className={css['bar']} aria-hidden="true">
        {shares.map(({ caseId, count }) => {
          const view = caseById(cases, caseId);
          const fill = `${id}-${caseId ?? 'none'}`;
          return (
            <svg key={caseId ?? 'none'} className={css['part']} style={{ flexGrow: count }}>
              {view !== null && (
                <defs>
                  <WeaveFill id={fill} draft={view.weave} listing={view.listing} thread={2} />
                </defs>
              )}
              <rect
                className={css['none']}
                width="100%"
                height="100%"
                {...(view === null ? {} : { style: { fill: `url(#${fill})` } })}
              />
            </svg>
          );
        })}
      </div>
      <ul className={css['counts']} aria-label="Notes per case">
        {shares.map(({ caseId, count }) => {
          const view = caseById(cases, caseId);
          return (
            <li key={caseId ?? 'none'}>
              <CaseShape listing={view?.listing ?? null} size={8} />
              <span aria-hidden="true">{areNotesHere && count.toLocaleString('en-GB')}</span>
              <VisuallyHidden>
                {view?.name ?? 'Between cases'}: {areNotesHere ? counted(count) : 'being read'}
              </VisuallyHidden>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
