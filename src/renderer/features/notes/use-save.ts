import { useState } from 'react';
import { returnFocus } from '../../store/focus-targets.ts';
import { useCommands, useMirror } from '../../store/provider.tsx';
import { savedWords } from './note-words.ts';
import { parseTags } from '../../../shared/domain/notebook/parse-tags.ts';
import type { DraftState } from './use-draft.ts';
import { useOwnLeadIn, type LeadInOffer } from './use-own-lead-in.ts';

/** Saving the note being written. */
export interface Save {
  /** `return` gives the focus back to where it came from, `next` keeps it for the next note. */
  readonly save: (after: 'return' | 'next') => Promise<void>;
  /** Why the last attempt was refused; the words are still there. */
  readonly problem: string | null;
  /** A question that is asked once, after ten notes that were moved by hand. */
  readonly offer: LeadInOffer;
}

/**
 * Saves the draft. The focus leaves with the key press, so that the next key is already the window's; that it is saved
 * is said only once it is on disk, and words that were refused are back in the box.
 */
export function useSave(state: DraftState): Save {
  const commands = useCommands();
  const [problem, setProblem] = useState<string | null>(null);
  const usualMs = useMirror((mirror) => mirror.settings.noteLeadInMs);
  const { ownMs, lookForOffer, answer } = useOwnLeadIn();
  const save = async (after: 'return' | 'next'): Promise<void> => {
    const { leadInMs } = state.draft;
    const saving = commands.saveDraft(state.caseIds, parseTags(state.draft.text));
    if (after === 'return') returnFocus();
    const outcome = await saving;
    if (outcome === null) return;
    if (!outcome.ok) return setProblem(outcome.error.message);
    setProblem(null);
    commands.say(savedWords(outcome.value.note));
    if (leadInMs > 0 && leadInMs !== usualMs) await lookForOffer();
  };
  return { save, problem, offer: { ownMs, answer } };
}
