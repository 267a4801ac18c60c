import { useEffect } from 'react';
import type { FilmActions } from './film-actions.ts';

type Work = (actions: FilmActions) => void;

/** Keys that always work: none of them is a letter. */
const keys: Readonly<Record<string, Work>> = {
  ' ': ({ playOrPause }) => playOrPause(),
  ArrowLeft: ({ skip }) => skip(-5),
  ArrowRight: ({ skip }) => skip(5),
  ArrowUp: ({ louder }) => louder(0.05),
  ArrowDown: ({ louder }) => louder(-0.05),
  PageUp: ({ skip }) => skip(-60),
  PageDown: ({ skip }) => skip(60),
  F11: ({ fullscreen }) => fullscreen(),
};

/** Letters, which a viewer can switch off in the settings. */
const letters: Readonly<Record<string, Work>> = {
  k: ({ playOrPause }) => playOrPause(),
  j: ({ skip }) => skip(-10),
  l: ({ skip }) => skip(10),
  m: ({ mute }) => mute(),
  f: ({ fullscreen }) => fullscreen(),
};

/** A slider has its own arrows, and a button its own space bar. */
const isTaken = (target: EventTarget | null, key: string): boolean => {
  if (target instanceof HTMLInputElement) return key !== ' ';
  return target instanceof HTMLButtonElement && key === ' ';
};

/** Gives the film window its keys. */
export function useFilmKeys(actions: FilmActions, withLetters: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTaken(event.target, event.key)) return;
      const work = keys[event.key] ?? (withLetters ? letters[event.key.toLowerCase()] : undefined);
      if (work === undefined) return;
      event.preventDefault();
      work(actions);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [actions, withLetters]);
}
