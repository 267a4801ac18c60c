import { useRef } from 'react';
import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import { useView } from '../../store/provider.tsx';
import { useRoving } from '../../store/use-roving.ts';
import type { PassView } from '../../store/types.ts';
import { harmedRow } from './AboutHarmed.tsx';
import { AfterBroadcast } from './AfterBroadcast.tsx';
import css from './CaseFile.module.css';
import { EmptyCase } from './EmptyCase.tsx';
import { FactSections, type FoldState } from './FactSections.tsx';
import { groupFacts, newestFact } from './group-facts.ts';
import { LaterRow } from './LaterRow.tsx';
import { Outlook } from './Outlook.tsx';
import { Story } from './Story.tsx';
import { orderOf } from './subjects.ts';
import { useScrollToNewest } from './use-scroll-to-newest.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useTouch } from '../../ui/use-touch.ts';

/**
 * The page of a case file: everything below its header, in one scroller. Its rows are one tab stop: Up and Down go
 * from row to row, Left and Right within one.
 */
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
  const order = orderOf(
    useView((state) => state.factOrder),
    groups.story,
  );
  const ids = [...view.facts.map((fact) => fact.id), ...view.harmed.map(({ name }) => harmedRow(name))];
  const { ref: list, tabIndexOf } = useRoving<HTMLDivElement>(ids, newestId ?? ids[0]);
  useRowKeys(list);
  const rows = { view, newestId, tabIndexOf, ...folds };
  useScrollToNewest(scroller, { caseId: view.id, newestId, isFollowing });
  useTouch(scroller, onTouch);
  return (
    <div ref={scroller} className={css['page']}>
      <div ref={list} className={css['paper']}>
        <EmptyCase view={view} pass={pass} />
        <Story facts={groups.story} order={order} {...rows} />
        <LaterRow view={view} pass={pass} />
        <FactSections
          sections={[
            { key: 'ending', heading: 'How it ended', facts: groups.ending },
            { key: 'later', heading: 'After the broadcast', facts: groups.later },
          ]}
          {...rows}
        />
        <AfterBroadcast pass={pass} />
        <Outlook view={view} pass={pass} />
      </div>
    </div>
  );
}
