import { useMirror } from '../../store/provider.tsx';
import { caseById } from '../../store/select-open-case.ts';
import { LaneRow } from './LaneRow.tsx';
import { PreviewCard } from './PreviewCard.tsx';
import css from './Track.module.css';
import { usePreview } from './use-preview.ts';
import { useItemRoving } from './use-item-roving.ts';
import type { TimelineState } from './use-timeline.ts';

/** All rows of the picture, with one tab stop for everything that stands on them. */
export function Lanes({ state }: { readonly state: TimelineState }) {
  const cases = useMirror((mirror) => mirror.cases);
  const preview = usePreview();
  const shown = state.clusters.find((one) => one.id === preview.shownId) ?? null;
  const scenes = state.lanes.flatMap((lane) => lane.scenes.map((scene) => scene.id));
  const marks = state.clusters.map((one) => one.id);
  const { ref: rows, tabIndexOf } = useItemRoving([...scenes, ...marks], marks.at(-1) ?? scenes.at(-1));
  return (
    <div ref={rows} className={css['lanes']}>
      {state.lanes.map((lane) => (
        <LaneRow
          key={lane.caseId ?? 'none'}
          lane={lane}
          owner={caseById(cases, lane.caseId)}
          state={state}
          preview={preview}
          tabIndexOf={tabIndexOf}
        />
      ))}
      {shown !== null && <PreviewCard cluster={shown} state={state} preview={preview} />}
    </div>
  );
}
