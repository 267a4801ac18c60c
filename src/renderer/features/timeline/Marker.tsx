import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import { CaseShape } from '../../ui/CaseShape.tsx';
import { spanOf, type Cluster } from './cluster.ts';
import css from './Lane.module.css';
import { clusterWords } from './timeline-words.ts';
import type { Preview } from './use-preview.ts';
import type { TimelineState } from './use-timeline.ts';

/** One note, or a pill with the number of notes that stand too close together; pressing a pill takes it apart. */
export function Marker({
  cluster,
  owner,
  state,
  preview,
  tabIndexOf,
}: {
  readonly cluster: Cluster;
  readonly owner: CaseView | null;
  readonly state: TimelineState;
  readonly preview: Preview;
  readonly tabIndexOf: (id: string) => 0 | -1;
}) {
  const [first] = cluster.notes;
  if (first === undefined) return null;
  const count = cluster.notes.length;
  const press = (): void => {
    const apart = spanOf(cluster, state.view.span);
    if (count > 1 && apart !== state.view.span) state.view.show(apart);
    else state.lookAt(first.filmMs);
  };
  return (
    <li className={css['mark']} style={{ insetInlineStart: `${cluster.share * 100}%` }}>
      <button
        type="button"
        className={css['markButton']}
        tabIndex={tabIndexOf(cluster.id)}
        data-item={cluster.id}
        data-ms={first.filmMs}
        data-own-pointer=""
        aria-label={clusterWords(owner?.name ?? 'Between cases', cluster)}
        onClick={press}
        onPointerEnter={() => preview.ask(cluster.id)}
        onPointerLeave={preview.leave}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && preview.ask(cluster.id)}
        onBlur={preview.leave}
      >
        {count === 1 ? (
          <CaseShape listing={owner?.listing ?? null} size={12} />
        ) : (
          <span className={css['pill']}>{count}</span>
        )}
      </button>
    </li>
  );
}
