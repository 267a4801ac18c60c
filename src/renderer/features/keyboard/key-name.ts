/** What of a keyboard event decides which key it is. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'
>;

const letterByPlace = (press: KeyPress): string | undefined => /^Key([A-Z])$/u.exec(press.code)?.[1];

function mainKey(press: KeyPress): string {
  const digit = /^Digit(\d)$/u.exec(press.code)?.[1];
  if (digit !== undefined) return press.key === '?' ? '?' : digit;
  if (press.key === ' ') return 'Space';
  if (/^[a-z]$/iu.test(press.key)) return press.key.toUpperCase();
  if (/^\p{L}$/u.test(press.key)) return letterByPlace(press) ?? press.key;
  return press.key;
}

/**
 * The name of a key press: `N`, `1`, `?`, `Ctrl+Shift+Z`, `Shift+F6`.
 * Digits go by their place, because some layouts need Shift for them; letters go by what is written on them, and by
 * their place where that is not a Latin letter. Command counts as Ctrl. What needs AltGr is never a name here.
 */
export function keyName(press: KeyPress): string {
  const main = mainKey(press);
  const isNamed = main.length > 1 || /^[A-Z0-9]$/u.test(main);
  return [
    press.ctrlKey || press.metaKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey && isNamed ? 'Shift' : '',
    main,
  ]
    .filter((part) => part !== '')
    .join('+');
}
