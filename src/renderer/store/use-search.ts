import { useEffect, useMemo, useState } from 'react';
import type { SearchAnswer } from '../../shared/domain/search/search-answer.ts';
import type { Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import { bridge } from '../bridge.ts';
import { useMirror } from './provider.tsx';

/** How long (ms) the viewer must pause before main is asked: short enough to feel instant, long enough for fast hands. */
const PAUSE_MS = 80;

/** What main answered last. `text` says to what, because the viewer may have typed on since. */
export interface Searched {
  readonly text: string;
  readonly answer: SearchAnswer;
  readonly problem: AppError | null;
}

/** How long (ms) until main is asked again that was still taking in notes when it answered. */
const AGAIN_MS = 300;

const nothing: Searched = { text: '', answer: { hits: [] }, problem: null };

const answerOf = (outcome: Result<SearchAnswer, AppError>): Omit<Searched, 'text'> =>
  outcome.ok ? { answer: outcome.value, problem: null } : { answer: { hits: [] }, problem: outcome.error };

/**
 * Asks main what a typed text finds, and asks again when the open facts or the notes change, or main was not ready yet. The last answer stays
 * until the next is here. Past the commands on purpose: searching must not wipe away what the viewer was told.
 */
export function useSearch(text: string, limit: number): Searched {
  // Main begins its index with the first question: one about nothing, so that it is there at the first letter.
  useEffect(() => void bridge().call('search.query', { text: '', limit: 1 }), []);
  const cases = useMirror((mirror) => mirror.cases);
  const notes = useMirror((mirror) => mirror.notes);
  const asked = useMemo(() => ({ text, limit, cases, notes }), [text, limit, cases, notes]);
  const [searched, setSearched] = useState(nothing);
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const question = { text: asked.text, limit: asked.limit };
      const outcome = await bridge().call('search.query', question);
      if (!isCurrent) return;
      setSearched({ text: asked.text, ...answerOf(outcome) });
      if (outcome.ok && outcome.value.isPartial === true) timer = setTimeout(() => void ask(), AGAIN_MS);
    };
    let timer = asked.text.trim() === '' ? undefined : setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return text.trim() === '' ? nothing : searched;
}
