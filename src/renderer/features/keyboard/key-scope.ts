/** Where the focus is when a key is pressed, as far as it decides whether the key is the app's. */
export interface KeyPlace {
  /** A dialog is laid over the window, or about to be: every key is its own. */
  readonly isDialogOpen: boolean;
  /** A text field, a select or an open menu: single keys are text or choices there. */
  readonly isTyping: boolean;
  /** A control that Space would press, and that the viewer reached with the keyboard. */
  readonly isOnControl: boolean;
}

const isSingle = (name: string): boolean => !name.includes('+') && !/^F\d+$/u.test(name);
const isOfTextField = (name: string): boolean => name === 'Ctrl+Z' || name === 'Ctrl+Shift+Z';

/**
 * Whether a key by its name (see `keyName`) is the app's at this place.
 * Single keys are inert where text is written and when the viewer switched them off (WCAG 2.1.4); undo within a
 * text field undoes letters and not notes.
 */
export function isKeyForApp(name: string, place: KeyPlace, areSingleKeysOn: boolean): boolean {
  if (place.isDialogOpen) return false;
  if (!isSingle(name)) return !(place.isTyping && isOfTextField(name));
  if (name === 'Space' && place.isOnControl) return false;
  return areSingleKeysOn && !place.isTyping;
}

const notText = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

const isTextPlace = (element: HTMLElement): boolean => {
  if (element instanceof HTMLInputElement) return !notText.has(element.type);
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  return element.isContentEditable || element.closest('[role="menu"], [role="combobox"]') !== null;
};

const controls =
  'button, a[href], input, summary, [role="button"], [role="option"], [role="slider"], [role="switch"]';

/** What the page itself does not say. */
interface Beside {
  /** The focus came to the target by a click. */
  readonly isByPointer: boolean;
  /** A sheet was opened and its code is on its way. */
  readonly isSheetComing: boolean;
}

/** Reads the place off the page. */
export function placeOf(target: EventTarget | null, { isByPointer, isSheetComing }: Beside): KeyPlace {
  const element = target instanceof HTMLElement ? target : null;
  return {
    isDialogOpen: isSheetComing || document.querySelector('dialog[open]') !== null,
    isTyping: element !== null && isTextPlace(element),
    isOnControl: element !== null && !isByPointer && element.matches(controls),
  };
}
