import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { Args, Reply } from '../../shared/ipc/wire.ts';
import { bridge } from '../bridge.ts';
import { useFilmMs } from './film-time.ts';
import { joinLines, noLines, type KnownLines, type TranscriptLine } from './join-lines.ts';
import { useCommands, useMirror, useView } from './provider.tsx';
import { transcriptChoice } from './transcript-choice.ts';

export type { TranscriptLine } from './join-lines.ts';

type Shown = Reply<'transcript.show'>;

/** What is said of the transcript in use. */
export type TranscriptView = NonNullable<Shown['inUse']>;

/** Everything the page knows of the viewer's transcripts. */
export interface TranscriptDesk {
  /** Null until main has answered. */
  readonly shown: Shown | null;
  readonly lines: readonly TranscriptLine[];
  /** The first lines have been asked for and are here, however few. */
  readonly isLoaded: boolean;
  readonly problem: AppError | null;
  /** Asks main again: after every change of the page's own. */
  readonly refresh: () => void;
}

/** Fetches what is open and not known yet, in portions; one walk at a time, and once more where it was asked meanwhile. */
function useOpenLines() {
  const known = useRef<KnownLines>(noLines);
  const walk = useRef({ isOn: false, isDue: false });
  const [lines, setLines] = useState<KnownLines | null>(null);
  const fetchOnce = useCallback(async (): Promise<void> => {
    for (;;) {
      const asked = { stamp: known.current.stamp, from: known.current.lines.length };
      const told = await bridge().call('transcript.lines', asked);
      if (!told.ok) return;
      known.current = joinLines(known.current, told.value);
      setLines(known.current);
      if (told.value.lines.length === 0 || known.current.lines.length >= told.value.count) return;
    }
  }, []);
  const load = useCallback(async (): Promise<void> => {
    walk.current.isDue = true;
    if (walk.current.isOn) return;
    walk.current.isOn = true;
    while (walk.current.isDue) {
      walk.current.isDue = false;
      await fetchOnce();
    }
    walk.current.isOn = false;
  }, [fetchOnce]);
  return { lines, load };
}

/**
 * The transcript as far as it is open, asked for anew whenever the film has gone on by a second, the viewing changed or
 * a file was chosen. Past the commands on purpose: asking must not wipe away what the viewer was told.
 */
export function useTranscript(): TranscriptDesk {
  const pass = useMirror((mirror) => mirror.pass);
  const sheet = useView((view) => view.sheet);
  const { turn } = useStore(transcriptChoice);
  const second = Math.floor((useFilmMs(1_000) ?? 0) / 1_000);
  const { lines, load } = useOpenLines();
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<AppError | null>(null);
  const show = useCallback(async (): Promise<void> => {
    const told = await bridge().call('transcript.show', {});
    if (told.ok) setShown(told.value);
    setProblem(told.ok ? null : told.error);
  }, []);
  const refresh = useCallback(() => void Promise.all([show(), load()]), [show, load]);
  useEffect(refresh, [refresh, pass, sheet, turn]);
  useEffect(() => void load(), [load, second]);
  return { shown, lines: lines?.lines ?? noLines.lines, isLoaded: lines !== null, problem, refresh };
}

/** Lets the viewer choose a subtitle file, or takes one that was dropped; what came of it stands in `transcriptChoice`. */
export function useChooseSubtitles(): (from: Args<'transcript.choose'>['from']) => Promise<void> {
  const commands = useCommands();
  return useCallback(
    async (from) => {
      const chosen = await commands.call('transcript.choose', { from });
      if (!chosen.ok || chosen.value.outcome === 'closed') return;
      const { value } = chosen;
      if (value.outcome === 'added') commands.say(`${value.name} is the transcript now`);
      transcriptChoice.setState(({ turn }) => ({
        turn: turn + 1,
        problem: value.outcome === 'failed' ? value.message : null,
      }));
    },
    [commands],
  );
}

/** What was wrong with the last file that was chosen, and how to put that away. */
export function useChoiceProblem(): { readonly problem: string | null; readonly close: () => void } {
  const { problem } = useStore(transcriptChoice);
  return { problem, close: () => transcriptChoice.setState({ problem: null }) };
}
