import { useMirror } from '../../../store/provider.tsx';
import { caseById } from '../../../store/select-open-case.ts';
import { caseAttribute } from '../../../ui/case-attribute.ts';
import { CaseShape } from '../../../ui/CaseShape.tsx';
import { markWords } from './chronology-words.ts';
import type { Lane, Mark, PlacedEvent } from './lanes.ts';
import css from './LaneRow.module.css';
import type { Chronology } from './use-chronology.ts';

/** What a lane is drawn with. */
export interface LaneRowProps {
  readonly lane: Lane;
  readonly chronology: Chronology;
  /** Where the ids of the cloths begin. */
  readonly cloth: string;
  /** The one mark that Tab reaches. */
  readonly stop: string | undefined;
}

/** One lane: bars for what is known to a stretch of time, a mark for each event, its title where there is room. */
export function LaneRow({ lane, chronology, cloth, stop }: LaneRowProps) {
  const file = useMirror((mirror) => caseById(mirror.cases, lane.id));
  const fill = file === null ? undefined : `url(#${cloth}-${file.id})`;
  return (
    <div className={css['lane']} data-case={file === null ? undefined : caseAttribute(file.listing)}>
      <svg aria-hidden="true" className={css['bars']}>
        {lane.marks.flatMap(({ events }) =>
          events.map((placed) => (
            <Bar
              key={placed.event.id}
              placed={placed}
              xOf={chronology.xOf}
              fill={fill}
              mask={`url(#${cloth}-open)`}
            />
          )),
        )}
      </svg>
      <ol aria-label={lane.name}>
        {lane.marks.map((mark) => (
          <MarkItem
            key={mark.id}
            mark={mark}
            listing={file?.listing ?? null}
            isStop={mark.id === stop}
            isChosen={mark.events.some(({ event }) => event.id === chronology.chosenId)}
            onChoose={() => chronology.choose(mark.id)}
          />
        ))}
      </ol>
    </div>
  );
}

const openPx = 36;
const leastPx = 4;

function Bar({
  placed: { span, x },
  xOf,
  fill,
  mask,
}: {
  readonly placed: PlacedEvent;
  readonly xOf: (ms: number) => number;
  readonly fill: string | undefined;
  readonly mask: string;
}) {
  const style = fill === undefined ? undefined : { fill };
  const from = xOf(span.fromMs);
  const width = Math.max(leastPx, xOf(span.toMs) - from);
  switch (span.look) {
    case 'day':
      return null;
    case 'open':
      return (
        <rect
          className={css['bar']}
          style={style}
          mask={mask}
          x={x - openPx}
          width={openPx}
          y="0"
          height="8"
        />
      );
    case 'about':
      return <rect className={css['about']} x={from} width={width} y="0" height="8" rx="2" />;
    case 'stretch':
      return <rect className={css['bar']} style={style} x={from} width={width} y="0" height="8" rx="2" />;
  }
}

/** From this many px on a title has room beside its mark, and this many stay free on both its sides. */
const titlePx = 36;
const gapPx = 32;

function MarkItem({
  mark,
  listing,
  isStop,
  isChosen,
  onChoose,
}: {
  readonly mark: Mark;
  readonly listing: number | null;
  readonly isStop: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const isPlanned = mark.events.every(({ event }) => event.scheduled);
  return (
    <li className={css['item']} style={{ insetInlineStart: `${mark.x}px` }}>
      <button
        type="button"
        className={css['mark']}
        data-mark={mark.id}
        data-planned={isPlanned || undefined}
        tabIndex={isStop ? 0 : -1}
        aria-pressed={isChosen}
        aria-label={markWords(mark)}
        onFocus={onChoose}
        onClick={onChoose}
      >
        {mark.events.length === 1 ? (
          <CaseShape listing={listing} size={12} />
        ) : (
          <span className={css['count']}>{mark.events.length}</span>
        )}
      </button>
      <MarkTitle mark={mark} onChoose={onChoose} />
    </li>
  );
}

/** For eyes only: the button beside it has the same words. It begins after the bar, if there is one. */
function MarkTitle({ mark, onChoose }: { readonly mark: Mark; readonly onChoose: () => void }) {
  const [first, ...others] = mark.events;
  const room = mark.roomPx - mark.barPx - gapPx;
  if (first === undefined || others.length > 0 || room < titlePx) return null;
  return (
    <span
      className={css['title']}
      aria-hidden="true"
      style={{ maxInlineSize: `${room}px`, marginInlineStart: `${mark.barPx}px` }}
      onPointerDown={onChoose}
    >
      {first.event.title}
    </span>
  );
}
