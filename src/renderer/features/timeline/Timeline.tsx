import { useState, type KeyboardEvent } from 'react';
import { useFocusTarget } from '../../store/use-focus-target.ts';
import { Lanes } from './Lanes.tsx';
import { Minimap } from './Minimap.tsx';
import { moveCursor } from './move-cursor.ts';
import { OnScreenCard } from './OnScreenCard.tsx';
import { placeCard } from './place-card.ts';
import { Ruler } from './Ruler.tsx';
import { shareOf } from './scale.ts';
import css from './Timeline.module.css';
import { TimelineHead } from './TimelineHead.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { Track } from './Track.tsx';
import { useTimeline, type TimelineState } from './use-timeline.ts';
import { useWidth } from './use-width.ts';
import { WeaveDefinitions } from './WeaveDefinitions.tsx';

/** The bottom of the window: where the viewer has been in the film. What lies ahead is empty. */
export function Timeline() {
  const [track, widthPx] = useWidth<HTMLDivElement>();
  const state = useTimeline(widthPx);
  const region = useFocusTarget<HTMLElement>('timeline');
  const [isTable, setTable] = useState(false);
  const [isCardOpen, setCardOpen] = useState(true);
  if (state === null) return null;
  const hasCard = isCardOpen && !state.pass.finished;
  const place = placeCard(shareOf(state.view.span, state.nowMs) * widthPx, widthPx);
  const closeCard = (): void => setCardOpen(false);
  return (
    <section
      ref={region}
      tabIndex={-1}
      aria-label="Timeline"
      className={css['timeline']}
      onKeyDown={(event) => pressKey(event, state)}
    >
      <TimelineHead
        state={state}
        isTable={isTable}
        onTable={setTable}
        onCard={state.pass.finished || isCardOpen ? null : () => setCardOpen(true)}
      />
      {isTable && (
        <div className={css['tableView']}>
          <TimelineTable state={state} />
          {hasCard && <OnScreenCard place={null} onClose={closeCard} />}
        </div>
      )}
      <div className={css['picture']} hidden={isTable}>
        <WeaveDefinitions />
        <Track state={state} trackRef={track}>
          <Ruler state={state} />
          <Lanes state={state} />
          {hasCard && widthPx > 0 && !isTable && <OnScreenCard place={place} onClose={closeCard} />}
        </Track>
        <Minimap state={state} />
      </div>
    </section>
  );
}

const stopsIn = (state: TimelineState) => ({
  notes: state.lanes.flatMap((lane) => lane.notes.map((one) => one.filmMs)).toSorted((a, b) => a - b),
  scenes: state.lanes.flatMap((lane) => lane.scenes.map((one) => one.fromMs)).toSorted((a, b) => a - b),
});

/** The keys of the timeline: they move the looking-at cursor and the picture, never the clock. */
function pressKey(event: KeyboardEvent<HTMLElement>, state: TimelineState): void {
  if (event.defaultPrevented || event.altKey) return;
  const { view, nowMs, lookingAtMs } = state;
  const isPlain = !event.ctrlKey && !event.metaKey;
  if (isPlain && (event.key === '+' || event.key === '=')) view.zoomBy(0.5, lookingAtMs ?? nowMs);
  else if (isPlain && event.key === '-') view.zoomBy(2, lookingAtMs ?? nowMs);
  else {
    const to = moveCursor(event, { lookingAtMs, nowMs, maxMs: view.wholeMs, ...stopsIn(state) });
    if (to === undefined) return;
    state.lookAt(to);
  }
  event.preventDefault();
  event.stopPropagation();
}
