import { useEffect, useState } from 'react';
import { useCommands, useMirror } from './provider.tsx';
import type { NoteKeyView } from './types.ts';

/** What is known of the key for notes over any app: asked once when it is wanted, then as main tells it. */
export function useNoteKey(isWanted = true): NoteKeyView | null {
  const { quietly } = useCommands();
  const told = useMirror((mirror) => mirror.noteKey);
  const [asked, setAsked] = useState<NoteKeyView | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    void quietly('noteKey.show', {}).then((answer) => answer.ok && setAsked(answer.value));
  }, [isWanted, quietly]);
  return told ?? asked;
}
