import { useStore } from 'zustand';
import type { TypedEdit } from './note-edits.ts';
import { useCommands } from './provider.tsx';

/** What was typed into a note and not saved, perhaps on an earlier evening; null where nothing was. */
export const useNoteEdit = (id: string): TypedEdit | null =>
  useStore(useCommands().noteEdits.store, (edits) => edits.get(id) ?? null);
