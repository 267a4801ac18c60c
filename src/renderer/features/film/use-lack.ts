import { useEffect } from 'react';
import { lackOf, type Lack } from './decoded.ts';

/** How long (ms) a film must have played before its silence means anything. */
const PLAYED_MS = 1500;

/** Looks once, 1.5 s after the film really plays, whether it has picture and sound. */
export function useLack(
  video: HTMLVideoElement | null,
  hasSound: boolean,
  onLack: (lack: Exclude<Lack, null>) => void,
): void {
  useEffect(() => {
    if (video === null) return;
    const off = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => clearTimeout(timer);
    const look = (): void => {
      const lack = lackOf(video, hasSound);
      if (lack !== null) onLack(lack);
      off.abort();
    };
    video.addEventListener(
      'playing',
      () => {
        wait();
        timer = setTimeout(look, PLAYED_MS);
      },
      { signal: off.signal },
    );
    for (const name of ['pause', 'seeking', 'waiting'])
      video.addEventListener(name, wait, { signal: off.signal });
    return () => {
      wait();
      off.abort();
    };
  }, [video, hasSound, onLack]);
}
