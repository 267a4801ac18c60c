import { useRef, useState } from 'react';
import { everything, noSelection, toggled, withIds, type Selection } from './selection.ts';

/** What can be chosen, and how. */
export interface Choosing {
  readonly selection: Selection;
  readonly toggle: (id: string, index: number) => void;
  /** Chooses from where one began to `index`; what was chosen before stays. */
  readonly extendTo: (index: number) => void;
  readonly chooseAll: () => void;
  readonly clear: () => void;
  /** A row got the focus without being chosen: the next stretch begins there. */
  readonly beginAt: (index: number) => void;
}

/** The ids of a stretch of rows, in order. */
export type IdsOf = (from: number, count: number) => Promise<readonly string[]>;

/** Keeps which notes are chosen. */
export function useSelection(idsOf: IdsOf): Choosing {
  const [selection, setSelection] = useState<Selection>(noSelection);
  const pivot = useRef<{ readonly index: number; readonly base: Selection }>({
    index: 0,
    base: noSelection,
  });
  const turn = useRef(0);
  const set = (next: Selection, index: number): void => {
    turn.current += 1;
    pivot.current = { index, base: next };
    setSelection(next);
  };
  const extend = async (index: number): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    const { index: begun, base } = pivot.current;
    const ids = await idsOf(Math.min(begun, index), Math.abs(index - begun) + 1);
    if (mine === turn.current) setSelection(withIds(base, ids));
  };
  return {
    selection,
    toggle: (id, index) => set(toggled(selection, id), index),
    extendTo: (index) => void extend(index),
    chooseAll: () => set(everything, pivot.current.index),
    clear: () => set(noSelection, pivot.current.index),
    beginAt: (index) => {
      pivot.current = { index, base: selection };
    },
  };
}
