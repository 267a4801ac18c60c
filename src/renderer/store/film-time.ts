import { useEffect, useState } from 'react';
import { useMirror } from './provider.tsx';
import type { Mirror } from './mirror.ts';

/** Film time at `nowMs` of this page's monotonic clock, going on from what main last announced; null without a pass. */
export function filmMsAt(mirror: Pick<Mirror, 'pass' | 'clockAtMs'>, nowMs: number): number | null {
  if (mirror.pass === null) return null;
  const { filmMs, speed } = mirror.pass.clock;
  return Math.max(0, filmMs + speed * (nowMs - mirror.clockAtMs));
}

/**
 * The film time to show, drawn again as often as `stepMs` of film time passes and not at all while it stands still.
 * The value is computed, never counted, so a throttled timer makes it late but never wrong.
 */
export function useFilmMs(stepMs = 1000): number | null {
  const pass = useMirror((mirror) => mirror.pass);
  const clockAtMs = useMirror((mirror) => mirror.clockAtMs);
  const [drawnAtMs, drawAt] = useState(() => performance.now());
  const filmMs = filmMsAt({ pass, clockAtMs }, Math.max(drawnAtMs, clockAtMs));
  const speed = pass?.clock.speed ?? 0;
  const wait = speed > 0 && filmMs !== null ? (stepMs - (filmMs % stepMs)) / speed : null;
  useEffect(() => {
    if (wait === null) return;
    const timer = setTimeout(() => drawAt(performance.now()), Math.max(16, wait));
    return () => clearTimeout(timer);
  });
  return filmMs;
}
