import { randomUUID } from 'node:crypto';
import { nextRun } from '../../shared/domain/clock/next-run.ts';
import { record } from '../../shared/domain/notebook/history.ts';
import type { NotebookError } from '../../shared/domain/notebook/notebook-error.ts';
import type { Step } from '../../shared/domain/notebook/step.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { openNotebook, type Notebook } from '../../main/notebook/open-notebook.ts';
import { eveningAt } from '../../main/viewing/evening.ts';
import type { Turn } from '../../main/viewing/keeper.ts';
import { createTimeSource, isoOf } from '../../main/viewing/time-source.ts';
import { notesFolder, noticesOf, whyNot } from '../home.ts';
import { refused, type Outcome } from '../outcome.ts';

/** Whose notebook is changed, and what the files say wrote it. */
export interface Place {
  readonly home: string;
  readonly version: string;
  readonly pack: Pack;
}

/** What a command makes of the notebook as it is: the step to record and what to answer, or a refusal. */
export type Decide<T> = (turn: Turn) => Result<{ readonly step: Step; readonly reply: T }, Outcome>;

/** A change that is on the disk. */
export interface Changed<T> {
  readonly reply: T;
  /** What has to be said of the notebook besides; whole sentences. */
  readonly notices: readonly string[];
}

const readOnlyWords = (because: NotebookError): string =>
  because.kind === 'in-use'
    ? `Docket, or another command, has the notebook open, so nothing was changed. Close it, or make the change in its window. (${because.path})`
    : whyNot(because);

/** Turns a notebook and this moment into what a step may look at. */
const turnOf = (notebook: Notebook, pack: Pack): Turn => {
  const { data } = notebook;
  const run = nextRun([...data.syncEvents.values()]);
  const now = createTimeSource({ scale: 1, epochWallMs: Date.now(), run }).now();
  const evening = eveningAt(data, pack.title.id, now);
  return { data, evening, now, nowIso: isoOf(now), newId: randomUUID };
};

async function changeOpened<T>(
  notebook: Notebook,
  pack: Pack,
  decide: Decide<T>,
): Promise<Result<Changed<T>, Outcome>> {
  const { mode } = notebook;
  if (mode.mode === 'read-only') return err(refused([readOnlyWords(mode.because)]));
  const notices = noticesOf(notebook);
  const turn = turnOf(notebook, pack);
  const decided = decide(turn);
  if (!decided.ok) return err({ ...decided.error, problems: [...notices, ...decided.error.problems] });
  const written = await notebook.commit(record(turn.data, decided.value.step, turn));
  if (!written.ok) return err(refused([...notices, whyNot(written.error)]));
  return ok({ reply: decided.value.reply, notices });
}

/**
 * Makes one change in the notebook of a data folder as the app would: alone, through a step that the app can undo,
 * and answered only when it is on the disk. While another process has the notebook open it changes nothing.
 */
export async function changeNotebook<T>(
  { home, version, pack }: Place,
  decide: Decide<T>,
): Promise<Result<Changed<T>, Outcome>> {
  const opened = await openNotebook(notesFolder(home), { appVersion: version, now: () => new Date() });
  if (!opened.ok) return err(refused([whyNot(opened.error)]));
  try {
    return await changeOpened(opened.value, pack, decide);
  } finally {
    await opened.value.close();
  }
}
