import { useEffect, useState } from 'react';
import { savedWords, savedWordsLast } from './saved-words.ts';

/** "Saved 2 s ago", kept true. Not announced: it would speak all evening. */
export function SavedAgo({ savedAtIso }: { readonly savedAtIso: string | null }) {
  const [, redraw] = useState(0);
  const nowMs = Date.now();
  useEffect(() => {
    const timer = setTimeout(() => redraw((count) => count + 1), savedWordsLast(savedAtIso, Date.now()));
    return () => clearTimeout(timer);
  });
  const words = savedWords(savedAtIso, nowMs);
  return words === null ? null : <span>{words}</span>;
}
