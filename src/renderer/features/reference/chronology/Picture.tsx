import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react';
import { useId, useRef } from 'react';
import type { ChronologyView } from '../../../../shared/domain/reference/views.ts';
import { useMirror } from '../../../store/provider.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Toolbar } from '../../../ui/Toolbar.tsx';
import { WeaveFill } from '../../../ui/WeaveFill.tsx';
import { tickWords } from './chronology-words.ts';
import { EventDetails } from './EventDetails.tsx';
import { LaneLabel } from './LaneLabel.tsx';
import { LaneRow } from './LaneRow.tsx';
import { markOf } from './lanes.ts';
import css from './Picture.module.css';
import { useChronology, type Chronology } from './use-chronology.ts';
import { useMarkKeys } from './use-mark-keys.ts';

/** The axis with its lanes, and below it what the chosen mark stands for. */
export function Picture({ view, target }: { readonly view: ChronologyView; readonly target: string | null }) {
  const scroller = useRef<HTMLDivElement>(null);
  const chronology = useChronology(view, target, scroller);
  const keys = useMarkKeys(chronology, target);
  const chosen = markOf(chronology.lanes, chronology.chosenId);
  const stop = chosen?.id ?? chronology.lanes.find(({ marks }) => marks.length > 0)?.marks[0]?.id;
  const cloth = useId();
  return (
    <div className={css['picture']}>
      <Tools chronology={chronology} />
      <div ref={keys} className={css['chart']}>
        <div className={css['labels']}>
          {chronology.lanes.map((lane) => (
            <LaneLabel key={lane.id} lane={lane} />
          ))}
        </div>
        <div ref={scroller} className={css['scroller']}>
          <div className={css['track']} style={{ inlineSize: `${chronology.widthPx}px` }}>
            <Ruler chronology={chronology} />
            {chronology.lanes.map((lane) => (
              <LaneRow key={lane.id} lane={lane} chronology={chronology} cloth={cloth} stop={stop} />
            ))}
          </div>
        </div>
      </div>
      <Cloths id={cloth} />
      <EventDetails mark={chosen} view={view} />
    </div>
  );
}

function Tools({ chronology: { zoom, setZoom, canZoomIn } }: { readonly chronology: Chronology }) {
  return (
    <div className={css['tools']}>
      <p className={css['legend']}>
        Bar: known to the month or year. Dashed: about. Fading: on or before. Number: several events.
      </p>
      <Toolbar label="Zoom" className={css['zoom']}>
        <IconButton
          label="Further away"
          icon={<ZoomOut size={18} />}
          aria-disabled={zoom === 1}
          onClick={() => setZoom(zoom / 2)}
        />
        <IconButton
          label="Closer"
          icon={<ZoomIn size={18} />}
          aria-disabled={!canZoomIn}
          onClick={() => setZoom(zoom * 2)}
        />
        <IconButton label="Show all" icon={<Maximize2 size={18} />} onClick={() => setZoom(1)} />
      </Toolbar>
    </div>
  );
}

function Ruler({ chronology: { ticks, xOf } }: { readonly chronology: Chronology }) {
  return (
    <div className={css['ruler']} aria-hidden="true">
      {ticks.map((tick) => (
        <span
          key={tick.getTime()}
          className={css['tick']}
          style={{ insetInlineStart: `${xOf(tick.getTime())}px` }}
        >
          {tickWords(tick)}
        </span>
      ))}
    </div>
  );
}

/** The cloths of the cases and the fade of an open beginning, once, for every bar to be filled with. */
function Cloths({ id }: { readonly id: string }) {
  const cases = useMirror((mirror) => mirror.cases);
  return (
    <svg className={css['cloths']} aria-hidden="true">
      <defs>
        {cases.map((one) => (
          <WeaveFill key={one.id} id={`${id}-${one.id}`} draft={one.weave} listing={one.listing} thread={1} />
        ))}
        <linearGradient id={`${id}-fade`}>
          <stop offset="0" stopColor="black" />
          <stop offset="1" stopColor="white" />
        </linearGradient>
        <mask id={`${id}-open`} maskContentUnits="objectBoundingBox">
          <rect width="1" height="1" fill={`url(#${id}-fade)`} />
        </mask>
      </defs>
    </svg>
  );
}
