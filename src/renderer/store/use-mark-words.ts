import { useStore } from 'zustand';
import type { MarkWords } from '../../shared/domain/notebook/mark-words.ts';
import { useCommands } from './provider.tsx';

/** What was typed for a mark and not saved; null where nothing was. */
export const useMarkWords = (id: string): Omit<MarkWords, 'id'> | null =>
  useStore(useCommands().markWords.store, (words) => words.get(id) ?? null);
