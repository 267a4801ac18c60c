/** Hands things over in small portions, because a hundred thousand at once would hold up the window. */
export interface Feed<T> {
  readonly add: (things: Iterable<T>) => void;
  /** Takes back what was not handed over yet. */
  readonly drop: (ids: readonly string[]) => void;
  /** Resolves once everything added so far has been handed over. */
  readonly whenEmpty: () => Promise<void>;
  readonly stop: () => void;
}

/** Things per portion: about 3 ms of copying on a slow computer. */
const PORTION = 250;

function firstOf<T>(things: ReadonlyMap<string, T>, most: number): readonly T[] {
  const found: T[] = [];
  for (const thing of things.values()) {
    if (found.length === most) break;
    found.push(thing);
  }
  return found;
}

/** `hand` gets one portion per turn of the event loop; a few things are handed over at once. */
export function createFeed<T extends { readonly id: string }>(hand: (things: readonly T[]) => void): Feed<T> {
  const waiting = new Map<string, T>();
  let next: NodeJS.Immediate | undefined;
  let whenDone: (() => void)[] = [];

  const finish = (): void => {
    for (const done of whenDone) done();
    whenDone = [];
  };

  const handOne = (): void => {
    next = undefined;
    const portion = firstOf(waiting, PORTION);
    for (const { id } of portion) waiting.delete(id);
    if (portion.length > 0) hand(portion);
    if (waiting.size > 0) next = setImmediate(handOne);
    else finish();
  };

  return {
    add: (things) => {
      for (const thing of things) waiting.set(thing.id, thing);
      if (next === undefined) handOne();
    },
    drop: (ids) => {
      for (const id of ids) waiting.delete(id);
    },
    whenEmpty: () =>
      waiting.size === 0 ? Promise.resolve() : new Promise((resolve) => void whenDone.push(resolve)),
    stop: () => {
      clearImmediate(next);
      waiting.clear();
      finish();
    },
  };
}
