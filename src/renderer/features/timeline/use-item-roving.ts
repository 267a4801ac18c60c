import { useState, type FocusEvent, type KeyboardEvent } from 'react';

/** One tab stop for all marks of the timeline. */
export interface ItemRoving {
  readonly tabIndexOf: (id: string) => 0 | -1;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

const itemsOf = (lane: Element): readonly HTMLElement[] => [
  ...lane.querySelectorAll<HTMLElement>('[data-item]'),
];
const msOf = (item: HTMLElement): number => Number(item.dataset['ms']);

const nearest = (items: readonly HTMLElement[], ms: number): HTMLElement | undefined =>
  items.toSorted((a, b) => Math.abs(msOf(a) - ms) - Math.abs(msOf(b) - ms))[0];

/** The mark that an arrow leads to: by time within a lane, to the nearest in time in the next lane that has any. */
function neighbour(item: HTMLElement, key: string): HTMLElement | undefined {
  const lane = item.closest('[data-lane]');
  if (lane === null) return undefined;
  const items = itemsOf(lane);
  if (key === 'ArrowRight') return items[items.indexOf(item) + 1];
  if (key === 'ArrowLeft') return items[items.indexOf(item) - 1];
  const lanes = [...(lane.parentElement?.querySelectorAll('[data-lane]') ?? [])];
  const at = lanes.indexOf(lane);
  const others = key === 'ArrowDown' ? lanes.slice(at + 1) : lanes.slice(0, at).toReversed();
  const filled = others.find((one) => itemsOf(one).length > 0);
  return filled === undefined ? undefined : nearest(itemsOf(filled), msOf(item));
}

const arrows = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

/** Roving focus over elements with `data-item` and `data-ms` in rows with `data-lane`. */
export function useItemRoving(fallback: string | undefined): ItemRoving {
  const [chosen, setChosen] = useState<string | undefined>();
  return {
    tabIndexOf: (id) => (id === (chosen ?? fallback) ? 0 : -1),
    onFocus: (event) => setChosen(event.target.dataset['item'] ?? chosen),
    onKeyDown: (event) => {
      const { target } = event;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
      if (!isPlain || !arrows.has(event.key) || !(target instanceof HTMLElement)) return;
      if (target.dataset['item'] === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      neighbour(target, event.key)?.focus();
    },
  };
}
