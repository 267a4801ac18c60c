import { useEffect, useState } from 'react';
import { savedWords, savedWordsLast } from './saved-words.ts';

/** "Saved 2 s ago", kept true. Not announced: it would speak all evening. */
export function SavedAgo({ savedAtIso }: { readonly savedAtIso: string | null }) {
  const [drawnAtMs, drawAt] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => drawAt(Date.now()), savedWordsLast(savedAtIso, Date.now()));
    return () => clearTimeout(timer);
  });
  const words = savedWords(savedAtIso, drawnAtMs);
  return words === null ? null : <span>{words}</span>;
}
