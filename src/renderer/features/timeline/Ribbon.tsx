import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import css from './Lane.module.css';
import type { LaneScene } from './lanes.ts';
import { shareOf, type Span } from './scale.ts';
import { sceneWords } from './timeline-words.ts';
import type { TimelineState } from './use-timeline.ts';
import { weaveId } from './WeaveDefinitions.tsx';

/** Which ends lie outside the picture, so that no cap claims that the scene begins or ends at its edge. */
const cutOf = (scene: LaneScene, span: Span): string | undefined => {
  const ends = [scene.fromMs < span.fromMs && 'start', scene.toMs > span.toMs && 'end'].filter(Boolean);
  return ends.length === 0 ? undefined : ends.join(' ');
};

/** Where a case was on screen, in its cloth. Its ends say how sure their times are; an open one reaches to now. */
export function Ribbon({
  scene,
  owner,
  state,
  tabIndexOf,
  hasTime,
  isCrowded,
}: {
  readonly scene: LaneScene;
  readonly owner: CaseView;
  readonly state: TimelineState;
  readonly tabIndexOf: (id: string) => 0 | -1;
  /** Whether there is room to write its start above it. */
  readonly hasTime: boolean;
  /** Whether notes stand so near to its start that in low lanes they reach over that time. */
  readonly isCrowded: boolean;
}) {
  const { span } = state.view;
  const from = Math.max(0, shareOf(span, scene.fromMs));
  const to = Math.min(1, shareOf(span, scene.toMs));
  return (
    <li
      className={css['scene']}
      style={{ insetInlineStart: `${from * 100}%`, inlineSize: `${Math.max(0, to - from) * 100}%` }}
      data-confidence={scene.confidence}
      data-cut={cutOf(scene, span)}
      data-open={scene.isOpen || undefined}
    >
      {hasTime && (
        <span className={css['from']} data-crowded={isCrowded || undefined} aria-hidden="true">
          {formatTimecode(scene.fromMs, { style: 'compact' })}
        </span>
      )}
      <button
        type="button"
        className={css['sceneButton']}
        tabIndex={tabIndexOf(scene.id)}
        data-item={scene.id}
        data-ms={scene.fromMs}
        aria-label={sceneWords(owner.name, scene)}
        title={sceneWords(owner.name, scene)}
        onClick={(event) => event.detail === 0 && state.lookAt(scene.fromMs)}
      >
        <svg className={css['ribbon']} aria-hidden="true">
          <rect width="100%" height="100%" style={{ fill: `url(#${weaveId(owner.id)})` }} />
        </svg>
      </button>
    </li>
  );
}
