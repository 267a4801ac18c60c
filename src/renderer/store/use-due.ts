import { useCallback, useEffect, useState } from 'react';
import { useCommands, useMirror } from './provider.tsx';
import type { DueCue } from './types.ts';

/** Main is asked this often (ms of this computer) while the film runs: it does not tell what is ahead. */
const LOOK_EVERY_MS = 2000;

/** What is shown already stays the same object, so that nothing is drawn or told again. */
const same = (shown: DueCue | null, found: DueCue | null): DueCue | null =>
  shown?.key === found?.key && shown?.words === found?.words ? shown : found;

/** The cue that is due now, and how to look again after it was answered; null while nothing is. */
export function useDue(): { readonly due: DueCue | null; readonly look: () => void } {
  const { quietly } = useCommands();
  const isRunning = useMirror((mirror) => mirror.pass?.clock.state === 'running');
  const [due, setDue] = useState<DueCue | null>(null);
  const look = useCallback(async (): Promise<void> => {
    const outcome = await quietly('timing.due', {});
    if (outcome.ok) setDue((shown) => same(shown, outcome.value.due));
  }, [quietly]);
  useEffect(() => {
    if (!isRunning) return;
    const first = setTimeout(() => void look(), 0);
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [isRunning, look]);
  return { due: isRunning ? due : null, look: () => void look() };
}
