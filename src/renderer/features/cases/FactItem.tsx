import { useState } from 'react';
import type { FactView, SourceView } from '../../../shared/domain/dossier/views.ts';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import css from './Fact.module.css';
import { FactMeta, type Panel } from './FactMeta.tsx';
import { marginWords, pickSources } from './fact-words.ts';
import { SourceList } from './SourceList.tsx';
import { Statements } from './Statements.tsx';

/** What a fact needs to be drawn. */
export interface FactItemProps {
  readonly fact: FactView;
  readonly sources: readonly SourceView[];
  readonly isNewest: boolean;
  /** Opened together with other facts, so that it can only be hidden together with them. */
  readonly isShared: boolean;
  readonly isUnfolded: boolean;
  readonly onFold: (isOpen: boolean) => void;
  readonly tabIndex: 0 | -1;
}

/** One fact: its time in the margin, what is said, and below it how sure the time is, who says it and on what ground. */
export function FactItem(props: FactItemProps) {
  const { fact } = props;
  const [panel, setPanel] = useState<Panel>('none');
  const isFolded = fact.sensitive !== null && !props.isUnfolded;
  return (
    <li className={css['fact']} data-row={fact.id} data-newest={props.isNewest || undefined}>
      <p className={css['margin']}>{marginWords(fact.opened)}</p>
      <div className={css['body']}>
        {isFolded ? (
          <Folded {...props} />
        ) : (
          <>
            <p className={css['text']}>{fact.text}</p>
            <FactMeta {...props} panel={panel} onPanel={setPanel} />
            {panel === 'sources' && (
              <SourceList sources={pickSources(fact.sources, props.sources)} note={fact.note} />
            )}
            {panel === 'statements' && <Statements fact={fact} sources={props.sources} />}
          </>
        )}
      </div>
    </li>
  );
}

/** In place of a detail that may be hard to read: what kind it is, the way to open it, and somebody to talk to. */
function Folded({ fact, onFold, tabIndex }: FactItemProps) {
  const commands = useCommands();
  return (
    <p className={css['folded']}>
      <span>Folded: {fact.sensitive}</span>
      <Button variant="quiet" tabIndex={tabIndex} aria-expanded={false} onClick={() => onFold(true)}>
        Open this one
      </Button>
      <Button variant="quiet" tabIndex={-1} onClick={() => commands.openSheet('support')}>
        People to talk to
      </Button>
    </p>
  );
}
