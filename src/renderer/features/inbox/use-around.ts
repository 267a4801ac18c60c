import { useCallback } from 'react';
import { ok } from '../../../shared/result.ts';
import { useCommands } from '../../store/provider.tsx';
import type { AroundNote } from '../../store/types.ts';
import { useOfNotes } from '../../store/use-of-notes.ts';

/** What stands around a mark, as it was on screen and in the notebook; null until main has answered. */
export function useAround(noteId: string | null): AroundNote | null {
  const { quietly } = useCommands();
  const ask = useCallback(async () => {
    const outcome = noteId === null ? null : await quietly('inbox.around', { id: noteId });
    return outcome?.ok === false ? outcome : ok({ noteId, around: outcome?.value ?? null });
  }, [quietly, noteId]);
  const { view } = useOfNotes(ask);
  return view?.noteId === noteId ? view.around : null;
}
