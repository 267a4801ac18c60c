import css from './CaseShape.module.css';
import { caseAttribute } from './case-attribute.ts';

const shapes = [
  <circle key="circle" cx="6" cy="6" r="4.5" />,
  <path key="diamond" d="M6 .8 11.2 6 6 11.2.8 6z" />,
  <rect key="square" x="1.75" y="1.75" width="8.5" height="8.5" />,
  <path key="triangle" d="M6 1.2 11 10.4H1z" />,
] as const;

/** Which mark: a position in the list, from 1, or null for what belongs to none of them. */
export interface CaseShapeProps {
  readonly listing: number | null;
  /** In px at normal text size; it grows with the text. */
  readonly size?: number;
}

/** Circle, diamond, square, triangle in listing order, a ring for none: tells marks apart without colour. */
export function CaseShape({ listing, size = 10 }: CaseShapeProps) {
  const side = `${size / 16}rem`;
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 12 12"
      className={css['shape']}
      data-case={listing === null ? undefined : caseAttribute(listing)}
      style={{ inlineSize: side, blockSize: side }}
    >
      {listing === null ? (
        <circle className={css['ring']} cx="6" cy="6" r="3.75" />
      ) : (
        shapes[(listing - 1) % shapes.length]
      )}
    </svg>
  );
}
