import { describe, expect, it } from 'vitest';
import { watchPointerFocus } from '../../../src/renderer/features/keyboard/pointer-focus.ts';

/** A page that only passes events on; `focusin` here always comes from the page itself. */
const page = () => {
  const target = new EventTarget();
  const happens = (name: string): boolean => target.dispatchEvent(new Event(name));
  return { target, happens, focus: watchPointerFocus(target) };
};

describe('how the focus came', () => {
  it('is by pointer after a click, also while the next key is pressed', () => {
    const { target, happens, focus } = page();
    happens('pointerdown');
    happens('focusin');
    happens('keydown');
    expect(focus.isByPointer(target)).toBe(true);
  });

  it('is not by pointer when a key moved it, even if a click came before', () => {
    const { target, happens, focus } = page();
    happens('pointerdown');
    happens('keydown');
    happens('focusin');
    expect(focus.isByPointer(target)).toBe(false);
  });

  it('is not by pointer for anything else on the page', () => {
    const { happens, focus } = page();
    happens('pointerdown');
    happens('focusin');
    expect(focus.isByPointer(new EventTarget())).toBe(false);
    expect(focus.isByPointer(null)).toBe(false);
  });

  it('is not watched any more after stop', () => {
    const { target, happens, focus } = page();
    focus.stop();
    happens('pointerdown');
    happens('focusin');
    expect(focus.isByPointer(target)).toBe(false);
  });
});
