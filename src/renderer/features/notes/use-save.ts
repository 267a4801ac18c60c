import { useState } from 'react';
import { returnFocus } from '../../store/focus-targets.ts';
import { useCommands } from '../../store/provider.tsx';
import { savedWords } from './note-words.ts';
import { parseTags } from './parse-tags.ts';
import type { DraftState } from './use-draft.ts';

/** Saving the note being written. */
export interface Save {
  /** `return` gives the focus back to where it came from, `next` keeps it for the next note. */
  readonly save: (after: 'return' | 'next') => Promise<void>;
  /** Why the last attempt was refused; the words are still there. */
  readonly problem: string | null;
}

/** Saves the draft: only once it is on disk does the box become empty, and only then is that said. */
export function useSave(state: DraftState): Save {
  const commands = useCommands();
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (after: 'return' | 'next'): Promise<void> => {
    if (state.draft.text.trim() === '') return;
    const caseIds = state.caseId === null ? [] : [state.caseId];
    const outcome = await commands.saveDraft(caseIds, parseTags(state.draft.text));
    if (!outcome.ok) return setProblem(outcome.error.message);
    setProblem(null);
    commands.clearDraft();
    commands.say(savedWords(outcome.value.note));
    if (after === 'return') returnFocus();
  };
  return { save, problem };
}
