import { useCallback, useMemo, useState } from 'react';
import type { TranscriptLine } from '../../store/use-transcript.ts';

/** Lines that were chosen, and how to choose. */
export interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** In the order of the film. */
  readonly lines: readonly TranscriptLine[];
  readonly toggle: (index: number) => void;
  /** Everything from the line chosen last to this one. */
  readonly extendTo: (index: number) => void;
  readonly clear: () => void;
}

interface Choice {
  readonly ids: ReadonlySet<string>;
  readonly from: string | null;
}

const nothing: Choice = { ids: new Set(), from: null };

const between = (one: number, other: number): readonly [number, number] => [
  Math.min(one, other),
  Math.max(one, other) + 1,
];

/** How many lines go into one note. */
const MOST = 200;

/** Keeps which lines are chosen, by their ids: what is not open any more falls out by itself. */
export function useChosen(lines: readonly TranscriptLine[]): Chosen {
  const [choice, setChoice] = useState(nothing);
  const toggle = useCallback(
    (index: number) => {
      const id = lines[index]?.id;
      if (id === undefined) return;
      setChoice(({ ids }) => {
        const others = [...ids].filter((one) => one !== id);
        return { ids: new Set(ids.has(id) ? others : [...others, id].slice(-MOST)), from: id };
      });
    },
    [lines],
  );
  const extendTo = useCallback(
    (index: number) =>
      setChoice(({ from }) => {
        const begun = from === null ? -1 : lines.findIndex(({ id }) => id === from);
        const [first, end] = between(begun < 0 ? index : begun, index);
        const ids = lines.slice(first, Math.min(end, first + MOST)).map(({ id }) => id);
        return { ids: new Set(ids), from: begun < 0 ? (lines[index]?.id ?? null) : from };
      }),
    [lines],
  );
  const clear = useCallback(() => setChoice(nothing), []);
  const chosen = useMemo(() => lines.filter(({ id }) => choice.ids.has(id)), [lines, choice]);
  return { ids: choice.ids, lines: chosen, toggle, extendTo, clear };
}
