/** How often a row that was just brought in is looked for, once per frame. */
const MOST_TRIES = 20;

/**
 * Gives the first control of a note's row the focus as soon as it is drawn. A row that holds the focus already keeps it
 * where it is, so that a press on one of its other controls stays there.
 */
export function focusNote(box: HTMLElement | null, index: number, triesLeft = MOST_TRIES): void {
  const row = box?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  const hasFocus = (): boolean => row?.contains(document.activeElement) === true;
  if (!hasFocus()) row?.querySelector('button')?.focus({ preventScroll: true });
  if (!hasFocus() && triesLeft > 0) requestAnimationFrame(() => focusNote(box, index, triesLeft - 1));
}
