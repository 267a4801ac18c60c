import { useId } from 'react';
import type { CaseView, FactView } from '../../../shared/domain/dossier/views.ts';
import { useRoving } from '../../store/use-roving.ts';
import css from './CaseFile.module.css';
import { FactItem } from './FactItem.tsx';
import { sharedPeeks } from './group-facts.ts';

/** Which folded details are open in this window, and how to open or fold one. */
export interface FoldState {
  readonly unfolded: ReadonlySet<string>;
  readonly onFold: (factId: string, isOpen: boolean) => void;
}

/** Facts in film order with their times in the margin; one tab stop, Up and Down from fact to fact. */
export function FactList({
  view,
  facts,
  heading,
  newestId,
  unfolded,
  onFold,
}: {
  readonly view: CaseView;
  readonly facts: readonly FactView[];
  readonly heading?: string;
  readonly newestId?: string | null;
} & FoldState) {
  const headingId = useId();
  const ids = facts.map((fact) => fact.id);
  const { ref: list, tabIndexOf } = useRoving<HTMLOListElement>(ids, newestId ?? ids[0]);
  const shared = sharedPeeks(facts);
  if (facts.length === 0) return null;
  return (
    <>
      {heading !== undefined && (
        <h2 id={headingId} className={css['heading']}>
          {heading}
        </h2>
      )}
      <ol
        ref={list}
        className={css['facts']}
        aria-label={heading === undefined ? 'Facts in film order' : undefined}
        aria-labelledby={heading === undefined ? undefined : headingId}
      >
        {facts.map((fact) => (
          <FactItem
            key={fact.id}
            fact={fact}
            sources={view.sources}
            isShared={fact.opened.by === 'peek' && shared.has(fact.opened.peekId)}
            isNewest={fact.id === newestId}
            isUnfolded={unfolded.has(fact.id)}
            onFold={(isOpen) => onFold(fact.id, isOpen)}
            tabIndex={tabIndexOf(fact.id)}
          />
        ))}
      </ol>
    </>
  );
}
