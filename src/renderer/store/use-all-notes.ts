import { useEffect, useState } from 'react';
import { compareNotes } from '../../shared/domain/notebook/compare-notes.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import { callForLong } from '../bridge.ts';
import { mergeNotes } from './merge-notes.ts';
import { useTold } from './use-told.ts';

/**
 * The notes of all viewings in the order of the film, as long as something on the page wants them; null until main has
 * answered. The window itself holds only those of its viewing: there may be a hundred thousand others.
 */
export function useAllNotes(isWanted: boolean): readonly Note[] | null {
  const [notes, setNotes] = useState<readonly Note[] | null>(null);
  useTold('notesChanged', (change) => setNotes((before) => before && mergeNotes(before, change)));
  useEffect(() => {
    if (!isWanted) return undefined;
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const reply = await callForLong('app.notes', { notes: 'all' });
      if (isCurrent && reply.ok) setNotes(reply.value.notes.toSorted(compareNotes));
    };
    void ask();
    return () => {
      isCurrent = false;
      setNotes(null);
    };
  }, [isWanted]);
  return isWanted ? notes : null;
}
