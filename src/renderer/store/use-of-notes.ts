import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import { useCommands } from './provider.tsx';
import { useTold } from './use-told.ts';

/** What main makes of the notes for a page, and how to ask for it at once. */
export interface OfNotes<T> {
  /** Null until main has answered. */
  readonly view: T | null;
  /** Asks now; gives the answer, null when there is none or a newer question overtook it. */
  readonly again: () => Promise<T | null>;
}

/** Asks main when the page opens and again with every change of any note; `ask` must stay the same function. */
export function useOfNotes<T>(ask: () => Promise<Result<T, AppError>>): OfNotes<T> {
  const [view, setView] = useState<T | null>(null);
  const newest = useRef(0);
  const again = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    const outcome = await ask();
    if (!outcome.ok || mine !== newest.current) return null;
    setView(() => outcome.value);
    return outcome.value;
  }, [ask]);
  useTold('notesChanged', () => void again());
  useEffect(() => void again(), [again]);
  return { view, again };
}

/** How many marks wait for words, in all viewings; 0 until main has answered. */
export function useWaitingCount(): number {
  const { quietly } = useCommands();
  const ask = useCallback(() => quietly('inbox.count', {}), [quietly]);
  return useOfNotes(ask).view?.count ?? 0;
}
