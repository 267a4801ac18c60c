import { describe, expect, it } from 'vitest';
import { actions } from '../../../src/renderer/features/keyboard/actions.ts';
import { nextInRing } from '../../../src/renderer/features/keyboard/focus-region.ts';
import { keyList } from '../../../src/renderer/features/keyboard/key-list.ts';
import { keyName, type KeyPress } from '../../../src/renderer/features/keyboard/key-name.ts';
import { isKeyForApp, type KeyPlace } from '../../../src/renderer/features/keyboard/key-scope.ts';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  ...held,
});

describe('the name of a key', () => {
  it.each([
    ['a letter', press('n', 'KeyN'), 'N'],
    ['a letter with caps lock on', press('N', 'KeyN'), 'N'],
    ['a letter goes by what is written on it (Dvorak)', press('n', 'KeyL'), 'N'],
    ['a letter that is not Latin goes by its place (Russian)', press('т', 'KeyN'), 'N'],
    ['a digit', press('3', 'Digit3'), '3'],
    ['a digit that needs Shift on this layout goes by its place (French)', press('"', 'Digit3'), '3'],
    ['a digit of the number pad', press('3', 'Numpad3'), '3'],
    ['the number pad without Num Lock is no digit', press('PageDown', 'Numpad3'), 'PageDown'],
    ['space', press(' ', 'Space'), 'Space'],
    ['a question mark needs Shift and is not called so', press('?', 'Slash', { shiftKey: true }), '?'],
    ['Shift and a letter is not the letter', press('N', 'KeyN', { shiftKey: true }), 'Shift+N'],
    ['Shift and a digit is not the digit', press('!', 'Digit1', { shiftKey: true }), 'Shift+1'],
    ['undo', press('z', 'KeyZ', { ctrlKey: true }), 'Ctrl+Z'],
    ['undo with Command', press('z', 'KeyZ', { metaKey: true }), 'Ctrl+Z'],
    ['redo', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Z'],
    ['a function key', press('F6', 'F6', { shiftKey: true }), 'Shift+F6'],
    ['AltGr as Windows tells it', press('ń', 'KeyN', { ctrlKey: true, altKey: true }), 'Ctrl+Alt+N'],
  ])('%s', (_what, pressed, name) => {
    expect(keyName(pressed)).toBe(name);
  });
});

describe('whose key it is', () => {
  const watching: KeyPlace = { isDialogOpen: false, isTyping: false, isOnControl: false };
  const writing: KeyPlace = { ...watching, isTyping: true };
  const inDialog: KeyPlace = { ...watching, isDialogOpen: true };
  const onControl: KeyPlace = { ...watching, isOnControl: true };

  it.each([
    { name: 'N', place: watching, on: true, isOurs: true },
    { name: 'N', place: writing, on: true, isOurs: false },
    { name: 'N', place: inDialog, on: true, isOurs: false },
    { name: 'N', place: watching, on: false, isOurs: false },
    { name: '1', place: writing, on: true, isOurs: false },
    { name: '?', place: writing, on: true, isOurs: false },
    { name: 'N', place: onControl, on: true, isOurs: true },
    { name: 'Space', place: watching, on: true, isOurs: true },
    { name: 'Space', place: onControl, on: true, isOurs: false },
    { name: 'Space', place: writing, on: true, isOurs: false },
    { name: 'Ctrl+Z', place: watching, on: false, isOurs: true },
    { name: 'Ctrl+Z', place: writing, on: true, isOurs: false },
    { name: 'Ctrl+Shift+Z', place: writing, on: true, isOurs: false },
    { name: 'Ctrl+E', place: writing, on: true, isOurs: true },
    { name: 'Ctrl+E', place: inDialog, on: true, isOurs: false },
    { name: 'F6', place: writing, on: false, isOurs: true },
    { name: 'F6', place: inDialog, on: true, isOurs: false },
  ])('$name in $place, single keys $on: $isOurs', ({ name, place, on, isOurs }) => {
    expect(isKeyForApp(name, place, on)).toBe(isOurs);
  });

  it('leaves every single key alone while "bring b n r" is typed', () => {
    const names = ['B', 'R', 'I', 'N', 'G', 'Space', 'B', 'Space', 'N', 'Space', 'R', '1', '?'];
    expect(names.filter((name) => isKeyForApp(name, writing, true))).toEqual([]);
  });
});

describe('the list of keys', () => {
  it('names every key that does something, and none that does not', () => {
    const ofWindow = keyList.filter(
      ({ heading }) => !['In a note', 'In the table of all notes'].includes(heading),
    );
    const listed = ofWindow.flatMap(({ lines }) => lines.flatMap(({ keys }) => keys));
    expect(listed.toSorted()).toEqual(Object.keys(actions).toSorted());
  });
});

describe('F6', () => {
  it.each([
    [0, 1, 1],
    [5, 1, 0],
    [0, -1, 5],
    [-1, 1, 0],
    [-1, -1, 5],
  ] as const)('from part %i, step %i, leads to part %i of six', (at, step, next) => {
    expect(nextInRing(at, 6, step)).toBe(next);
  });
});
