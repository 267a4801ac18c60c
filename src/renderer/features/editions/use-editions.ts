import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../shared/result.ts';
import type { Mirror } from '../../store/mirror.ts';
import { useCommands, useMirrorStore } from '../../store/provider.tsx';
import type { AppError, EditionsView } from '../../store/types.ts';

/** How often (ms) the place of a running source is asked again: less than a pixel of the drawing. */
const askAgainMs = 5000;

/** What came of a change: a refusal in words, or null when it was done. */
export type Refusal = string | null;

/** What the mapping screen knows and what it last did. */
export interface Editions {
  /** Null until main has answered for the first time. */
  readonly view: EditionsView | null;
  /** Why the editions could not be read. */
  readonly fault: string | null;
  /** What was done last, for eyes and for screen readers. */
  readonly said: string;
  readonly say: (words: string) => void;
  /** Says what was done, or gives the refusal back for the place where it was asked. */
  readonly settle: (outcome: Result<unknown, AppError>, done: string) => Refusal;
}

/** Reads the editions anew after every change of the notebook or the viewing, and now and then while the film runs. */
function useView(): Pick<Editions, 'view' | 'fault'> {
  const { call, closeProblem } = useCommands();
  const mirror = useMirrorStore();
  const [view, setView] = useState<EditionsView | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let newest = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = async (): Promise<void> => {
      clearTimeout(timer);
      newest += 1;
      const asked = newest;
      const outcome = await call('edition.list', {});
      if (asked !== newest) return;
      if (outcome.ok) setView(outcome.value);
      else closeProblem();
      setFault(outcome.ok ? null : outcome.error.message);
      if (isMoving(mirror.getState())) timer = setTimeout(() => void load(), askAgainMs);
    };
    void load();
    const stop = mirror.subscribe((now, before) => {
      if (now.history !== before.history || now.pass !== before.pass) void load();
    });
    return () => {
      newest = Infinity;
      clearTimeout(timer);
      stop();
    };
  }, [call, closeProblem, mirror]);
  return { view, fault };
}

const isMoving = ({ pass }: Mirror): boolean =>
  pass?.clock.state === 'running' || pass?.clock.state === 'break';

/** The editions, and what the screen did last. */
export function useEditions(): Editions {
  const { closeProblem } = useCommands();
  const { view, fault } = useView();
  const [said, say] = useState('');
  const settle = useCallback(
    (outcome: Result<unknown, AppError>, done: string): Refusal => {
      if (outcome.ok) {
        say(done);
        return null;
      }
      closeProblem();
      say('');
      return outcome.error.message;
    },
    [closeProblem],
  );
  return { view, fault, said, say, settle };
}
