import { classNames } from '../../ui/class-names.ts';
import css from './Map.module.css';
import type { DrawnAnchor, DrawnStretch, MapPicture } from './map-picture.ts';

const hatchId = 'edition-hatch';

const pointsOf = ({ corners }: DrawnStretch): string => corners.map(({ x, y }) => `${x},${y}`).join(' ');

function Hatch() {
  return (
    <defs>
      <pattern id={hatchId} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(30)">
        <rect width="1.25" height="5" className={css['hatch']} />
      </pattern>
    </defs>
  );
}

function Shape({ stretch }: { readonly stretch: DrawnStretch }) {
  const isHatched = stretch.what === 'break' || stretch.what === 'before-film';
  return (
    <polygon
      points={pointsOf(stretch)}
      className={classNames(css['stretch'], css[stretch.what])}
      data-guessed={stretch.guessed || undefined}
      style={isHatched ? { fill: `url(#${hatchId})` } : undefined}
    />
  );
}

function Label({ stretch }: { readonly stretch: DrawnStretch }) {
  if (stretch.label === null) return null;
  const { x, y, text } = stretch.label;
  return (
    <text x={x} y={y} textAnchor="middle" className={css['label']}>
      {text}
    </text>
  );
}

function Ruler({ picture, y, name, below }: RulerProps) {
  const { left, width, ticks } = picture;
  const wordsY = below ? y + 20 : y - 11;
  return (
    <g>
      <text x={0} y={y + 4} className={css['ruler']}>
        {name}
      </text>
      <line x1={left} x2={width} y1={y} y2={y} className={css['axis']} />
      {ticks.map(({ x, text }) => (
        <g key={text}>
          <line x1={x} x2={x} y1={y} y2={below ? y + 6 : y - 6} className={css['axis']} />
          <text x={x} y={wordsY} textAnchor="middle" className={css['tick']}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

interface RulerProps {
  readonly picture: MapPicture;
  readonly y: number;
  readonly name: string;
  readonly below: boolean;
}

function Anchor({ anchor, picture, isLit }: AnchorProps) {
  const { filmX, sourceX, isOdd } = anchor;
  const { filmY, sourceY } = picture;
  return (
    <g className={css['anchor']} data-odd={isOdd || undefined} data-lit={isLit || undefined}>
      <line x1={filmX} y1={filmY} x2={sourceX} y2={sourceY} />
      <circle cx={filmX} cy={filmY} r={isLit ? 5 : 3.5} />
      <circle cx={sourceX} cy={sourceY} r={isLit ? 5 : 3.5} />
    </g>
  );
}

interface AnchorProps {
  readonly anchor: DrawnAnchor;
  readonly picture: MapPicture;
  readonly isLit: boolean;
}

function Now({ picture }: { readonly picture: MapPicture }) {
  const { now, filmY, sourceY } = picture;
  if (now === null) return null;
  return (
    <g className={css['now']}>
      <line x1={now.filmX} y1={filmY - 5} x2={now.filmX} y2={filmY} />
      <line x1={now.filmX} y1={filmY} x2={now.sourceX} y2={sourceY} />
      <line x1={now.sourceX} y1={sourceY} x2={now.sourceX} y2={sourceY + 5} />
    </g>
  );
}

/** The drawing of both rulers. For eyes only: the table beside it says every stretch and every cue in words. */
export function MapDrawing({
  picture,
  litId,
}: {
  readonly picture: MapPicture;
  /** The cue whose row is pointed at or has the focus. */
  readonly litId: string | null;
}) {
  const { width, height, stretches, anchors, filmY, sourceY, knownBreaks, endX } = picture;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      className={css['drawing']}
      style={{ blockSize: `${height / 16}rem` }}
    >
      <Hatch />
      {stretches.map((stretch) => (
        <Shape key={stretch.key} stretch={stretch} />
      ))}
      {knownBreaks.map((x) => (
        <rect
          key={x}
          x={x - 5}
          y={filmY}
          width={10}
          height={18}
          className={css['break']}
          style={{ fill: `url(#${hatchId})` }}
        />
      ))}
      <Ruler picture={picture} y={filmY} name="The film" below={false} />
      <Ruler picture={picture} y={sourceY} name="This edition" below />
      {endX !== null && <rect x={endX - 1} y={sourceY - 7} width={2} height={14} className={css['end']} />}
      <Now picture={picture} />
      {anchors.map((anchor) => (
        <Anchor key={anchor.id} anchor={anchor} picture={picture} isLit={anchor.id === litId} />
      ))}
      {stretches.map((stretch) => (
        <Label key={stretch.key} stretch={stretch} />
      ))}
    </svg>
  );
}
