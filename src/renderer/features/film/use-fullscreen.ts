import { useEffect, useState } from 'react';

const isFull = (): boolean => document.fullscreenElement !== null;

/** Whether the film fills the screen. */
export function useFullscreen(): boolean {
  const [now, set] = useState(isFull);
  useEffect(() => {
    const look = (): void => set(isFull());
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  return now;
}
