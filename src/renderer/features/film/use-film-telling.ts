import { useCallback, useEffect } from 'react';
import { tellFilm, type FilmTelling, type FilmWord } from './film-teller.ts';
import type { FilmFault } from './film-words.ts';

/** Tells main everything about the video, and the page what failed. Gives back how to tell a fault found elsewhere. */
export function useFilmTelling(
  video: HTMLVideoElement | null,
  telling: FilmTelling,
  onFault: (fault: FilmFault) => void,
): (fault: FilmFault) => void {
  useEffect(() => {
    if (video === null) return;
    const tell = (words: readonly FilmWord[]): void => {
      const failed = words.find((word) => word.what === 'failed');
      if (failed !== undefined) onFault(failed.reason);
      telling.tell(words);
    };
    return tellFilm(video, { ...telling, tell });
  }, [video, telling, onFault]);
  return useCallback(
    (reason) => {
      onFault(reason);
      telling.tell([{ what: 'failed', reason, at: telling.mainTime(performance.now()) }]);
    },
    [telling, onFault],
  );
}
