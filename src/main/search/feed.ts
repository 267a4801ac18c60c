import { setImmediate } from 'node:timers/promises';

/** Hands things over in small portions, because a hundred thousand at once would hold up the window. */
export interface Feed {
  readonly add: (ids: Iterable<string>) => void;
  /** Takes back what was not handed over yet. */
  readonly drop: (ids: readonly string[]) => void;
  /** Resolves once everything added so far has been handed over. */
  readonly whenEmpty: () => Promise<void>;
  readonly isEmpty: () => boolean;
  /** About how many things are not handed over yet. */
  readonly left: () => number;
  /** Lets nothing more go while something else is not to wait behind it. */
  readonly hold: (isHeld: boolean) => void;
  readonly stop: () => void;
}

/** Things per portion: about an eighth of a millisecond of copying, and half a one of taking up. */
const PORTION = 50;
/** Portions on their way at a time: a question waits behind them, and the engine should not wait for the next one. */
const MOST_UNDER_WAY = 2;

/** Takes some out of what waits: what changed goes before what is only to be taken up once. */
function takeFrom(waiting: Set<string>, stock: Iterator<string>): readonly string[] {
  const taken: string[] = [];
  for (const id of waiting) {
    if (taken.length === PORTION) return taken;
    taken.push(id);
    waiting.delete(id);
  }
  while (taken.length < PORTION) {
    const next = stock.next();
    if (next.done === true) return taken;
    taken.push(next.value);
  }
  return taken;
}

/**
 * `hand` gets the ids of one portion, looks up what they stand for now, and resolves when it has been taken. The first
 * portions go at once, the others in turns of the event loop. `stock` is handed over from the start.
 */
export function createFeed(
  hand: (ids: readonly string[]) => Promise<void>,
  stock: { readonly ids: Iterator<string>; readonly size: number } = { ids: [].values(), size: 0 },
): Feed {
  const waiting = new Set<string>();
  const own = { underWay: 0, inStock: stock.size, isStopped: false, isHeld: false, isEmpty: false };
  let whenDone: (() => void)[] = [];

  const finish = (): void => {
    own.isEmpty = true;
    own.inStock = 0;
    for (const done of whenDone) done();
    whenDone = [];
  };

  const mayHand = (): boolean =>
    !own.isStopped && !own.isHeld && !own.isEmpty && own.underWay < MOST_UNDER_WAY;

  const handOne = async (): Promise<void> => {
    const portion = takeFrom(waiting, stock.ids);
    own.inStock = Math.max(0, own.inStock - portion.length);
    if (portion.length < PORTION) finish();
    if (portion.length === 0) return;
    own.underWay += 1;
    try {
      await hand(portion);
      await setImmediate();
    } catch {
      // An engine that ended says so itself.
      own.isStopped = true;
    }
    own.underWay -= 1;
    handOn();
  };

  const handOn = (): void => {
    while (mayHand()) void handOne();
  };

  handOn();
  return {
    add: (ids) => {
      own.isEmpty = false;
      for (const id of ids) waiting.add(id);
      handOn();
    },
    drop: (ids) => {
      for (const id of ids) waiting.delete(id);
    },
    whenEmpty: () =>
      own.isEmpty ? Promise.resolve() : new Promise((resolve) => void whenDone.push(resolve)),
    left: () => waiting.size + own.inStock,
    isEmpty: () => own.isEmpty,
    hold: (isHeld) => {
      own.isHeld = isHeld;
      handOn();
    },
    stop: () => {
      own.isStopped = true;
      waiting.clear();
      finish();
    },
  };
}
