import { Minus, Plus } from 'lucide-react';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { spokenTime } from '../../../shared/domain/time/spoken-time.ts';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { leadWords, moveLater } from './captured-time.ts';
import css from './Composer.module.css';
import type { DraftState } from './use-draft.ts';

/** The time the note will get, and the lead-in that is taken off it. It goes on with the film while nothing is written. */
export function ComposerTime({ state }: { readonly state: DraftState }) {
  const { time, draft } = state;
  if (time.kind === 'untimed') {
    return <p className={css['noTime']}>No time: the clock is not running</p>;
  }
  const step = (byMs: number, atMs: number): void =>
    state.edit({ leadInMs: moveLater(draft.leadInMs, byMs) }, atMs);
  return (
    <Toolbar label="Time of this note" className={css['time']}>
      <span className={css['figures']}>
        <VisuallyHidden>Time of this note: {spokenTime(time.filmMs)}</VisuallyHidden>
        <span aria-hidden="true">{formatTimecode(time.filmMs, { style: 'compact' })}</span>
      </span>
      <button
        type="button"
        className={css['step']}
        aria-label="1 second earlier"
        aria-keyshortcuts="Alt+ArrowDown"
        onClick={(event) => step(-1000, event.timeStamp)}
      >
        <Minus size={14} aria-hidden="true" />
      </button>
      <span className={css['lead']}>{leadWords(draft.leadInMs)}</span>
      <button
        type="button"
        className={css['step']}
        aria-label="1 second later"
        aria-keyshortcuts="Alt+ArrowUp"
        disabled={draft.leadInMs === 0}
        onClick={(event) => step(1000, event.timeStamp)}
      >
        <Plus size={14} aria-hidden="true" />
      </button>
    </Toolbar>
  );
}
