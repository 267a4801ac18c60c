import { useStore } from 'zustand';
import { useCommands } from './provider.tsx';

/** What was typed into this note and not saved, wherever in the window; null where nothing was. */
export const useTypedEdit = (id: string): string | null =>
  useStore(useCommands().noteEdits.store, (edits) => edits.get(id)?.text ?? null);

/** Whether words were typed into this note on an earlier evening, not saved, and wait to be gone on with. */
export const useIsEditRestored = (id: string): boolean =>
  useStore(useCommands().noteEdits.restored, (restored) => restored.has(id));
