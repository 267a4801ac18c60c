import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { isUnderFlag, shareOf, ticks } from './scale.ts';
import css from './Track.module.css';
import type { TimelineState } from './use-timeline.ts';

/** Round film times along the top. For eyes only: every mark says its own time. */
export function Ruler({ state }: { readonly state: TimelineState }) {
  const { span } = state.view;
  const flagPx = shareOf(span, state.nowMs) * state.widthPx;
  return (
    <div className={css['ruler']} aria-hidden="true">
      {ticks(span, state.widthPx).map((ms) => (
        <span key={ms} className={css['tick']} style={{ insetInlineStart: `${shareOf(span, ms) * 100}%` }}>
          {!isUnderFlag(shareOf(span, ms) * state.widthPx, flagPx) &&
            formatTimecode(ms, { style: 'compact' })}
        </span>
      ))}
    </div>
  );
}
