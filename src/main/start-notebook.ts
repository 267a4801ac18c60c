import { nextRun } from '../shared/domain/clock/next-run.ts';
import type { NotebookData } from '../shared/domain/notebook/notebook-data.ts';
import type { NotebookError } from '../shared/domain/notebook/notebook-error.ts';
import { ok, type Result } from '../shared/result.ts';
import { DiskThread } from './notebook/disk-thread.ts';
import type { Notebook } from './notebook/notebook.ts';
import { openNotebook } from './notebook/open-notebook.ts';
import type { SeenNotebook } from './start-first-look.ts';
import { holdsAsSeen, lookOfGlance, type NotebookLook } from './viewing/first-look.ts';
import { createTimeSource, type Pace, type TimeSource } from './viewing/time-source.ts';

/** Where the notebook is, what opens it, and how fast the time runs. */
export interface NotebookPlace {
  readonly folder: string;
  /** The built thread through which changes are saved. */
  readonly diskWorker: string;
  readonly appVersion: string;
  readonly pace: Omit<Pace, 'run'>;
  /** What was told of it before anything was read; null for nothing. */
  readonly before: SeenNotebook | null;
}

/** A notebook with the clock of this run of the app. */
export interface StartedNotebook {
  readonly notebook: Notebook;
  readonly time: TimeSource;
  /** Whether it is what was told at a glance, if anything was; if not, windows have to ask again. */
  readonly isAsSeen: boolean;
}

type Seen = { readonly notebook: NotebookLook; readonly time: TimeSource };

/** The clock of this run, put together with the first log that is known and later than any in another. */
function clockFor(pace: Omit<Pace, 'run'>, before: TimeSource | null): (data: NotebookData) => TimeSource {
  let time = before;
  return ({ syncEvents }) => {
    const run = nextRun([...syncEvents.values()]);
    if (time === null) time = createTimeSource({ ...pace, run });
    else if (run > (time.now().run ?? 0)) time.wake(run);
    return time;
  };
}

/**
 * Opens the notebook in two steps (docs/adr/0027): `glanced` is told, where the files are as they should be, what it
 * holds beside its notes; then all of it is read and checked, and only that is the notebook.
 */
export async function startNotebook(
  { folder, diskWorker, appVersion, pace, before }: NotebookPlace,
  glanced: (seen: Seen) => void,
): Promise<Result<StartedNotebook, NotebookError>> {
  const clock = clockFor(pace, before?.time ?? null);
  const now = (): Date => new Date(createTimeSource({ ...pace, run: 0 }).now().wallMs);
  let seen = before?.data ?? null;
  const onGlance = (data: NotebookData): void => {
    seen = data;
    glanced({ notebook: lookOfGlance(data), time: clock(data) });
  };
  const opened = await openNotebook(folder, {
    appVersion,
    now,
    // Windows hold to what they were told first; another look may be something else.
    ...(before === null ? { onGlance } : {}),
    diskThread: new DiskThread(diskWorker),
  });
  if (!opened.ok) return opened;
  const notebook = opened.value;
  return ok({
    notebook,
    time: clock(notebook.data),
    isAsSeen: seen === null || holdsAsSeen(seen, notebook),
  });
}
