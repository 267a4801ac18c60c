import { readdir } from 'node:fs/promises';
import { nextRun } from '../shared/domain/clock/next-run.ts';
import type { NotebookData } from '../shared/domain/notebook/notebook-data.ts';
import { createTimeSource, type Pace, type TimeSource } from './viewing/time-source.ts';

/** What was seen of a notebook before anything of it was read, and the clock of this run that was made with it. */
export interface SeenNotebook {
  readonly data: NotebookData;
  readonly time: TimeSource;
}

const nothingWritten: NotebookData = {
  notes: new Map(),
  passes: new Map(),
  syncEvents: new Map(),
  scenes: new Map(),
  peeks: new Map(),
  editions: new Map(),
  cueTimes: new Map(),
  drafts: new Map(),
  commands: new Map(),
};

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';

async function hasNoFiles(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (cause) {
    return isMissing(cause);
  }
}

/**
 * A notebook in which nothing was ever written is known from its folder alone, without all that reads notebooks, which
 * takes 40 ms to load (docs/adr/0028). Null where there is any file, whatever it is. Who opens the notebook then says
 * whether that was so.
 */
export async function seeEmptyNotebook(
  folder: string,
  pace: Omit<Pace, 'run'>,
): Promise<SeenNotebook | null> {
  if (!(await hasNoFiles(folder))) return null;
  return { data: nothingWritten, time: createTimeSource({ ...pace, run: nextRun([]) }) };
}
