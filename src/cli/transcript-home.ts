import { join } from 'node:path';
import { nextRun } from '../shared/domain/clock/next-run.ts';
import type { Pack } from '../shared/domain/pack/pack.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { openNotebook, type Notebook } from '../main/notebook/open-notebook.ts';
import { openTranscripts, type TranscriptStore } from '../main/transcripts/transcript-store.ts';
import { createTimeSource, type TimeSource } from '../main/viewing/time-source.ts';
import { notesFolder, ownPack, whyNot } from './home.ts';
import { refused, type Outcome } from './outcome.ts';

/** The viewer's transcripts with everything that decides which of their lines are open. */
export interface TranscriptHome {
  readonly pack: Pack;
  readonly notebook: Notebook;
  readonly time: TimeSource;
  readonly transcripts: TranscriptStore;
}

/** Where the transcripts of a data folder lie. */
const transcriptsFolder = (home: string): string => join(home, 'transcripts');

const IN_USE =
  'Docket, or another command, has the notebook open, so nothing was changed. Close it, or do it in its window.';

/** The words for a notebook that cannot be written to now. */
function whyNotWritable({ mode }: Notebook): string | null {
  if (mode.mode !== 'read-only') return null;
  return mode.because.kind === 'in-use' ? IN_USE : whyNot(mode.because);
}

/**
 * Does something with the transcripts of a data folder. To change them the notebook's lock is taken, because a running
 * app has them in memory and would write its own over them; to look at them nothing is locked and nothing written.
 */
export async function withTranscripts(
  home: string,
  how: 'look' | 'change',
  work: (found: TranscriptHome) => Promise<Outcome>,
): Promise<Outcome> {
  const pack = await ownPack();
  if (!pack.ok) return pack.error;
  const opened = await openFor(home, how);
  if (!opened.ok) return opened.error;
  const notebook = opened.value;
  try {
    const run = nextRun([...notebook.data.syncEvents.values()]);
    const time = createTimeSource({ scale: 1, epochWallMs: Date.now(), run });
    const transcripts = await openTranscripts(transcriptsFolder(home), how);
    const outcome = await work({ pack: pack.value, notebook, time, transcripts });
    return { ...outcome, problems: [...outcome.problems, ...transcripts.problems()] };
  } finally {
    await notebook.close();
  }
}

async function openFor(home: string, how: 'look' | 'change'): Promise<Result<Notebook, Outcome>> {
  const reading = how === 'look' ? { readOnly: true, lock: false } : {};
  const opened = await openNotebook(notesFolder(home), {
    appVersion: 'command line',
    now: () => new Date(),
    ...reading,
  });
  if (!opened.ok) return err(refused([whyNot(opened.error)]));
  const problem = how === 'look' ? null : whyNotWritable(opened.value);
  if (problem === null) return ok(opened.value);
  await opened.value.close();
  return err(refused([problem]));
}
