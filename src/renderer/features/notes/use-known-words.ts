import { useEffect, useSyncExternalStore } from 'react';
import type { KnownWords } from '../../../shared/domain/notebook/completions.ts';
import { useCommands } from '../../store/provider.tsx';

const nothingYet: KnownWords = { people: [], tags: [] };

let known: KnownWords = nothingYet;
let isAsked = false;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The people and tags that can be completed: one list for all boxes of a page, empty until main has answered. */
export function useKnownWords(): KnownWords {
  const refresh = useRefreshKnownWords();
  useEffect(() => {
    if (!isAsked) refresh();
  }, [refresh]);
  return useSyncExternalStore(subscribe, () => known);
}

/** Asks for them again, for instance because a tag is about to be written. */
export function useRefreshKnownWords(): () => void {
  const { quietly } = useCommands();
  const ask = async (): Promise<void> => {
    const answer = await quietly('draft.words', {});
    if (!answer.ok) return;
    known = answer.value;
    for (const listener of listeners) listener();
  };
  return () => {
    isAsked = true;
    void ask();
  };
}
