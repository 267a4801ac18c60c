type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target' | 'defaultPrevented'>;

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLInputElement;

const goals: Readonly<Record<string, (at: number, last: number, page: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, _, page) => at + page,
  PageUp: (at, _, page) => at - page,
  Home: () => 0,
  End: (_, last) => last,
};

/** Whether a press may move through a list: no other key is held but Shift, and nothing is being written. */
export const isListKey = (press: Press): boolean =>
  !press.defaultPrevented && !press.ctrlKey && !press.metaKey && !press.altKey && !isWriting(press.target);

/** Where one is in a list: the row, how many rows there are, and how many are in view. */
export interface ListPlace {
  readonly at: number;
  readonly count: number;
  readonly page: number;
}

/** The row that a key leads to, never past an end; null for keys that move nothing, and where one is there already. */
export function goalOf(key: string, { at, count, page }: ListPlace): number | null {
  if (count === 0 || !Object.hasOwn(goals, key)) return null;
  const goal = goals[key]?.(at, count - 1, page) ?? at;
  return Math.max(0, Math.min(count - 1, goal));
}
