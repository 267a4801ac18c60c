import { expect, it } from 'vitest';
import { keysOf, noteKeyHint } from '../../../src/renderer/features/status/note-key-hint.ts';

const view = { key: 'Control+Shift+Space', state: 'untried', isDoubtful: false, command: 'docket' } as const;

it.each([
  [{}, { words: 'Note from anywhere', isInWay: false }],
  [{ state: 'works' as const }, { words: 'Note from anywhere', isInWay: false }],
  [{ isDoubtful: true }, { words: 'Note from anywhere, not tried yet', isInWay: false }],
  [
    { state: 'works' as const, isDoubtful: true },
    { words: 'Note from anywhere', isInWay: false },
  ],
  [{ state: 'taken' as const }, { words: 'The note key is taken by another app', isInWay: true }],
  [{ state: 'off' as const, key: null }, null],
])('the status line says what is known of the note key: %j', (over, expected) => {
  expect(noteKeyHint({ ...view, ...over })).toEqual(expected);
});

it('writes keys as keyboards do', () => {
  expect(keysOf('Control+Shift+Space')).toEqual(['Ctrl', 'Shift', 'Space']);
  expect(keysOf('')).toEqual([]);
});
