import { useState, type FocusEvent, type KeyboardEvent } from 'react';

/** One tab stop for a whole list: only the active row's controls take part in the tab order. */
export interface Roving {
  /** 0 for the controls of the active row, -1 for all others. */
  readonly tabIndexOf: (id: string) => 0 | -1;
  /** Up and Down go from row to row, Home and End to the ends; for the element around all rows. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** A row becomes active when focus reaches it in any way. */
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

const rowOf = (target: EventTarget): HTMLElement | null =>
  target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null;

const isWriting = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

const nextRow = (rows: readonly HTMLElement[], from: number, key: string): HTMLElement | undefined => {
  if (key === 'ArrowDown') return rows[from + 1];
  if (key === 'ArrowUp') return rows[from - 1];
  if (key === 'Home') return rows[0];
  return key === 'End' ? rows.at(-1) : undefined;
};

/**
 * Roving focus over the elements with `data-row="id"` below the element that gets the handlers.
 * `fallback` is the row that Tab reaches before the viewer has been in the list.
 */
export function useRoving(ids: readonly string[], fallback: string | undefined): Roving {
  const [chosen, setChosen] = useState<string | undefined>();
  const active = chosen !== undefined && ids.includes(chosen) ? chosen : fallback;
  return {
    tabIndexOf: (id) => (id === active ? 0 : -1),
    onFocus: (event) => {
      const id = rowOf(event.target)?.dataset['row'];
      if (id !== undefined) setChosen(id);
    },
    onKeyDown: (event) => {
      const row = rowOf(event.target);
      if (row === null || isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')].filter(
        (one) => one.querySelector('button') !== null,
      );
      const next = nextRow(rows, rows.indexOf(row), event.key);
      if (next === undefined) return;
      event.preventDefault();
      next.querySelector('button')?.focus();
    },
  };
}
