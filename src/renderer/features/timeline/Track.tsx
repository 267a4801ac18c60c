import type { ReactNode, RefObject } from 'react';
import { Playhead } from './Playhead.tsx';
import { shareOf } from './scale.ts';
import css from './Track.module.css';
import { usePointing } from './use-pointing.ts';
import type { TimelineState } from './use-timeline.ts';
import { useWheel } from './use-wheel.ts';

/** The picture between the labels and the right edge: breaks, the two positions, and what is drawn on the lanes. */
export function Track({
  state,
  trackRef,
  children,
}: {
  readonly state: TimelineState;
  readonly trackRef: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}) {
  const pointing = usePointing(state);
  useWheel(trackRef, state);
  const { span } = state.view;
  const at = (ms: number) => ({ insetInlineStart: `${shareOf(span, ms) * 100}%` });
  const isIn = (ms: number): boolean => ms >= span.fromMs && ms <= span.toMs;
  return (
    <div className={css['frame']}>
      <div ref={trackRef} className={css['track']} data-track="" {...pointing}>
        {state.pass.breaks
          .filter((one) => isIn(one.atMs))
          .map((one) => (
            <span key={one.atMs} className={css['break']} style={at(one.atMs)} aria-hidden="true" />
          ))}
        {children}
        {state.lookingAtMs !== null && isIn(state.lookingAtMs) && (
          <span className={css['lookingAt']} style={at(state.lookingAtMs)} aria-hidden="true" />
        )}
        {state.widthPx > 0 && <Playhead state={state} />}
      </div>
    </div>
  );
}
