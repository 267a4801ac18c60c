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

async function dataIn(folder: string): Promise<NotebookData | null> {
  if (await hasNoFiles(folder)) return nothingWritten;
  const { glanceAtFolder } = await import('./notebook/glance-at-folder.ts');
  return glanceAtFolder(folder);
}

/**
 * What a notebook holds beside its notes is seen at a glance, before the desk's parts are loaded, which takes longer
 * (docs/adr/0028); one in which nothing was ever written is known from its folder alone. Null where that cannot be said.
 * Who opens the notebook then says whether it was so.
 */
export async function seeNotebook(folder: string, pace: Omit<Pace, 'run'>): Promise<SeenNotebook | null> {
  const data = await dataIn(folder);
  if (data === null) return null;
  return { data, time: createTimeSource({ ...pace, run: nextRun([...data.syncEvents.values()]) }) };
}
