import { useEffect, useRef, useState } from 'react';
import { useCommands } from '../../store/provider.tsx';
import { useTold } from '../../store/use-told.ts';
import type { ImportFrom } from '../../store/view.ts';
import {
  afterApply,
  afterPreview,
  afterProgress,
  asItIs,
  choosing,
  type ChangedChoice,
  type ImportHow,
  type ImportSource,
  type ImportState,
} from './import-state.ts';
import { nameOf } from './import-words.ts';

/** The import screen's state and what can be done in it. */
export interface ImportDesk {
  readonly state: ImportState;
  readonly ask: (folder: boolean) => Promise<void>;
  readonly paste: (text: string) => Promise<void>;
  /** Reads what could not be read as the format that the viewer names. */
  readonly readAs: (format: string) => Promise<void>;
  /** Reads what is shown in another way. */
  readonly again: (how: Partial<ImportHow>) => Promise<void>;
  readonly chooseChanged: (changed: ChangedChoice) => void;
  readonly take: () => Promise<void>;
  /** Stops reading, or goes back to the choice of a file. */
  readonly stop: () => Promise<void>;
}

const sourceOf = (from: ImportFrom): ImportSource =>
  from.what === 'path' ? { what: 'path', path: from.path } : { what: 'text', text: from.text };

type Preview = Extract<ImportState, { readonly step: 'preview' }>;

/** What is being read: one thing at a time, and an answer that nobody waits for any more changes nothing. */
function useReading() {
  const { call, closeProblem } = useCommands();
  const [state, setState] = useState<ImportState>(choosing());
  const turn = useRef(0);
  useTold('importProgress', (told) => setState((now) => afterProgress(now, told)));
  const read = async (source: ImportSource, how: ImportHow, name: string): Promise<void> => {
    const mine = (turn.current += 1);
    const before = state.step === 'reading' ? choosing() : state;
    setState({ step: 'reading', name, done: 0, of: 0 });
    const reply = await call('import.preview', { from: source, ...how });
    if (mine !== turn.current) return;
    closeProblem();
    setState(
      reply.ok ? afterPreview(reply.value, { from: source, how, before }) : choosing(reply.error.message),
    );
  };
  const forget = async (): Promise<void> => {
    turn.current += 1;
    await call('import.cancel', {});
  };
  return { state, setState, read, forget };
}

/** Looks at what `from` names when it is drawn, and forgets in main what was looked at when it goes. */
export function useImport(from: ImportFrom | null): ImportDesk {
  const { call, closeProblem, scopeNotes } = useCommands();
  const { state, setState, read, forget } = useReading();
  const ends = useRef({ begin: read, forget });
  useEffect(() => {
    ends.current = { begin: read, forget };
  });
  useEffect(() => {
    if (from !== null)
      void ends.current.begin(sourceOf(from), asItIs, nameOf(from.what === 'path' ? from.name : ''));
    return () => void ends.current.forget();
  }, [from]);
  const takeIn = async (before: Preview): Promise<void> => {
    setState({ ...before, isTaking: true, share: 0, words: null });
    const reply = await call('import.apply', { token: before.shown.token, changed: before.changed });
    closeProblem();
    setState(reply.ok ? afterApply(reply.value, before) : { ...before, words: reply.error.message });
    // What was taken in may belong to an earlier viewing, and would not be in the list otherwise.
    if (reply.ok && reply.value.outcome === 'done' && reply.value.tally.added > 0) scopeNotes('all');
  };
  return {
    state,
    ask: (folder) => read({ what: 'ask', folder }, asItIs, ''),
    paste: (text) => read({ what: 'text', text }, asItIs, nameOf('')),
    readAs: async (format) => {
      if (state.step !== 'choose' || state.unread === null) return;
      await read(state.unread, { ...asItIs, format }, '');
    },
    again: async (patch) => {
      if (state.step !== 'preview') return;
      const { token, name } = state.shown;
      await read({ what: 'again', token }, { ...state.how, ...patch }, nameOf(name));
    },
    chooseChanged: (changed) => setState((now) => (now.step === 'preview' ? { ...now, changed } : now)),
    take: async () => {
      if (state.step === 'preview' && !state.isTaking) await takeIn(state);
    },
    stop: async () => {
      setState(choosing(state.step === 'reading' ? 'Stopped. Nothing was changed.' : null));
      await forget();
    },
  };
}
