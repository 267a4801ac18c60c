import { Minus, Plus, Table2 } from 'lucide-react';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { TimeGlyph } from '../../ui/TimeGlyph.tsx';
import { confidencesIn } from './lanes.ts';
import { LookingAtWords } from './LookingAtWords.tsx';
import { spanWords } from './scale.ts';
import css from './TimelineHead.module.css';
import type { TimelineState } from './use-timeline.ts';

const compact = (ms: number): string => formatTimecode(ms, { style: 'compact' });

/** The line above the picture: what the marks mean, where the viewer looks, how much of the film is drawn. */
export function TimelineHead({
  state,
  isTable,
  onTable,
  onCard,
}: {
  readonly state: TimelineState;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
  /** Brings the "Who is on screen?" card back; null while it is there or has no use. */
  readonly onCard: (() => void) | null;
}) {
  const { view, nowMs, lookingAtMs } = state;
  return (
    <header className={css['head']}>
      <h2>Timeline</h2>
      <Legend state={state} />
      <LookingAtWords state={state} />
      {onCard !== null && (
        <Button variant="quiet" onClick={onCard}>
          Who is on screen?
        </Button>
      )}
      <Toolbar label="What the timeline shows" className={css['zoom']}>
        {!isTable && (
          <>
            <IconButton
              label="Zoom out"
              icon={<Minus size={16} aria-hidden="true" />}
              disabled={view.isFitted}
              onClick={() => view.zoomBy(2, lookingAtMs ?? nowMs)}
            />
            <button
              type="button"
              className={css['fit']}
              title="Show everything so far"
              disabled={view.isFitted}
              onClick={view.fit}
            >
              {spanWords(view.span, compact)}
            </button>
            <IconButton
              label="Zoom in"
              icon={<Plus size={16} aria-hidden="true" />}
              onClick={() => view.zoomBy(0.5, lookingAtMs ?? nowMs)}
            />
          </>
        )}
        <button
          type="button"
          className={css['table']}
          aria-pressed={isTable}
          onClick={() => onTable(!isTable)}
        >
          <Table2 size={14} aria-hidden="true" />
          Table
        </button>
      </Toolbar>
    </header>
  );
}

const words = { verified: 'Verified', set_by_you: 'Set by you', estimated: 'Estimated' } as const;

function Legend({ state }: { readonly state: TimelineState }) {
  const found = confidencesIn(state.lanes);
  return (
    <ul className={css['legend']} aria-label="What the marks mean">
      {found.map((one) => (
        <li key={one}>
          <TimeGlyph confidence={one} />
          {words[one]}
        </li>
      ))}
      {state.pass.breaks.length > 0 && (
        <li>
          <span className={css['breakMark']} aria-hidden="true" />
          Ad break
        </li>
      )}
    </ul>
  );
}
