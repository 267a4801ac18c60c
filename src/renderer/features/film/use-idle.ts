import { useEffect, useState } from 'react';

/** How long (ms) without pointer or key the controls stay over a playing film. */
const IDLE_MS = 3000;

/** Whether nobody has touched pointer or keys for a while. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const off = new AbortController();
    let timer = setTimeout(() => setIdle(true), IDLE_MS);
    const awake = (): void => {
      clearTimeout(timer);
      setIdle(false);
      timer = setTimeout(() => setIdle(true), IDLE_MS);
    };
    for (const name of ['pointermove', 'pointerdown', 'keydown', 'focusin'])
      document.addEventListener(name, awake, { signal: off.signal });
    return () => {
      off.abort();
      clearTimeout(timer);
    };
  }, []);
  return isIdle;
}
