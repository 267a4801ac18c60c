import { useState } from 'react';
import { leadInMs } from '../../store/clock-changes.ts';
import { holdsSomething } from '../../store/draft-keeping.ts';
import { useCommands, useMirror } from '../../store/provider.tsx';
import type { Draft } from '../../store/view.ts';
import { saveCaptured } from './save-captured.ts';

/** What the note box does with its note. */
export interface Capture {
  /** The key over any app was pressed at that time of this page's clock; an unfinished note keeps its own time. */
  readonly begin: (pressedAtMs: number) => void;
  /** Saves; only when the disk has it does the box hide, or wait for the next note. */
  readonly save: (after: 'return' | 'next') => Promise<void>;
  /** Hides the box and keeps what is written. */
  readonly leave: () => void;
  /** Why the last attempt was refused; the words are still there. */
  readonly problem: string | null;
}

/** The note that is being written in the box, and its cases. */
export interface CapturedNote {
  readonly draft: Draft;
  readonly caseIds: readonly string[];
}

/** The note box's own steps around the draft that every window has; `onHidden` is told when the box hides itself. */
export function useCapture({ draft, caseIds }: CapturedNote, onHidden: () => void): Capture {
  const commands = useCommands();
  const usualMs = useMirror(({ pass, settings }) =>
    pass === null ? 0 : leadInMs(pass.clock, settings.noteLeadInMs),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const hide = (): void => {
    void commands.call('capture.hide', {});
    onHidden();
  };
  return {
    problem,
    begin: (pressedAtMs) => {
      setProblem(null);
      commands.startDraft(pressedAtMs, usualMs);
    },
    save: async (after) => {
      setProblem(await saveCaptured(commands, { text: draft.text, caseIds, after }, hide));
    },
    leave: () => {
      if (!holdsSomething(draft)) commands.clearDraft();
      void commands.keeping.now();
      hide();
    },
  };
}
