import { useEffect, type RefObject } from 'react';

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The button that a key leads to within the row of `target`; undefined for other keys and at either end. */
function nextInRow(target: EventTarget | null, key: string): HTMLButtonElement | undefined {
  const step = steps[key];
  const row = target instanceof HTMLButtonElement ? target.closest('[data-row]') : null;
  if (step === undefined || row === null) return undefined;
  const buttons = [...row.querySelectorAll('button')];
  return buttons[buttons.findIndex((button) => button === target) + step];
}

/**
 * Left and Right go from button to button within an element with `data-row`, so that a row of several is one tab stop
 * however much there is to press in it.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = list.current;
    if (box === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const next = nextInRow(event.target, event.key);
      if (next === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    };
    box.addEventListener('keydown', onKeyDown);
    return () => box.removeEventListener('keydown', onKeyDown);
  }, [list]);
}
