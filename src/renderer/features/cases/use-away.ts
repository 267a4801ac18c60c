import { useEffect, useState } from 'react';
import { useCommands } from '../../store/provider.tsx';
import type { AwayView } from '../../store/types.ts';

/** How the viewer left, and when (this page's monotonic time) main said so. */
export interface Absence {
  readonly away: AwayView;
  readonly toldAtMs: number;
}

/** Asks once, when the window opens on a viewing, whether the viewer comes back to it; null when not. */
export function useAway(): Absence | null {
  const commands = useCommands();
  const [absence, setAbsence] = useState<Absence | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const outcome = await commands.call('pass.away', {});
      if (!isCurrent || !outcome.ok || outcome.value.away === null) return;
      setAbsence({ away: outcome.value.away, toldAtMs: performance.now() });
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [commands]);
  return absence;
}
