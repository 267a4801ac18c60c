import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
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

/** Asks for what is open and not known yet, in portions, until nothing is left. */
async function fetchLines(known: { current: KnownLines }, tell: (lines: KnownLines) => void): Promise<void> {
  for (;;) {
    const { stamp, lines } = known.current;
    const told = await bridge().call('transcript.lines', { stamp, from: lines.length });
    if (!told.ok) return;
    known.current = joinLines(known.current, told.value);
    tell(known.current);
    if (told.value.lines.length === 0 || known.current.lines.length >= told.value.count) return;
  }
}

/** The open lines; `asOf` is anything that changes when there may be others. One walk at a time, the newest wish last. */
function useOpenLines(asOf: object): KnownLines | null {
  const known = useRef<KnownLines>(noLines);
  const walk = useRef<{ isOn: boolean; due: object | null }>({ isOn: false, due: null });
  const [lines, setLines] = useState<KnownLines | null>(null);
  const load = useCallback(async (due: object): Promise<void> => {
    walk.current.due = due;
    if (walk.current.isOn) return;
    walk.current.isOn = true;
    while (walk.current.due !== null) {
      walk.current.due = null;
      await fetchLines(known, setLines);
    }
    walk.current.isOn = false;
  }, []);
  useEffect(() => void load(asOf), [load, asOf]);
  return lines;
}

type Answered = Pick<TranscriptDesk, 'shown' | 'problem'>;

/** What is said of the transcripts, as of the newest question; the last answer stays until the next one is here. */
function useShown(asOf: object): Answered {
  const newest = useRef<object | null>(null);
  const [answered, setAnswered] = useState<Answered>({ shown: null, problem: null });
  const load = useCallback(async (mine: object): Promise<void> => {
    newest.current = mine;
    const told = await bridge().call('transcript.show', {});
    if (newest.current !== mine) return;
    setAnswered((before) =>
      told.ok ? { shown: told.value, problem: null } : { shown: before.shown, problem: told.error },
    );
  }, []);
  useEffect(() => void load(asOf), [load, asOf]);
  return answered;
}

/**
 * The transcript as far as it is open, asked for anew whenever the film has gone on by a second, the viewing changed or
 * a file was chosen. Past the commands on purpose: asking must not wipe away what the viewer was told.
 */
export function useTranscript(): TranscriptDesk {
  const pass = useMirror((mirror) => mirror.pass);
  const sheet = useView((view) => view.sheet);
  const { turn } = useStore(transcriptChoice);
  const [asks, setAsks] = useState(0);
  const second = Math.floor((useFilmMs(1_000) ?? 0) / 1_000);
  const asOf = useMemo(() => ({ pass, sheet, turn, asks }), [pass, sheet, turn, asks]);
  const lines = useOpenLines(useMemo(() => ({ asOf, second }), [asOf, second]));
  const refresh = useCallback(() => setAsks((before) => before + 1), []);
  return { ...useShown(asOf), lines: lines?.lines ?? noLines.lines, isLoaded: lines !== null, refresh };
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
