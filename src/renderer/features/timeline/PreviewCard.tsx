import { wordless } from '../../../shared/domain/notebook/wordless.ts';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { useMirror } from '../../store/provider.tsx';
import { caseById } from '../../store/select-open-case.ts';
import { CaseShape } from '../../ui/CaseShape.tsx';
import type { Cluster } from './cluster.ts';
import css from './PreviewCard.module.css';
import { kindWords } from './timeline-words.ts';
import type { Preview } from './use-preview.ts';
import type { TimelineState } from './use-timeline.ts';

const widthPx = 264;
const most = 2;

/** Below the upper rows and above the lower ones, so that the card stays within the region. */
const beside = (lane: number) =>
  lane < 2
    ? { insetBlockStart: `calc(${lane + 1} * var(--lane) + 0.125rem)` }
    : { insetBlockEnd: `calc(100% - ${lane} * var(--lane) - 0.125rem)` };

/** What stands behind a marker: time, the first two lines, whose case. It can be pointed at and goes with Escape. */
export function PreviewCard({
  cluster,
  state,
  preview,
}: {
  readonly cluster: Cluster;
  readonly state: TimelineState;
  readonly preview: Preview;
}) {
  const lane = state.lanes.findIndex((one) => one.caseId === cluster.caseId);
  const room = Math.max(0, state.widthPx - widthPx);
  const left = Math.min(room, Math.max(0, cluster.share * state.widthPx - widthPx / 2));
  return (
    <div
      className={css['card']}
      data-own-pointer=""
      style={{ insetInlineStart: `${left}px`, inlineSize: `${widthPx}px`, ...beside(lane) }}
      onPointerEnter={() => preview.ask(cluster.id)}
      onPointerLeave={preview.leave}
    >
      <Notes cluster={cluster} />
    </div>
  );
}

function Notes({ cluster }: { readonly cluster: Cluster }) {
  const owner = useMirror((mirror) => caseById(mirror.cases, cluster.caseId));
  const shown = cluster.notes.slice(0, most);
  return (
    <>
      {shown.map(({ note, filmMs }) => (
        <div key={note.id}>
          <p className={css['time']}>{formatTimecode(filmMs, { style: 'compact' })}</p>
          <p className={css['text']}>{note.text === '' ? wordless[note.kind] : note.text}</p>
        </div>
      ))}
      {cluster.notes.length > most && <p>and {cluster.notes.length - most} more</p>}
      <p className={css['foot']}>
        <CaseShape listing={owner?.listing ?? null} />
        {[owner?.name ?? 'Between cases', ...labels(cluster)].join(', ')}
      </p>
    </>
  );
}

/** The kind and the tags of a single note; several notes have no common ones. */
const labels = (cluster: Cluster): readonly string[] => {
  const [only, ...others] = cluster.notes;
  if (only === undefined || others.length > 0) return [];
  const kind = only.note.kind === 'question' || only.note.kind === 'quote' ? [kindWords(only.note.kind)] : [];
  return [...kind, ...only.note.tags];
};
