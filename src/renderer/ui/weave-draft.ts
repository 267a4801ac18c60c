/** The four ways the threads cross. They differ without colour, so that four labels can be told apart by it alone. */
export type WeaveDraft = 'plain' | 'twill' | 'basket' | 'herringbone';

/** Threads across and down in one repeat. */
export const WEAVE_SIZE = 8;

const lifts: Readonly<Record<WeaveDraft, (row: number, column: number) => boolean>> = {
  plain: (row, column) => (row + column) % 2 === 0,
  twill: (row, column) => (row + column) % 4 < 2,
  basket: (row, column) => (Math.floor(row / 2) + Math.floor(column / 2)) % 2 === 0,
  herringbone: (row, column) => (row + Math.min(column, WEAVE_SIZE - 1 - column)) % 4 < 2,
};

/** Whether the warp lies on top where `row` and `column` cross; both count from 0 and repeat every eight. */
export const isWarpUp = (draft: WeaveDraft, row: number, column: number): boolean =>
  lifts[draft](row % WEAVE_SIZE, column % WEAVE_SIZE);

/** The row a label starts with, 0 to 7, from any text that stays the same, so that a label is always cut alike. */
export const startRow = (seed: string): number =>
  Array.from({ length: seed.length }, (_, at) => seed.charCodeAt(at)).reduce(
    (sum, unit) => (sum * 31 + unit) % 8191,
    7,
  ) % WEAVE_SIZE;

/** The warp as one SVG path of unit squares, eight by eight. */
export function warpPath(draft: WeaveDraft, firstRow = 0): string {
  const threads = Array.from({ length: WEAVE_SIZE }, (_, index) => index);
  return threads
    .flatMap((row) =>
      threads
        .filter((column) => isWarpUp(draft, row + firstRow, column))
        .map((column) => `M${column} ${row}h1v1h-1z`),
    )
    .join('');
}
