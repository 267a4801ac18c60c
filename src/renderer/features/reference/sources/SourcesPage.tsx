import { useState } from 'react';
import type { SourcesView } from '../../../../shared/domain/reference/views.ts';
import { useMirror } from '../../../store/provider.tsx';
import { useReference } from '../../../store/use-reference.ts';
import { usePage } from '../../../store/use-page.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useRoving } from '../../../store/use-roving.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Answer } from '../parts/Answer.tsx';
import { plainDate } from '../../../../shared/domain/time/date-words.ts';
import css from '../parts/entry.module.css';
import { usePageTarget } from '../parts/use-page-target.ts';
import { byPublisher, byStory } from './group-sources.ts';
import { UsedSource } from './UsedSource.tsx';

const orders = [
  { value: 'publisher', label: 'By publisher' },
  { value: 'story', label: 'By case' },
] as const;
type Order = (typeof orders)[number]['value'];

/** What everything that is open rests on, and what each source was used for. Closed ones are absent. */
export function SourcesPage() {
  const page = usePage();
  const asked = useReference('reference.sources');
  const [order, setOrder] = useState<Order>('publisher');
  return (
    <PageFrame
      page={page}
      title="Sources"
      intro={asked.view === null ? undefined : readWords(asked.view)}
      tools={
        <Segmented<Order> legend="Order" isLegendHidden options={orders} value={order} onChange={setOrder} />
      }
    >
      <Answer asked={asked}>{(view) => <Sources view={view} order={order} />}</Answer>
    </PageFrame>
  );
}

const readWords = (view: SourcesView): string => `Read in ${plainDate(view.accessed)}. ${view.howRead}`;

function Sources({ view, order }: { readonly view: SourcesView; readonly order: Order }) {
  const cases = useMirror((mirror) => mirror.cases);
  const listed = cases.map((one) => one.id);
  const groups = order === 'publisher' ? byPublisher(view.sources) : byStory(view.sources, listed);
  const target = usePageTarget();
  const ids = groups.flatMap((group) => group.sources.map((source) => `${group.id}/${source.id}`));
  const first = view.sources.find((source) => source.id === target);
  const { ref: list, tabIndexOf } = useRoving<HTMLDivElement>(ids, ids[0]);
  return (
    <div ref={list} className={css['paper']}>
      {groups.map((group) => (
        <section key={group.id}>
          <h3 className={css['group']}>{group.heading}</h3>
          <ul className={css['list']} aria-label={group.heading}>
            {group.sources.map((source) => (
              <li
                key={source.id}
                className={css['entry']}
                data-row={`${group.id}/${source.id}`}
                data-target={source === first || undefined}
              >
                <UsedSource source={source} tabIndex={tabIndexOf(`${group.id}/${source.id}`)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
