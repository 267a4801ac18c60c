import { useEffect, useState } from 'react';
import type { AwayView } from '../../shared/ipc/away-view.ts';
import { bridge } from '../bridge.ts';
import { useMirror } from './provider.tsx';

/** How the viewer left a viewing, and when (this page's monotonic time) main said so. */
export interface Absence {
  readonly passId: string;
  readonly away: AwayView;
  readonly toldAtMs: number;
}

/** The last absence there was from this viewing, and whether main still wants to know about it. */
export interface AwayState {
  readonly last: Absence | null;
  /** The clock ran on with nobody known to follow it, and nobody has said yet whether that was right. */
  readonly isOpen: boolean;
}

/**
 * Asks main when the window opens and after each change of the viewing; the last answer that was one is kept until
 * another viewing begins: there nobody has been yet. Past the
 * commands on purpose: nobody pressed anything, so what the viewer was told last must stay.
 */
export function useAway(): AwayState {
  const pass = useMirror((mirror) => mirror.pass);
  const [state, setState] = useState<AwayState>({ last: null, isOpen: false });
  useEffect(() => {
    let isCurrent = true;
    const ask = async (passId: string): Promise<void> => {
      const outcome = await bridge().call('pass.away', {});
      if (!isCurrent || !outcome.ok) return;
      const { away } = outcome.value;
      setState((before) =>
        away === null
          ? { ...before, isOpen: false }
          : { last: { passId, away, toldAtMs: performance.now() }, isOpen: away.wentOnMs > 0 },
      );
    };
    if (pass !== null) void ask(pass.pass.id);
    return () => {
      isCurrent = false;
    };
  }, [pass]);
  const isHere = state.last?.passId === pass?.pass.id;
  return isHere ? state : { last: null, isOpen: false };
}
