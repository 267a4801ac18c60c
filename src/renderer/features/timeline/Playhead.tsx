import { useState, type PointerEvent } from 'react';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { spokenTime } from '../../../shared/domain/time/spoken-time.ts';
import { useCommands, useMirror } from '../../store/provider.tsx';
import { caseById } from '../../store/select-open-case.ts';
import { filmMsAtShare, shareOf } from './scale.ts';
import css from './Track.module.css';
import type { TimelineState } from './use-timeline.ts';

const compact = (ms: number): string => formatTimecode(ms, { style: 'compact' });

/**
 * Where the film is. As a slider it carries the place the viewer looks at, which its keys move; dragging its flag
 * moves the clock itself. While it has the focus its value stands still, so that a screen reader is not talked over
 * once a second.
 */
export function Playhead({ state }: { readonly state: TimelineState }) {
  const [heldMs, hold] = useState<number | null>(null);
  const drag = useFlagDrag(state);
  const onScreen = useMirror((mirror) => caseById(mirror.cases, mirror.pass?.onScreen ?? null));
  const { nowMs, lookingAtMs, view } = state;
  const share = Math.min(1, Math.max(0, shareOf(view.span, nowMs)));
  const isOutside = nowMs < view.span.fromMs || nowMs > view.span.toMs;
  const saidMs = heldMs ?? nowMs;
  const valueMs = lookingAtMs ?? saidMs;
  const looking = lookingAtMs === null ? '' : `Looking at ${spokenTime(lookingAtMs)}. The film is at `;
  const words = `${looking}${spokenTime(saidMs)}. On screen: ${onScreen?.name ?? 'nobody'}`;
  return (
    <div
      className={css['playhead']}
      data-outside={isOutside || undefined}
      style={{ insetInlineStart: `${share * 100}%` }}
    >
      <div
        role="slider"
        tabIndex={0}
        aria-label="Film position"
        aria-valuemin={0}
        aria-valuemax={Math.round(view.wholeMs / 1000)}
        aria-valuenow={Math.round(valueMs / 1000)}
        aria-valuetext={words}
        className={css['flag']}
        data-own-pointer=""
        style={{ marginInlineStart: `${-overhangPx(share, state.widthPx)}px` }}
        onFocus={() => hold(nowMs)}
        onBlur={() => hold(null)}
        {...drag}
      >
        {compact(nowMs)}
      </div>
    </div>
  );
}

const halfFlagPx = 36;
const edgePx = 20;

/** How far the flag would stand out of the window at the right end, in px. */
const overhangPx = (share: number, widthPx: number): number =>
  Math.max(0, share * widthPx + halfFlagPx - widthPx - edgePx);

/** Dragging the flag shows where the clock would go, and sets it there on release. A press alone does nothing. */
function useFlagDrag(state: TimelineState) {
  const commands = useCommands();
  const [toMs, setTo] = useState<number | null>(null);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const track = event.currentTarget.closest('[data-track]')?.getBoundingClientRect();
      if (track === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
      if (event.movementX === 0 && toMs === null) return;
      const share = Math.min(1, Math.max(0, (event.clientX - track.left) / track.width));
      const filmMs = filmMsAtShare(state.view.span, share);
      setTo(filmMs);
      commands.lookAt(filmMs);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>): void => {
      if (toMs === null) return;
      setTo(null);
      commands.lookAt(null);
      void commands.sync({ by: 'time', filmMs: toMs }, event.timeStamp);
    },
    onPointerCancel: (): void => {
      setTo(null);
      commands.lookAt(null);
    },
  };
}
