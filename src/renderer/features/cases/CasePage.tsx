import type { KeyboardEvent } from 'react';
import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import type { PassView } from '../../store/types.ts';
import { useFocusTarget } from '../../store/use-focus-target.ts';
import { AboutHarmed } from './AboutHarmed.tsx';
import { AfterBroadcast } from './AfterBroadcast.tsx';
import css from './CaseFile.module.css';
import { EmptyCase } from './EmptyCase.tsx';
import { FactList, type FoldState } from './FactList.tsx';
import { groupFacts, newestFact } from './group-facts.ts';
import { LaterRow } from './LaterRow.tsx';
import { Outlook } from './Outlook.tsx';
import { useScrollToNewest } from './use-scroll-to-newest.ts';

const scrollKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

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
  const scroller = useFocusTarget<HTMLDivElement>('case-file');
  const groups = groupFacts(view.facts);
  const newestId = newestFact(view.facts)?.id ?? null;
  useScrollToNewest(scroller, { caseId: view.id, newestId, isFollowing });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (scrollKeys.has(event.key)) onTouch();
  };
  return (
    <div
      ref={scroller}
      className={css['page']}
      tabIndex={0}
      role="group"
      aria-label={`Facts about ${view.name}`}
      onWheel={onTouch}
      onPointerDown={onTouch}
      onKeyDown={onKeyDown}
      onFocus={(event) => event.target !== event.currentTarget && onTouch()}
    >
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
