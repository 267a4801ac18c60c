import { createStore } from 'zustand/vanilla';

/** What became of the last subtitle file that was chosen, wherever in the window that was. */
export interface TranscriptChoice {
  /** Rises with each choice, so that the page asks main again. */
  readonly turn: number;
  /** What is wrong with the file, in words; null where it was taken. */
  readonly problem: string | null;
}

/** One for the page: a file may be dropped or chosen where the transcript itself is not on screen. */
export const transcriptChoice = createStore<TranscriptChoice>(() => ({ turn: 0, problem: null }));
