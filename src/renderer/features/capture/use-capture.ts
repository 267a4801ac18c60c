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

/** Why a note was not saved, and whether there was a viewing then. */
interface Refused {
  readonly why: string;
  readonly hasPass: boolean;
}

/** A refusal holds only as long as what it was about: once a viewing has begun nobody is asked to begin one. */
const stillSaid = (refused: Refused | null, hasPass: boolean): string | null =>
  refused?.hasPass === hasPass ? refused.why : null;

/** The note box's own steps around the draft that every window has; `onHidden` is told when the box hides itself. */
export function useCapture({ draft, caseIds }: CapturedNote, onHidden: () => void): Capture {
  const commands = useCommands();
  const usualMs = useMirror(({ pass, settings }) =>
    pass === null ? 0 : leadInMs(pass.clock, settings.noteLeadInMs),
  );
  const hasPass = useMirror(({ pass }) => pass !== null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const hide = (): void => {
    void commands.call('capture.hide', {});
    onHidden();
  };
  return {
    problem: stillSaid(refused, hasPass),
    begin: (pressedAtMs) => {
      setRefused(null);
      commands.startDraft(pressedAtMs, usualMs);
    },
    save: async (after) => {
      const why = await saveCaptured(commands, { text: draft.text, caseIds, after }, hide);
      setRefused(why === null ? null : { why, hasPass });
    },
    leave: () => {
      if (!holdsSomething(draft)) commands.clearDraft();
      void commands.keeping.now();
      hide();
    },
  };
}
