/** Knows whether the focus came to where it is by a click or a tap. */
export interface PointerFocus {
  readonly isByPointer: (target: EventTarget | null) => boolean;
  readonly stop: () => void;
}

/**
 * Watches how the focus moves. `:focus-visible` cannot answer this within a key press: the browser turns it on for
 * the very key that is being asked about.
 */
export function watchPointerFocus(page: EventTarget): PointerFocus {
  const listening = new AbortController();
  const how = { capture: true, signal: listening.signal };
  let isPointerLast = false;
  let reached: EventTarget | null = null;
  page.addEventListener('pointerdown', () => (isPointerLast = true), how);
  page.addEventListener('keydown', () => (isPointerLast = false), how);
  page.addEventListener('focusin', ({ target }) => (reached = isPointerLast ? target : null), how);
  return {
    isByPointer: (target) => target !== null && target === reached,
    stop: () => listening.abort(),
  };
}
