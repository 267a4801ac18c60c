import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transcript } from '../../shared/domain/transcript/transcript.ts';
import { readStored } from './stored-transcript.ts';
import { noTranscripts, readState, type TranscriptState, type TranscriptUse } from './transcript-state.ts';

/** Where the state of a folder of transcripts is. */
export const stateFile = (folder: string): string => join(folder, 'state.json');

/** Where a transcript is. */
export const transcriptFile = (folder: string, sha256: string): string => join(folder, `${sha256}.json`);

const TRANSCRIPT = /^([\da-f]{64})\.json$/;

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

/** Whether damaged files may be moved aside; who only looks changes nothing on the disk. */
export type Reading = 'look' | 'change';

/** Keeps a damaged file under another name; where that is refused, or nothing may be changed, it stays where it is. */
async function keptAside(path: string, reading: Reading): Promise<string> {
  if (reading === 'look') return `It was left as ${path}.`;
  const aside = `${path}.damaged`;
  try {
    await rename(path, aside);
    return `It was kept as ${aside}.`;
  } catch {
    return `It was left as ${path}.`;
  }
}

/** A transcript out of its folder; `problem` is a sentence where its file is damaged, null where it simply is not there. */
export type Loaded =
  | { readonly transcript: Transcript; readonly problem: null }
  | { readonly transcript: null; readonly problem: string | null };

/** A folder of transcripts, and what may be done in it. */
export interface TranscriptPlace {
  readonly folder: string;
  readonly reading: Reading;
}

/** Reads one transcript. A damaged file is said and, unless one only looks, kept aside; everything else goes on. */
export async function loadTranscript({ folder, reading }: TranscriptPlace, sha256: string): Promise<Loaded> {
  const path = transcriptFile(folder, sha256);
  try {
    const text = await textOf(path);
    if (text === null) return { transcript: null, problem: null };
    const transcript = readStored(text);
    if (transcript?.sha256 === sha256) return { transcript, problem: null };
    const kept = await keptAside(path, reading);
    return {
      transcript: null,
      problem: `A stored transcript is damaged. ${kept} Choose the subtitle file again.`,
    };
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    return { transcript: null, problem: `A stored transcript could not be read: ${words}` };
  }
}

const asFound = ({ sha256, name }: Transcript): TranscriptUse => ({
  ...{ sha256, name, shiftMs: 0, isSetByYou: false, editionId: null },
});

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

/** Transcripts that lie in the folder and that the state does not know, as after it was lost or a backup was put back. */
async function unknownIn(place: TranscriptPlace, state: TranscriptState): Promise<readonly TranscriptUse[]> {
  const known = new Set(state.uses.map(({ sha256 }) => sha256));
  const found: TranscriptUse[] = [];
  for (const name of await namesIn(place.folder)) {
    const sha256 = TRANSCRIPT.exec(name)?.[1];
    if (sha256 === undefined || known.has(sha256)) continue;
    const { transcript } = await loadTranscript(place, sha256);
    if (transcript !== null) found.push(asFound(transcript));
  }
  return found;
}

/** What a folder of transcripts holds, and a sentence for each thing that is damaged. */
export interface LoadedState {
  readonly state: TranscriptState;
  readonly problems: readonly string[];
}

/** Reads which transcripts there are. Rejects only where the folder itself cannot be read. */
export async function loadState(place: TranscriptPlace): Promise<LoadedState> {
  const path = stateFile(place.folder);
  const text = await textOf(path);
  const read = text === null ? noTranscripts : readState(text);
  const problems: readonly string[] =
    read === null
      ? [
          `What was kept of your transcripts is damaged, so no transcript is in use. ${await keptAside(path, place.reading)}`,
        ]
      : [];
  const state = read ?? noTranscripts;
  return { state: { ...state, uses: [...state.uses, ...(await unknownIn(place, state))] }, problems };
}
