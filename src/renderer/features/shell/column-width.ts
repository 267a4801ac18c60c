/** A side column: its widths in rem, and the side of it on which its splitter stands. */
export interface Column {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
  /** 1: dragging to the right widens it; -1: it narrows it. */
  readonly direction: 1 | -1;
}

/** The two side columns; the limits are the contract's. */
export const columns = {
  cases: { least: 12, most: 24, usual: 15, direction: 1 },
  notes: { least: 16, most: 36, usual: 22.5, direction: -1 },
} as const satisfies Readonly<Record<string, Column>>;

/** `rem` within what the column may have, on a sixteenth, so that it lies on whole pixels. */
export const withinColumn = (column: Column, rem: number): number =>
  Math.round(Math.min(column.most, Math.max(column.least, rem)) * 16) / 16;

/** The width after a key on the splitter, or null when the key is not the splitter's. One step is 16 px. */
export function widthAfterKey(column: Column, rem: number, key: string): number | null {
  switch (key) {
    case 'ArrowRight':
      return withinColumn(column, rem + column.direction);
    case 'ArrowLeft':
      return withinColumn(column, rem - column.direction);
    case 'Home':
      return column.least;
    case 'End':
      return column.most;
    case 'Enter':
      return column.usual;
    default:
      return null;
  }
}
