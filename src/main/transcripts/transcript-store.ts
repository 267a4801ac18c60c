import { rm } from 'node:fs/promises';
import type { Transcript } from '../../shared/domain/transcript/transcript.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { loadState, loadTranscript, stateFile, transcriptFile } from './load-transcripts.ts';
import { storedText } from './stored-transcript.ts';
import { noTranscripts, stateText, type TranscriptState, type TranscriptUse } from './transcript-state.ts';
import { writeWhole } from './write-whole.ts';

/** The transcript in use, and how it runs against the film. The same objects until something changes. */
export interface TranscriptInUse {
  readonly transcript: Transcript;
  readonly use: TranscriptUse;
}

/** Why a change did not reach the disk; nothing was changed then. */
export interface TranscriptFailure {
  readonly cause: string;
  readonly path: string;
  readonly message: string;
}

type Change = Promise<Result<void, TranscriptFailure>>;

/** What may be changed of how a transcript runs; absent fields stay. */
export type TimingPatch = Partial<Pick<TranscriptUse, 'shiftMs' | 'isSetByYou' | 'editionId'>>;

/** The viewer's own subtitle files, each in a write-once file of its own. */
export interface TranscriptStore {
  readonly inUse: () => TranscriptInUse | null;
  /** Every transcript there is, the one in use too. */
  readonly all: () => readonly TranscriptUse[];
  /** Sentences about damaged files. */
  readonly problems: () => readonly string[];
  /** Keeps a transcript and takes it in use. One that is known already keeps its shift. */
  readonly add: (transcript: Transcript, editionId: string | null) => Change;
  /** Takes one in use, or none. The files stay. */
  readonly use: (sha256: string | null) => Change;
  readonly setTiming: (sha256: string, patch: TimingPatch) => Change;
  /** Takes one off the disk for good. */
  readonly erase: (sha256: string) => Change;
}

const failureOf = (cause: unknown, path: string): TranscriptFailure => ({
  cause: cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown',
  path,
  message: `The transcript could not be saved: ${cause instanceof Error ? cause.message : String(cause)}. Nothing was changed.`,
});

const putUse = (state: TranscriptState, use: TranscriptUse): TranscriptState => ({
  ...state,
  uses: [...state.uses.filter(({ sha256 }) => sha256 !== use.sha256), use],
});

/** Opens the folder of transcripts; it need not be there. A damaged file is said and never ends the app. */
export async function openTranscripts(folder: string): Promise<TranscriptStore> {
  const problems: string[] = [];
  let state = noTranscripts;
  let loaded: Transcript | null = null;
  let inUse: TranscriptInUse | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const settle = (next: TranscriptState): void => {
    state = next;
    const use = state.uses.find(({ sha256 }) => sha256 === state.inUse);
    inUse = use === undefined || loaded?.sha256 !== use.sha256 ? null : { transcript: loaded, use };
  };

  const load = async (sha256: string | null): Promise<void> => {
    if (sha256 === null || loaded?.sha256 === sha256) return;
    const { transcript, problem } = await loadTranscript(folder, sha256);
    if (problem !== null) problems.push(problem);
    loaded = transcript;
  };

  /** One change at a time: the disk first, then what is said of it. */
  const change = (next: (now: TranscriptState) => Promise<TranscriptState>): Change => {
    const turn = last.then(async (): Change => {
      try {
        const wanted = await next(state);
        await writeWhole(stateFile(folder), stateText(wanted));
        await load(wanted.inUse);
        settle(wanted);
        return ok(undefined);
      } catch (cause) {
        return err(failureOf(cause, folder));
      }
    });
    last = turn;
    return turn;
  };

  try {
    const found = await loadState(folder);
    problems.push(...found.problems);
    await load(found.state.inUse);
    settle(found.state);
  } catch (cause) {
    problems.push(
      `Your transcripts could not be read: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }

  return {
    inUse: () => inUse,
    all: () => state.uses,
    problems: () => problems,
    add: (transcript, editionId) =>
      change(async (now) => {
        const { sha256, name } = transcript;
        await writeWhole(transcriptFile(folder, sha256), storedText(transcript));
        loaded = transcript;
        const known = now.uses.find((use) => use.sha256 === sha256);
        const fresh: TranscriptUse = { sha256, name, shiftMs: 0, isSetByYou: false, editionId };
        return { ...putUse(now, { ...(known ?? fresh), name }), inUse: sha256 };
      }),
    use: (sha256) => change(async (now) => ({ ...now, inUse: sha256 })),
    setTiming: (sha256, patch) =>
      change(async (now) => {
        const known = now.uses.find((use) => use.sha256 === sha256);
        return known === undefined ? now : putUse(now, { ...known, ...patch });
      }),
    erase: (sha256) =>
      change(async (now) => {
        await rm(transcriptFile(folder, sha256), { force: true });
        const uses = now.uses.filter((use) => use.sha256 !== sha256);
        return { uses, inUse: now.inUse === sha256 ? null : now.inUse };
      }),
  };
}
