import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { forgetDone } from '../../../src/renderer/store/forget-done.ts';
import { createView } from '../../../src/renderer/store/view.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function page() {
  const view = createView();
  const mirror = createStore(() => ({ history: { undo: null, redo: null } }));
  forgetDone(view, mirror);
  return {
    view,
    done: () => view.getState().done,
    step: () => mirror.setState({ history: { undo: null, redo: null } }),
  };
}

it('takes a sentence away after 20 s, counted from the last one', () => {
  const { view, done } = page();
  view.setState({ done: 'Note saved at 10 minutes' });
  vi.advanceTimersByTime(19_000);
  view.setState({ done: 'Note changed' });
  vi.advanceTimersByTime(19_000);
  expect(done()).toBe('Note changed');
  vi.advanceTimersByTime(1000);
  expect(done()).toBeNull();
});

it('takes it away at the next step, whichever window did it, and leaves what is said of that step', () => {
  const { view, done, step } = page();
  view.setState({ done: 'Note saved at 10 minutes' });
  step();
  expect(done()).toBe('Note saved at 10 minutes');
  vi.advanceTimersByTime(2001);
  step();
  expect(done()).toBeNull();
  step();
  view.setState({ done: 'Note saved at 11 minutes' });
  expect(done()).toBe('Note saved at 11 minutes');
});
