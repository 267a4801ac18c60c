import { useRef } from 'react';

/** How long (wall time, ms) a question waits for the second press: as long as its words stand. */
const WAITS_MS = 20_000;

/** A question that a second press of the same key answers with yes. */
export interface AskedTwice {
  /** Whether this press is the answer to the same question; it is asked by this otherwise. */
  readonly isAnswer: (about: string) => boolean;
}

/** Remembers the last question, and when it was asked. */
export function useAskedTwice(): AskedTwice {
  const last = useRef<{ readonly about: string; readonly atMs: number } | null>(null);
  return {
    isAnswer: (about) => {
      const before = last.current;
      const now = performance.now();
      const isAnswer = before?.about === about && now - before.atMs < WAITS_MS;
      last.current = isAnswer ? null : { about, atMs: now };
      return isAnswer;
    },
  };
}
