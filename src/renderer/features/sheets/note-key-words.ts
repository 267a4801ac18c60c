import type { NoteKeyView } from '../../store/types.ts';

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

const named: Readonly<Record<string, string>> = {
  Space: 'Space',
  Tab: 'Tab',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** The key itself without what is held: letters by what is written on them, all else by its place. */
function mainKey({ key, code }: Press): string | null {
  if (/^[a-z]$/iu.test(key)) return key.toUpperCase();
  const place = /^(?:Key|Digit)?(?<main>[A-Z]|\d|F\d{1,2})$/u.exec(code)?.groups?.['main'];
  return place ?? named[code] ?? null;
}

/** A key press as Electron writes it, `Control+Shift+Space`; null while only Ctrl, Alt, Shift or Super is held. */
export function keyOfPress(press: Press): string | null {
  const main = mainKey(press);
  if (main === null) return null;
  const held = [
    press.ctrlKey && 'Control',
    press.altKey && 'Alt',
    press.shiftKey && 'Shift',
    press.metaKey && 'Super',
  ];
  return [...held.filter((one) => one !== false), main].join('+');
}

/** A key as it is written on keyboards. */
export const keyShown = (key: string): string => key.replace('Control', 'Ctrl');

/** What is really known of the key: that the desktop said yes proves little before it was pressed. */
export function noteKeyWords({ key, state }: NoteKeyView): string {
  const shown = keyShown(key ?? '');
  switch (state) {
    case 'off':
      return 'Switched off: no key opens the note box over other apps.';
    case 'untried':
      return `${shown} opens the note box over any app. Not tried yet: press it now and see.`;
    case 'works':
      return `${shown} opens the note box over any app. It works: you have pressed it.`;
    case 'taken':
      return `Another program has ${shown}, so it opens nothing here. Choose another.`;
  }
}
