import { useStore } from 'zustand';
import { useCommands } from './provider.tsx';

/** Whether words were typed into this note on an earlier evening, not saved, and wait to be gone on with. */
export const useIsEditRestored = (id: string): boolean =>
  useStore(useCommands().noteEdits.restored, (restored) => restored.has(id));
