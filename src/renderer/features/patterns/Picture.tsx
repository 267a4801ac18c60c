import { assertNever } from '../../../shared/assert-never.ts';
import { caseAttribute } from '../../ui/case-attribute.ts';
import { classNames } from '../../ui/class-names.ts';
import { clothId } from './Cloths.tsx';
import type { Drawing, Mark, Strand } from './drawing.ts';
import { markPath } from './mark-shape.ts';
import css from './Picture.module.css';

const hueOf = (strand: Strand | undefined): string | undefined =>
  typeof strand === 'number' ? caseAttribute(strand) : undefined;

const fillOf = (strand: Strand) => ({ fill: `url(#${clothId(strand)})` });

function Bar({ mark }: { readonly mark: Extract<Mark, { kind: 'bar' }> }) {
  const { x, y, width, height, strand, look } = mark;
  if (look === 'cloth')
    return <rect x={x} y={y} width={width} height={height} rx={2} style={fillOf(strand)} />;
  return (
    <rect
      data-case={hueOf(strand)}
      className={css['frame']}
      x={x + 0.75}
      y={y + 0.75}
      width={Math.max(0, width - 1.5)}
      height={height - 1.5}
      rx={2}
    />
  );
}

function Line({ mark }: { readonly mark: Extract<Mark, { kind: 'line' }> }) {
  const { x1, y1, x2, y2, tone, strand } = mark;
  const look = strand === undefined ? css[tone] : css['thread'];
  return <line data-case={hueOf(strand)} className={classNames(css['line'], look)} {...{ x1, y1, x2, y2 }} />;
}

function Shape({ mark }: { readonly mark: Extract<Mark, { kind: 'shape' }> }) {
  const { x, y, strand } = mark;
  return (
    <path
      data-case={hueOf(strand)}
      className={css['shape']}
      d={markPath(strand)}
      transform={`translate(${x - 5} ${y - 5}) scale(0.8333)`}
    />
  );
}

function Drawn({ mark }: { readonly mark: Mark }) {
  switch (mark.kind) {
    case 'bar':
      return <Bar mark={mark} />;
    case 'cell': {
      const { x, y, width, height, tint } = mark;
      return <rect className={css['cell']} {...{ x, y, width, height }} rx={2} fillOpacity={tint} />;
    }
    case 'line':
      return <Line mark={mark} />;
    case 'words':
      return (
        <text
          className={classNames(css['words'], css[mark.tone])}
          x={mark.x}
          y={mark.y}
          textAnchor={mark.anchor}
        >
          {mark.text}
        </text>
      );
    case 'shape':
      return <Shape mark={mark} />;
    default:
      return assertNever(mark);
  }
}

/** A drawing in the colours of the page. Hidden from assistive technology: the words beside it say the same. */
export function Picture({ drawing }: { readonly drawing: Drawing }) {
  return (
    <svg
      aria-hidden="true"
      className={css['picture']}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      style={{ blockSize: `${drawing.height / 16}rem` }}
    >
      {drawing.marks.map((mark, index) => (
        // A drawing is made anew as a whole, so a mark is known by its place in it.
        <Drawn key={`${index} ${mark.kind}`} mark={mark} />
      ))}
    </svg>
  );
}
