import { useEffect, useState } from 'react';
import { useView } from './provider.tsx';

/** How long (ms) a quiet word stays. */
const SAID_FOR_MS = 6000;

/** The quiet word beside the clock after a small correction by hand; null when there is none or it has been said. */
export function useClockBadge(): string | null {
  const badge = useView((view) => view.clockBadge);
  const [saidAtMs, setSaidAtMs] = useState<number | null>(null);
  useEffect(() => {
    if (badge === null) return;
    const waitMs = Math.max(0, badge.atMs + SAID_FOR_MS - performance.now());
    const timer = setTimeout(() => setSaidAtMs(badge.atMs), waitMs);
    return () => clearTimeout(timer);
  }, [badge]);
  return badge === null || badge.atMs === saidAtMs ? null : badge.words;
}
