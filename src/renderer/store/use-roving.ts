import { useEffect, useRef, useState, type RefObject } from 'react';

/** One tab stop for a whole list: only the active row's controls take part in the tab order. */
export interface Roving<T extends HTMLElement> {
  /** For the element around all rows. */
  readonly ref: RefObject<T | null>;
  /** 0 for the controls of the active row, -1 for all others. */
  readonly tabIndexOf: (id: string) => 0 | -1;
}

type Keys = 'up-down' | 'left-right';
const forward = { 'up-down': 'ArrowDown', 'left-right': 'ArrowRight' } as const;
const back = { 'up-down': 'ArrowUp', 'left-right': 'ArrowLeft' } as const;

const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null;

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

const buttonOf = (row: HTMLElement | undefined): HTMLElement | null | undefined =>
  row instanceof HTMLButtonElement ? row : row?.querySelector('button');

/** The row that a key leads to from `row`, or undefined. */
function nextRow(list: HTMLElement, row: HTMLElement, press: { readonly key: string; readonly keys: Keys }) {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')].filter((one) => buttonOf(one) !== null);
  const at = rows.indexOf(row);
  if (press.key === forward[press.keys]) return rows[at + 1];
  if (press.key === back[press.keys]) return rows[at - 1];
  if (press.key === 'Home') return rows[0];
  return press.key === 'End' ? rows.at(-1) : undefined;
}

function moveFocus(event: KeyboardEvent, list: HTMLElement, keys: Keys): void {
  const row = rowOf(event.target);
  if (row === null || isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = buttonOf(nextRow(list, row, { key: event.key, keys }));
  if (next === undefined || next === null) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}

/**
 * Roving focus over the elements with `data-row="id"` below the element that gets `ref`; arrows, Home and End go from
 * row to row. `fallback` is the row that Tab reaches before the viewer has been in the list.
 */
export function useRoving<T extends HTMLElement>(
  ids: readonly string[],
  fallback: string | undefined,
  keys: Keys = 'up-down',
): Roving<T> {
  const ref = useRef<T>(null);
  const [chosen, setChosen] = useState<string | undefined>();
  useEffect(() => {
    const list = ref.current;
    if (list === null) return;
    const onKeyDown = (event: KeyboardEvent): void => moveFocus(event, list, keys);
    const onFocusIn = (event: FocusEvent): void => {
      const id = rowOf(event.target)?.dataset['row'];
      if (id !== undefined) setChosen(id);
    };
    list.addEventListener('keydown', onKeyDown);
    list.addEventListener('focusin', onFocusIn);
    return () => {
      list.removeEventListener('keydown', onKeyDown);
      list.removeEventListener('focusin', onFocusIn);
    };
  });
  const active = chosen !== undefined && ids.includes(chosen) ? chosen : fallback;
  return { ref, tabIndexOf: (id) => (id === active ? 0 : -1) };
}
