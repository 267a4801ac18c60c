import { describe, expect, it } from 'vitest';
import { moveCursor, type CursorState } from '../../../../src/renderer/features/timeline/move-cursor.ts';

const state: CursorState = {
  lookingAtMs: null,
  nowMs: 100_000,
  maxMs: 1_800_000,
  notes: [20_000, 50_000, 120_000],
  scenes: [0, 60_000],
};
const press = (key: string, held: readonly string[] = [], over: Partial<CursorState> = {}) =>
  moveCursor(
    { key, shiftKey: held.includes('shift'), ctrlKey: held.includes('ctrl'), metaKey: held.includes('meta') },
    { ...state, ...over },
  );

describe('moveCursor', () => {
  it('goes by a second, ten with Shift, a minute with the page keys, from now or from where it is', () => {
    expect(press('ArrowLeft')).toBe(99_000);
    expect(press('ArrowRight', ['shift'])).toBe(110_000);
    expect(press('PageUp', [], { lookingAtMs: 5000 })).toBe(65_000);
    expect(press('PageDown', [], { lookingAtMs: 5000 })).toBe(0);
  });

  it('goes to the start, to where the film is, and back to now', () => {
    expect(press('Home')).toBe(0);
    expect(press('End', [], { lookingAtMs: 0 })).toBe(100_000);
    expect(press('Escape', [], { lookingAtMs: 0 })).toBeNull();
    expect(press('Escape')).toBeUndefined();
  });

  it('goes from note to note with Ctrl and from scene to scene with Shift too', () => {
    expect(press('ArrowLeft', ['ctrl'])).toBe(50_000);
    expect(press('ArrowRight', ['meta'])).toBe(120_000);
    expect(press('ArrowLeft', ['ctrl', 'shift'])).toBe(60_000);
    expect(press('ArrowRight', ['ctrl'], { lookingAtMs: 120_000 })).toBeUndefined();
  });

  it('stays within the scale and leaves other keys alone', () => {
    expect(press('ArrowRight', [], { lookingAtMs: 1_800_000 })).toBe(1_800_000);
    for (const key of ['a', '0', '1', ' ', 'Enter', 'Tab']) expect(press(key)).toBeUndefined();
  });
});
