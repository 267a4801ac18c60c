import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import { caseAttribute } from '../../ui/case-attribute.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Weave } from '../../ui/Weave.tsx';
import type { Lane } from './lanes.ts';
import { Marker } from './Marker.tsx';
import css from './Lane.module.css';
import { Ribbon } from './Ribbon.tsx';
import { isUnderMark, shareOf, withRoom } from './scale.ts';
import type { Preview } from './use-preview.ts';
import type { TimelineState } from './use-timeline.ts';

interface LaneRowProps {
  readonly lane: Lane;
  /** Null for the row between cases. */
  readonly owner: CaseView | null;
  readonly state: TimelineState;
  readonly preview: Preview;
  readonly tabIndexOf: (id: string) => 0 | -1;
}

const isIn = (lane: { readonly fromMs: number; readonly toMs: number }, state: TimelineState): boolean =>
  lane.toMs >= state.view.span.fromMs && lane.fromMs <= state.view.span.toMs;

const laneName = (owner: CaseView | null): string => owner?.name ?? 'Between cases';

/** One row: its name, woven ribbons where the viewer has been, and the notes taken there. */
export function LaneRow({ lane, owner, state, preview, tabIndexOf }: LaneRowProps) {
  const scenes = lane.scenes.filter((scene) => isIn(scene, state));
  const said = withRoom(
    scenes.map((scene) => scene.fromMs),
    state.view.span,
    state.widthPx,
  );
  const marks = state.clusters.filter((one) => one.caseId === lane.caseId);
  const isCrowded = (ms: number): boolean => {
    const timePx = shareOf(state.view.span, ms) * state.widthPx;
    return marks.some(({ share }) => isUnderMark(timePx, share * state.widthPx));
  };
  return (
    <div
      className={owner === null ? css['between'] : css['lane']}
      data-case={owner === null ? undefined : caseAttribute(owner.listing)}
      data-on-screen={owner?.presence.state === 'on_screen' || undefined}
    >
      <LaneLabel owner={owner} />
      <ol className={css['marks']} aria-label={`${laneName(owner)}, scenes reached and notes`} data-lane="">
        {owner !== null &&
          scenes.map((scene) => (
            <Ribbon
              key={scene.id}
              scene={scene}
              owner={owner}
              state={state}
              tabIndexOf={tabIndexOf}
              hasTime={said.has(scene.fromMs) && scene.fromMs >= state.view.span.fromMs}
              isCrowded={isCrowded(scene.fromMs)}
            />
          ))}
        {marks.map((one) => (
          <Marker
            key={one.id}
            cluster={one}
            owner={owner}
            state={state}
            preview={preview}
            tabIndexOf={tabIndexOf}
          />
        ))}
      </ol>
    </div>
  );
}

function LaneLabel({ owner }: { readonly owner: CaseView | null }) {
  return (
    <p className={css['label']}>
      {owner === null ? (
        <span className={css['noneMark']} aria-hidden="true" />
      ) : (
        <Weave draft={owner.weave} listing={owner.listing} seed={owner.id} size={20} />
      )}
      {laneName(owner)}
      {owner?.presence.state === 'not_seen' && <VisuallyHidden>: Not seen yet</VisuallyHidden>}
    </p>
  );
}
