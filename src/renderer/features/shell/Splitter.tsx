import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import css from './Shell.module.css';
import { classNames } from '../../ui/class-names.ts';
import { widthAfterKey, withinColumn, type Column } from './column-width.ts';

/** The line between two parts, as a control. Widths are in rem. */
export interface SplitterProps {
  readonly label: string;
  readonly width: number;
  readonly column: Column;
  /** Which column's inner edge it is. */
  readonly area: 'cases' | 'notes';
  /** While it is dragged, for the picture only. */
  readonly onDrag: (rem: number) => void;
  /** When it is let go, or a key moved it. */
  readonly onChange: (rem: number) => void;
}

const remPx = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Moves by dragging and by arrows in steps of 16 px; Enter and a double click give the usual width back. */
export function Splitter({ label, width, column, area, onDrag, onChange }: SplitterProps) {
  const start = useRef<number | null>(null);
  const dragged = (event: PointerEvent): number =>
    start.current === null
      ? width
      : withinColumn(column, width + (column.direction * (event.clientX - start.current)) / remPx());
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = event.clientX;
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (start.current !== null) onDrag(dragged(event));
  };
  const onPointerUp = (event: PointerEvent): void => {
    const rem = dragged(event);
    start.current = null;
    if (rem !== width) onChange(rem);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const rem = widthAfterKey(column, width, event.key);
    if (rem === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (rem !== width) onChange(rem);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={Math.round(width * 16)}
      aria-valuemin={column.least * 16}
      aria-valuemax={column.most * 16}
      aria-valuetext={`${Math.round(width * 16)} pixels`}
      className={classNames(css['splitter'], css[`${area}Edge`])}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onDoubleClick={() => onChange(column.usual)}
      onKeyDown={onKeyDown}
    />
  );
}
