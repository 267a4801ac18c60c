import { rm } from 'node:fs/promises';
import type { Transcript } from '../../shared/domain/transcript/transcript.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import {
  loadState,
  loadTranscript,
  stateFile,
  transcriptFile,
  type Reading,
  type TranscriptPlace,
} from './load-transcripts.ts';
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
  /** Looks at the folder afresh, after a backup was put back into it. */
  readonly readAgain: () => Promise<void>;
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

/** What is known of the folder: its state, and the one transcript that is in memory. */
interface Known {
  readonly state: TranscriptState;
  readonly loaded: Transcript | null;
}

const inUseOf = ({ state, loaded }: Known): TranscriptInUse | null => {
  const use = state.uses.find(({ sha256 }) => sha256 === state.inUse);
  return use === undefined || loaded?.sha256 !== use.sha256 ? null : { transcript: loaded, use };
};

/** Has the transcript in use in memory; what is damaged is said in `problems`. */
async function withLoaded(place: TranscriptPlace, known: Known, problems: string[]): Promise<Known> {
  const { inUse } = known.state;
  if (inUse === null || known.loaded?.sha256 === inUse) return known;
  const { transcript, problem } = await loadTranscript(place, inUse);
  if (problem !== null) problems.push(problem);
  return { state: known.state, loaded: transcript };
}

async function firstKnown(place: TranscriptPlace, problems: string[]): Promise<Known> {
  try {
    const found = await loadState(place);
    problems.push(...found.problems);
    return await withLoaded(place, { state: found.state, loaded: null }, problems);
  } catch (cause) {
    problems.push(
      `Your transcripts could not be read: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
    return { state: noTranscripts, loaded: null };
  }
}

async function keep(
  folder: string,
  { transcript, editionId }: { readonly transcript: Transcript; readonly editionId: string | null },
  { state }: Known,
): Promise<Known> {
  const { sha256, name } = transcript;
  await writeWhole(transcriptFile(folder, sha256), storedText(transcript));
  const known = state.uses.find((use) => use.sha256 === sha256);
  const fresh: TranscriptUse = { sha256, name, shiftMs: 0, isSetByYou: false, editionId };
  return { state: { ...putUse(state, { ...(known ?? fresh), name }), inUse: sha256 }, loaded: transcript };
}

async function eraseOne(folder: string, sha256: string, { state, loaded }: Known): Promise<Known> {
  await rm(transcriptFile(folder, sha256), { force: true });
  const uses = state.uses.filter((use) => use.sha256 !== sha256);
  return { state: { uses, inUse: state.inUse === sha256 ? null : state.inUse }, loaded };
}

/**
 * Opens the folder of transcripts; it need not be there. A damaged file is said and never ends the app. It is kept aside
 * under another name, unless one only looks (`reading`): then nothing on the disk is touched.
 */
export async function openTranscripts(folder: string, reading: Reading = 'change'): Promise<TranscriptStore> {
  const problems: string[] = [];
  const place: TranscriptPlace = { folder, reading };
  let known = await firstKnown(place, problems);
  let inUse = inUseOf(known);
  let last: Promise<unknown> = Promise.resolve();

  const carryOut = async (decide: (now: Known) => Known | Promise<Known>): Change => {
    try {
      const wanted = await decide(known);
      await writeWhole(stateFile(folder), stateText(wanted.state));
      known = await withLoaded(place, wanted, problems);
      inUse = inUseOf(known);
      return ok(undefined);
    } catch (cause) {
      return err(failureOf(cause, folder));
    }
  };

  const lookAgain = async (): Promise<void> => {
    problems.length = 0;
    known = await firstKnown(place, problems);
    inUse = inUseOf(known);
  };

  /** One change at a time: the disk first, then what is said of it. */
  const change = (decide: (now: Known) => Known | Promise<Known>): Change => {
    const turn = last.then(() => carryOut(decide));
    last = turn;
    return turn;
  };

  return {
    inUse: () => inUse,
    all: () => known.state.uses,
    problems: () => problems,
    add: (transcript, editionId) => change((now) => keep(folder, { transcript, editionId }, now)),
    use: (sha256) => change((now) => ({ ...now, state: { ...now.state, inUse: sha256 } })),
    setTiming: (sha256, patch) =>
      change((now) => {
        const use = now.state.uses.find((one) => one.sha256 === sha256);
        return use === undefined ? now : { ...now, state: putUse(now.state, { ...use, ...patch }) };
      }),
    erase: (sha256) => change((now) => eraseOne(folder, sha256, now)),
    readAgain: () => {
      const turn = last.then(lookAgain);
      last = turn;
      return turn;
    },
  };
}
