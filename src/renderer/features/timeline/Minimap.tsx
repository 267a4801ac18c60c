import { useMemo, type PointerEvent } from 'react';
import { useMirror } from '../../store/provider.tsx';
import { useViewingNotes } from '../../store/use-viewing-notes.ts';
import { density, densityPath } from './density.ts';
import css from './Minimap.module.css';
import { slotMs } from './scale.ts';
import type { TimelineState } from './use-timeline.ts';

/** Where notes stand over everything so far, and which part of it is drawn above. What is not known is said. */
export function Minimap({ state }: { readonly state: TimelineState }) {
  const lengthNote = useMirror((mirror) => mirror.title.lengthNote);
  const notes = useViewingNotes();
  const { span, wholeMs } = state.view;
  const total = Math.max(slotMs, wholeMs);
  const path = useMemo(() => {
    const times = notes.flatMap((note) =>
      note.filmMs === null || note.deletedAt !== undefined ? [] : [note.filmMs],
    );
    return densityPath(density(times, total));
  }, [notes, total]);
  const go = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const toMs = ((event.clientX - box.left) / box.width) * total;
    state.view.panBy(toMs - (span.fromMs + span.toMs) / 2);
  };
  const share = (ms: number): string => `${(ms / total) * 100}%`;
  return (
    <div className={css['row']}>
      <p className={css['label']}>Notes so far</p>
      <div className={css['map']} aria-hidden="true" onPointerDown={go}>
        <svg className={css['density']} viewBox="0 0 64 1" preserveAspectRatio="none">
          <path d={path} />
        </svg>
        <span
          className={css['viewport']}
          style={{ insetInlineStart: share(span.fromMs), inlineSize: share(span.toMs - span.fromMs) }}
        />
      </div>
      <p className={css['length']}>{lengthNote}</p>
    </div>
  );
}
