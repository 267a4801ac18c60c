import { describe, expect, it } from 'vitest';
import { composerAction } from '../../../../src/renderer/features/notes/composer-keys.ts';

const press = (key: string, code: string, ...held: readonly ('alt' | 'shift' | 'ctrl' | 'meta')[]) =>
  composerAction({
    key,
    code,
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
  });

describe('composerAction', () => {
  it('saves with Enter and gives the focus back, with Ctrl or Command keeps it', () => {
    expect(press('Enter', 'Enter')).toEqual({ kind: 'save', after: 'return' });
    expect(press('Enter', 'Enter', 'ctrl')).toEqual({ kind: 'save', after: 'next' });
    expect(press('Enter', 'Enter', 'meta')).toEqual({ kind: 'save', after: 'next' });
  });

  it('leaves Shift+Enter and plain letters to the text', () => {
    expect(press('Enter', 'Enter', 'shift')).toBeNull();
    for (const key of ['b', 'n', 'r', 'm', ' ', '1', '0']) expect(press(key, `Key${key}`)).toBeNull();
    expect(press('1', 'Digit1')).toBeNull();
    expect(press('ArrowUp', 'ArrowUp')).toBeNull();
  });

  it('moves the time with Alt and the arrows: up is later', () => {
    expect(press('ArrowUp', 'ArrowUp', 'alt')).toEqual({ kind: 'move', byMs: 1000 });
    expect(press('ArrowDown', 'ArrowDown', 'alt', 'shift')).toEqual({ kind: 'move', byMs: -5000 });
  });

  it('sets the person with Ctrl and a digit by its place on the keyboard', () => {
    expect(press('&', 'Digit1', 'ctrl')).toEqual({ kind: 'person', digit: 1 });
    expect(press('0', 'Numpad0', 'meta')).toEqual({ kind: 'person', digit: 0 });
    expect(press('ń', 'KeyN', 'ctrl', 'alt')).toBeNull();
  });
});
