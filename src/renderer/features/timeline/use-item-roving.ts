import { useEffect, useRef, useState, type RefObject } from 'react';

/** One tab stop for all marks of the timeline. */
export interface ItemRoving {
  /** For the element around all rows. */
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly tabIndexOf: (id: string) => 0 | -1;
}

const msOf = (item: HTMLElement): number => Number(item.dataset['ms']);
const itemsOf = (lane: Element): readonly HTMLElement[] =>
  [...lane.querySelectorAll<HTMLElement>('[data-item]')].toSorted((a, b) => msOf(a) - msOf(b));

const nearest = (items: readonly HTMLElement[], ms: number): HTMLElement | undefined =>
  items.toSorted((a, b) => Math.abs(msOf(a) - ms) - Math.abs(msOf(b) - ms))[0];

/** The mark that an arrow leads to: by time within a lane, to the nearest in time in the next lane that has any. */
function neighbour(all: HTMLElement, item: HTMLElement, key: string): HTMLElement | undefined {
  const lane = item.closest('[data-lane]');
  if (lane === null) return undefined;
  const items = itemsOf(lane);
  if (key === 'ArrowRight') return items[items.indexOf(item) + 1];
  if (key === 'ArrowLeft') return items[items.indexOf(item) - 1];
  const lanes = [...all.querySelectorAll('[data-lane]')];
  const at = lanes.indexOf(lane);
  const others = key === 'ArrowDown' ? lanes.slice(at + 1) : lanes.slice(0, at).toReversed();
  const filled = others.find((one) => itemsOf(one).length > 0);
  return filled === undefined ? undefined : nearest(itemsOf(filled), msOf(item));
}

const arrows = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

const isPlainArrow = (event: KeyboardEvent): boolean =>
  arrows.has(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;

const itemOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof HTMLElement && target.dataset['item'] !== undefined ? target : null;

/** Roving focus over elements with `data-item` and `data-ms` in rows with `data-lane`. */
export function useItemRoving(ids: readonly string[], fallback: string | undefined): ItemRoving {
  const ref = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | undefined>();
  useEffect(() => {
    const lanes = ref.current;
    if (lanes === null) return;
    const onFocusIn = (event: FocusEvent): void => setChosen(itemOf(event.target)?.dataset['item']);
    const onKeyDown = (event: KeyboardEvent): void => {
      const item = itemOf(event.target);
      if (item === null || !isPlainArrow(event)) return;
      event.preventDefault();
      event.stopPropagation();
      neighbour(lanes, item, event.key)?.focus();
    };
    lanes.addEventListener('focusin', onFocusIn);
    lanes.addEventListener('keydown', onKeyDown);
    return () => {
      lanes.removeEventListener('focusin', onFocusIn);
      lanes.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  const active = chosen !== undefined && ids.includes(chosen) ? chosen : fallback;
  return { ref, tabIndexOf: (id) => (id === active ? 0 : -1) };
}
