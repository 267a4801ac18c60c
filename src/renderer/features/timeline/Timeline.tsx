import { useState } from 'react';
import { useMirror } from '../../store/provider.tsx';
import type { PassView } from '../../store/types.ts';
import { useFocusTarget } from '../../store/use-focus-target.ts';
import { useFirstFrame } from '../../ui/first-frame.ts';
import { Lanes } from './Lanes.tsx';
import { Minimap } from './Minimap.tsx';
import { OnScreenCard } from './OnScreenCard.tsx';
import { cardSpot, type CardSpot } from './place-card.ts';
import { Ruler } from './Ruler.tsx';
import { shareOf } from './scale.ts';
import css from './Timeline.module.css';
import { TimelineHead } from './TimelineHead.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { Track } from './Track.tsx';
import { useTimelineKeys } from './use-timeline-keys.ts';
import { useTimeline } from './use-timeline.ts';
import { useWidth } from './use-width.ts';
import { WeaveDefinitions } from './WeaveDefinitions.tsx';

/** The bottom of the window: where the viewer has been in the film. What lies ahead is empty. */
export function Timeline() {
  const pass = useMirror((mirror) => mirror.pass);
  return pass === null ? null : <DrawnTimeline pass={pass} />;
}

function DrawnTimeline({ pass }: { readonly pass: PassView }) {
  const [trackRef, widthPx] = useWidth<HTMLDivElement>(useFirstFrame());
  const state = useTimeline(pass, widthPx);
  const region = useFocusTarget<HTMLElement>('timeline');
  useTimelineKeys(region, state);
  const [isTable, setTable] = useState(false);
  const [isCardOpen, setCardOpen] = useState(true);
  const isWanted = isCardOpen && !pass.finished;
  const playheadPx = shareOf(state.view.span, state.nowMs) * widthPx;
  const spot = cardSpot(playheadPx, widthPx, { isWanted, isTable });
  const closeCard = (): void => setCardOpen(false);
  return (
    <section ref={region} tabIndex={-1} aria-label="Timeline" className={css['timeline']}>
      <TimelineHead
        state={state}
        isTable={isTable}
        onTable={setTable}
        onCard={pass.finished || isCardOpen ? null : () => setCardOpen(true)}
      />
      {isTable && (
        <div className={css['tableView']}>
          <TimelineTable state={state} />
          <Card spot={spot} at="table" onClose={closeCard} />
        </div>
      )}
      <div className={css['picture']} hidden={isTable}>
        <WeaveDefinitions />
        <Track state={state} trackRef={trackRef}>
          <Ruler state={state} />
          <Lanes state={state} />
          <Card spot={spot} at="lanes" onClose={closeCard} />
        </Track>
        <Minimap state={state} />
        <Card spot={spot} at="below" onClose={closeCard} />
        {isWanted && widthPx === 0 && <div className={css['toCome']} />}
      </div>
    </section>
  );
}

/** The card, where `at` is the spot that it has now. */
function Card({
  spot,
  at,
  onClose,
}: {
  readonly spot: CardSpot;
  readonly at: CardSpot['at'];
  readonly onClose: () => void;
}) {
  if (spot.at !== at) return null;
  return <OnScreenCard place={spot.at === 'lanes' ? spot.place : null} onClose={onClose} />;
}
