import { useMemo } from 'react';
import type { Note } from '../../shared/domain/notebook/records.ts';
import { useMirror } from './provider.tsx';

/**
 * The notes of the viewing that is going on. Notes of earlier viewings are kept and can be listed, but they do not
 * stand on this viewing's timeline: the same minute may have been somewhere else on another clock.
 */
export function useViewingNotes(): readonly Note[] {
  const notes = useMirror((mirror) => mirror.notes);
  const passId = useMirror((mirror) => mirror.pass?.pass.id ?? null);
  return useMemo(() => notes.filter((note) => note.passId === passId), [notes, passId]);
}
