import { useCallback } from 'react';
import { useCommands } from '../../store/provider.tsx';
import type { NoteHistoryView } from '../../store/types.ts';
import { useOfNotes } from '../../store/use-of-notes.ts';

/** The states of a note, asked for again when notes change; null until main has answered. */
export function useNoteHistory(id: string): NoteHistoryView | null {
  const { call } = useCommands();
  const ask = useCallback(() => call('note.history', { id }), [call, id]);
  return useOfNotes(ask).view;
}
