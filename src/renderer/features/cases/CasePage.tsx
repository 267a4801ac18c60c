import { useRef } from 'react';
import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import type { PassView } from '../../store/types.ts';
import { AboutHarmed } from './AboutHarmed.tsx';
import { AfterBroadcast } from './AfterBroadcast.tsx';
import css from './CaseFile.module.css';
import { EmptyCase } from './EmptyCase.tsx';
import { FactList, type FoldState } from './FactList.tsx';
import { groupFacts, newestFact } from './group-facts.ts';
import { LaterRow } from './LaterRow.tsx';
import { Outlook } from './Outlook.tsx';
import { useScrollToNewest } from './use-scroll-to-newest.ts';
import { useTouch } from './use-touch.ts';

/** The page of a case file: everything below its header, in one scroller. */
export function CasePage({
  view,
  pass,
  isFollowing,
  onTouch,
  ...folds
}: {
  readonly view: CaseView;
  readonly pass: PassView;
  readonly isFollowing: boolean;
  /** The viewer scrolled, clicked, selected or went in with Tab. */
  readonly onTouch: () => void;
} & FoldState) {
  const scroller = useRef<HTMLDivElement>(null);
  const groups = groupFacts(view.facts);
  const newestId = newestFact(view.facts)?.id ?? null;
  useScrollToNewest(scroller, { caseId: view.id, newestId, isFollowing });
  useTouch(scroller, onTouch);
  return (
    <div ref={scroller} className={css['page']}>
      <div className={css['paper']}>
        <EmptyCase view={view} pass={pass} />
        <FactList view={view} facts={groups.story} newestId={newestId} {...folds} />
        <LaterRow view={view} pass={pass} />
        <FactList view={view} facts={groups.ending} heading="How it ended" {...folds} />
        <FactList view={view} facts={groups.later} heading="After the broadcast" {...folds} />
        <AfterBroadcast pass={pass} />
        <Outlook view={view} pass={pass} />
        <AboutHarmed view={view} />
      </div>
    </div>
  );
}
