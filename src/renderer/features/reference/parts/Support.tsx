import { useState } from 'react';
import type { SourceView } from '../../../../shared/domain/dossier/views.ts';
import { Button } from '../../../ui/Button.tsx';
import { plainDate } from '../../../../shared/domain/time/date-words.ts';
import css from './Support.module.css';

/** What a claim rests on and what differs from it; the ids lead into `from`. */
export interface SupportProps {
  readonly sources: readonly string[];
  readonly from: readonly SourceView[];
  readonly conflict?: readonly { readonly says: string; readonly sources: readonly string[] }[];
  readonly note?: string | null;
  readonly tabIndex: 0 | -1;
}

type Panel = 'none' | 'sources' | 'statements';

const pick = (ids: readonly string[], from: readonly SourceView[]): readonly SourceView[] =>
  ids.flatMap((id) => from.find((source) => source.id === id) ?? []);

/** "1 source", "3 sources", and "Sources differ" where they do; each opens below. */
export function Support({ sources, from, conflict = [], note = null, tabIndex }: SupportProps) {
  const [panel, setPanel] = useState<Panel>('none');
  const toggle = (which: Panel) => ({
    variant: 'quiet' as const,
    tabIndex,
    'aria-expanded': panel === which,
    onClick: () => setPanel(panel === which ? 'none' : which),
  });
  return (
    <>
      <Button {...toggle('sources')}>
        {sources.length === 1 ? '1 source' : `${sources.length} sources`}
      </Button>
      {conflict.length > 0 && <Button {...toggle('statements')}>Sources differ</Button>}
      {panel === 'sources' && <SourceList sources={pick(sources, from)} note={note} />}
      {panel === 'statements' && <Statements conflict={conflict} from={from} />}
    </>
  );
}

/** Where a claim comes from. A title that would give an ending away is not there; its publisher always is. */
function SourceList({
  sources,
  note,
}: {
  readonly sources: readonly SourceView[];
  readonly note: string | null;
}) {
  return (
    <div className={css['panel']}>
      <ul className={css['sources']} aria-label="Sources">
        {sources.map((source) => (
          <li key={source.id}>
            <span className={css['publisher']}>{source.publisher}</span>
            <span className={source.title === null ? css['closed'] : undefined}>
              {source.title ?? 'Title closed until after the film'}
            </span>
            {source.published !== null && <span>{plainDate(source.published)}</span>}
          </li>
        ))}
      </ul>
      {note !== null && <p>{note}</p>}
    </div>
  );
}

/** What the sources say where they differ, side by side and in the same size; none of them is called right. */
export function Statements({ conflict, from }: Pick<Required<SupportProps>, 'conflict' | 'from'>) {
  return (
    <ul className={css['statements']} aria-label="What the sources say">
      {conflict.map((one) => (
        <li key={one.says}>
          <p className={css['says']}>{one.says}</p>
          <p>{[...new Set(pick(one.sources, from).map((source) => source.publisher))].join(', ')}</p>
        </li>
      ))}
    </ul>
  );
}
