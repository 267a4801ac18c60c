import { useEffect, useState } from 'react';
import { useMirror } from '../../store/provider.tsx';

/**
 * How long the ad break has lasted in milliseconds of viewer time, drawn again each second; null outside a break.
 * Computed from when it was last announced, never counted.
 */
export function useBreakMs(): number | null {
  const clock = useMirror((mirror) => mirror.pass?.clock ?? null);
  const clockAtMs = useMirror((mirror) => mirror.clockAtMs);
  const [drawnAtMs, drawAt] = useState(() => performance.now());
  const isBreak = clock !== null && clock.breakForMs !== null;
  const scale = clock?.timeScale ?? 1;
  useEffect(() => {
    if (!isBreak) return;
    const timer = setInterval(() => drawAt(performance.now()), Math.max(100, 1000 / scale));
    return () => clearInterval(timer);
  }, [isBreak, scale]);
  if (clock === null || clock.breakForMs === null) return null;
  return clock.breakForMs + scale * Math.max(0, drawnAtMs - clockAtMs);
}
