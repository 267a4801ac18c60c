/** The places of the window that a key can send the focus to. */
export type FocusTarget = 'composer' | 'timeline' | 'case-file' | 'notes' | 'cases' | 'peek' | 'notes-search';

const targets = new Map<FocusTarget, HTMLElement>();
let cameFrom: HTMLElement | null = null;

/**
 * Says which element stands for a target while it is on the page; returns how to take that back.
 * A module-level map, because a key handler must reach elements of features it may not import.
 */
export function registerFocusTarget(target: FocusTarget, element: HTMLElement): () => void {
  targets.set(target, element);
  return () => {
    if (targets.get(target) === element) targets.delete(target);
  };
}

/** Moves the focus to a target and remembers where it was; false when the target is not on the page. */
export function focusTarget(target: FocusTarget): boolean {
  const element = targets.get(target);
  if (element === undefined) return false;
  const before = document.activeElement;
  if (before !== element)
    cameFrom = before instanceof HTMLElement && before !== document.body ? before : null;
  element.focus();
  return true;
}

/** Whether the focus is on nothing, because what had it went from the page: its next place must be said then. */
export const isFocusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/** Draws no ring around an element until its next key, or until the focus goes on. */
function focusQuietly(element: HTMLElement): void {
  element.dataset['quiet'] = '';
  const speak = new AbortController();
  const show = (): void => {
    delete element.dataset['quiet'];
    speak.abort();
  };
  element.addEventListener('blur', show, { signal: speak.signal });
  document.addEventListener('keydown', show, { signal: speak.signal, capture: true });
}

/**
 * Moves the focus to a target when it is on nothing; never takes it from anywhere. `isByPointer`: whoever pointed at what
 * went sees no ring around what comes, but has the focus there for the next key.
 */
export function catchFocus(target: FocusTarget, isByPointer = false): void {
  const element = targets.get(target);
  if (!isFocusLost() || element === undefined) return;
  if (isByPointer) focusQuietly(element);
  focusTarget(target);
}

/** Gives the focus back to where it was before `focusTarget`, or to the page itself when that is gone. */
export function returnFocus(): void {
  const back = cameFrom;
  cameFrom = null;
  if (back !== null && back.isConnected) back.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
