import { filmMsAt } from './film-time.ts';
import { useCommands, useMirror } from './provider.tsx';
import type { DueCue } from './types.ts';

/** What can be said to a cue that is due. */
export interface DueAnswers {
  readonly started: (pressedAtMs: number) => Promise<void>;
  readonly notYet: () => Promise<void>;
  readonly past: () => Promise<void>;
}

/**
 * The three answers. Being past a cue that the clock has not reached means that the clock is behind, so the way to
 * put it right is opened.
 */
export function useDueAnswers(due: DueCue, onAnswered: () => void, onBehind: () => void): DueAnswers {
  const { sync, dismissCue } = useCommands();
  const mirror = useMirror((now) => now);
  return {
    started: async (pressedAtMs) => {
      const outcome = await sync({ by: 'cue', key: due.key }, pressedAtMs);
      if (outcome.ok) onAnswered();
    },
    notYet: async () => {
      await dismissCue(due.key, 'not-yet');
      onAnswered();
    },
    past: async () => {
      const isBehind = (filmMsAt(mirror, performance.now()) ?? 0) < due.filmMs;
      await dismissCue(due.key, 'past');
      onAnswered();
      if (isBehind) onBehind();
    },
  };
}
