import { useCallback, useEffect, useRef, useState } from 'react';
import { useFilmMs } from './film-time.ts';
import { useCommands, useMirror } from './provider.tsx';
import type { DueCue } from './types.ts';

/**
 * Main is asked this often (ms) while the film runs: it does not tell what is ahead. Asked with a drawing of the film's
 * time, so that the page is not woken for it once more, and at any pace of the film no more often than this.
 */
const LOOK_EVERY_MS = 2000;
/** A drawing comes a little early or late. */
const SLACK_MS = 500;

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
  const filmMs = useFilmMs(LOOK_EVERY_MS);
  const lookedAtMs = useRef(-Infinity);
  useEffect(() => {
    const nowMs = performance.now();
    if (!isRunning) lookedAtMs.current = -Infinity;
    if (!isRunning || filmMs === null || nowMs - lookedAtMs.current < LOOK_EVERY_MS - SLACK_MS) return;
    lookedAtMs.current = nowMs;
    void look();
  }, [isRunning, look, filmMs]);
  return { due: isRunning ? due : null, look: () => void look() };
}
