import { useEffect, useState } from 'react';
import { useCommands, useMirror } from '../../store/provider.tsx';

/** A tag and how many notes have it. */
export interface TagRow {
  readonly tag: string;
  readonly notes: number;
}

/** The viewer's tags, the most used first; asked again when something was saved. Null until the first answer. */
export function useTags(): readonly TagRow[] | null {
  const { quietly } = useCommands();
  const savedAt = useMirror((mirror) => mirror.saving.savedAtIso ?? '');
  const [known, setKnown] = useState<{ readonly at: string; readonly tags: readonly TagRow[] } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const ask = async (at: string): Promise<void> => {
      const reply = await quietly('tags.list', {});
      if (isCurrent && reply.ok) setKnown({ at, tags: reply.value.tags });
    };
    void ask(savedAt);
    return () => {
      isCurrent = false;
    };
  }, [quietly, savedAt]);
  return known?.tags ?? null;
}
