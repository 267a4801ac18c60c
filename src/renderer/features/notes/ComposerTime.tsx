import { ArrowRightFromLine, ArrowRightToLine, Minus, Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { spokenTime } from '../../../shared/domain/time/spoken-time.ts';
import { isBegun } from '../../store/draft-keeping.ts';
import { useCommands } from '../../store/provider.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { leadWords, moveLater, type CapturedTime } from './captured-time.ts';
import css from './Composer.module.css';
import type { DraftState } from './use-draft.ts';

/** One picture in the toolbar of the time. */
function Step(props: {
  readonly label: string;
  readonly shortcut: string;
  readonly isOff?: boolean;
  readonly onPress: (atMs: number) => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={css['step']}
      aria-label={props.label}
      aria-keyshortcuts={props.shortcut}
      title={props.label}
      disabled={props.isOff}
      onClick={(event) => props.onPress(event.timeStamp)}
    >
      {props.children}
    </button>
  );
}

const compact = (ms: number): string => formatTimecode(ms, { style: 'compact' });

/** The figures: one time, or from where to where. An end that is still to come is a dash and nothing. */
function Figures({
  time,
  isRange,
}: {
  readonly time: CapturedTime & { kind: 'timed' };
  readonly isRange: boolean;
}) {
  const { filmMs, endMs } = time;
  const end = endMs === null ? ', its end is not set' : ` to ${spokenTime(endMs)}`;
  return (
    <span className={css['figures']}>
      <VisuallyHidden>
        Time of this note: {spokenTime(filmMs)}
        {isRange && end}
      </VisuallyHidden>
      <span aria-hidden="true">
        {compact(filmMs)}
        {isRange && ` – ${endMs === null ? '…' : compact(endMs)}`}
      </span>
    </span>
  );
}

/** I and O for the pointer, one after the other: a range begins, ends, and is a moment again. */
function RangeStep({ state }: { readonly state: DraftState }) {
  const commands = useCommands();
  const { draft, time } = state;
  const begin = (atMs: number): void =>
    isBegun(draft) ? state.edit({ isRange: true }, atMs) : state.beginRange(atMs);
  if (!draft.isRange) {
    return (
      <Step label="Make it a range" shortcut="Alt+I" onPress={begin}>
        <ArrowRightFromLine size={14} aria-hidden="true" />
      </Step>
    );
  }
  if (time.kind === 'untimed' || time.endMs === null) {
    return (
      <Step label="The range ends here" shortcut="Alt+O" onPress={state.endRange}>
        <ArrowRightToLine size={14} aria-hidden="true" />
      </Step>
    );
  }
  return (
    <Step label="Make it a moment again" shortcut="" onPress={commands.clearRange}>
      <X size={14} aria-hidden="true" />
    </Step>
  );
}

/** The time the note will get, and the lead-in that is taken off it. It goes on with the film while nothing is written. */
export function ComposerTime({ state }: { readonly state: DraftState }) {
  const { time, draft } = state;
  if (time.kind === 'untimed') {
    const why = time.isClockStarted ? 'begun before the clock was started' : 'the clock is not running';
    return <p className={css['noTime']}>No time: {why}</p>;
  }
  const step = (byMs: number, atMs: number): void =>
    state.edit({ leadInMs: moveLater(draft.leadInMs, byMs) }, atMs);
  return (
    <Toolbar label="Time of this note" className={css['time']}>
      <Figures time={time} isRange={draft.isRange} />
      <Step label="1 second earlier" shortcut="Alt+ArrowDown" onPress={(atMs) => step(-1000, atMs)}>
        <Minus size={14} aria-hidden="true" />
      </Step>
      <span className={css['lead']}>{leadWords(draft.leadInMs)}</span>
      <Step
        label="1 second later"
        shortcut="Alt+ArrowUp"
        isOff={draft.leadInMs === 0}
        onPress={(atMs) => step(1000, atMs)}
      >
        <Plus size={14} aria-hidden="true" />
      </Step>
      <RangeStep state={state} />
    </Toolbar>
  );
}
