/** How often a row that is not drawn yet is looked for, once per frame. */
const MOST_TRIES = 20;

/**
 * Gives a row of a `VirtualList` the focus as soon as it can take it: a row that was just brought in is there at once
 * and visible a frame later. Stops when somebody else took the focus meanwhile.
 */
export function focusRow(list: HTMLElement | null, index: number, triesLeft = MOST_TRIES): void {
  const row = list?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
  row?.focus({ preventScroll: true });
  if (row !== null && document.activeElement === row) return;
  if (triesLeft > 0) requestAnimationFrame(() => focusRow(list, index, triesLeft - 1));
}

/** The number of the row in which something stands; null outside of all rows. */
export function rowIndexOf(target: EventTarget | null): number | null {
  const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-index]') : null;
  return row?.dataset['index'] === undefined ? null : Number(row.dataset['index']);
}
