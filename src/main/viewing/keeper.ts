import type { NotebookData, Operation } from '../../shared/domain/notebook/notebook-data.ts';
import {
  recordInPortions,
  redoInPortions,
  undoInPortions,
  type UndoProblem,
} from '../../shared/domain/notebook/history.ts';
import type { Step } from '../../shared/domain/notebook/step.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { AppContext } from '../app-context.ts';
import { eveningOf, type Evening } from './evening.ts';
import { inTurns } from '../turns/turns.ts';
import { isoOf } from './time-source.ts';
import type { Moment } from '../../shared/domain/clock/sync-event.ts';
import { announceChanges, announceGently } from './announce-changes.ts';
import { writeBeat } from './write-beat.ts';
import { writeTold, type ToldChange } from './write-told.ts';

/**
 * What a change may look at: the notebook as it is when its turn has come. `now` is when it was asked for, so that what
 * waited behind a long step is not dated late; the viewing is as it was known to be then.
 */
export interface Turn {
  readonly data: NotebookData;
  readonly evening: Evening | null;
  readonly now: Moment;
  readonly nowIso: string;
  readonly newId: () => string;
  /** When a followed player spoke last in this queue; what the viewer does to the clock counts after it. */
  readonly toldAt?: Moment;
}

/** A step of the viewer's with what is said when it is done; `also` is written in the same commit, outside the history. */
export interface Decided<T> {
  readonly step: Step;
  readonly also?: readonly Operation[];
  readonly reply: T;
}

/** Makes every change one at a time: read, decide, write, announce. Disk first, announcement second. */
export interface Keeper {
  /** Carries out what `decide` makes of the current state; a refusal writes nothing. */
  readonly change: <T>(decide: (turn: Turn) => Result<Decided<T>, AppError>) => Promise<Result<T, AppError>>;
  /** The same for a step of very many changes, whose `decide` lets others have a turn; later changes wait for it. */
  readonly changeGently: <T>(
    decide: (turn: Turn) => Promise<Result<Decided<T>, AppError>>,
  ) => Promise<Result<T, AppError>>;
  /** Writes beside the history what is no step of the viewer's, such as a draft. Nothing is announced but a failure. */
  readonly aside: <T>(
    decide: (
      turn: Turn,
    ) => Result<{ readonly operations: readonly Operation[]; readonly reply: T }, AppError>,
  ) => Promise<Result<T, AppError>>;
  /** Does work that puts another notebook in the place of this one: no change is decided on the old one meanwhile. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly undo: () => Promise<Result<{ readonly label: string }, AppError>>;
  readonly redo: () => Promise<Result<{ readonly label: string }, AppError>>;
  /**
   * Writes that Docket is running when this is asked for, or was running at `at`, if the film runs then; outside the
   * history, for nobody did anything.
   */
  readonly beat: (at?: Moment) => Promise<void>;
  /** Writes what a followed player told of the clock, outside the history; `decide` may find nothing to write, and without a viewing nothing is. */
  readonly tell: (decide: (turn: Turn) => ToldChange | null) => Promise<Result<void, AppError>>;
}

const turnAt = (now: Moment, { notebook, pack, newId }: AppContext, toldAt: Moment | null = null): Turn => ({
  ...(toldAt === null ? {} : { toldAt }),
  data: notebook.data,
  evening: eveningOf(notebook, pack.title.id, now),
  now,
  nowIso: isoOf(now),
  newId,
});

async function writeQuietly(
  context: AppContext,
  operations: readonly Operation[],
): Promise<Result<void, AppError>> {
  const written = await context.notebook.commit(operations);
  if (written.ok) return ok(undefined);
  const { kind, message, path } = written.error;
  announceChanges(context, []);
  return err({ kind: 'not-saved', cause: kind, path, message });
}

async function write(context: AppContext, operations: readonly Operation[]): Promise<Result<void, AppError>> {
  const written = await writeQuietly(context, operations);
  if (written.ok) await announceGently(context, operations);
  return written;
}

interface Replaying {
  readonly now: Moment;
  readonly how: typeof undoInPortions;
  readonly words: Readonly<Record<UndoProblem, string>>;
}

async function replay(
  context: AppContext,
  { now, how, words }: Replaying,
): Promise<Result<{ readonly label: string }, AppError>> {
  const turn = turnAt(now, context);
  const replayed = await inTurns(how(turn.data, { ...turn, at: turn.now }));
  if (!replayed.ok) return err({ kind: 'nothing-to-undo', message: words[replayed.error] });
  const written = await write(context, replayed.value.operations);
  return written.ok ? ok({ label: replayed.value.command.label }) : written;
}

const undoWords: Readonly<Record<UndoProblem, string>> = {
  nothing: 'There is nothing to undo.',
  'gone-on':
    'This viewing has gone on since it was started, so its start is not undone. Nothing was changed.',
};

async function carryOut<T>(
  context: AppContext,
  turn: Turn,
  decided: Result<Decided<T>, AppError>,
): Promise<Result<T, AppError>> {
  if (!decided.ok) return decided;
  const { step, also = [], reply } = decided.value;
  if (step.changes.length === 0) return ok(reply);
  const operations = await inTurns(recordInPortions(turn.data, step, turn));
  const written = await write(context, also.length === 0 ? operations : [...operations, ...also]);
  return written.ok ? ok(reply) : written;
}

const redoWords: typeof undoWords = { ...undoWords, nothing: 'There is nothing to redo.' };

/**
 * Lets one thing at a time near the notebook, and says for when it counts: for the moment at which it was asked for. That
 * moment is forgotten when the computer slept or another notebook was put in place meanwhile. It is never before what a
 * player told in its turn before (`told`), because it would then be sorted before what it came after.
 */
function createQueue({ time }: Pick<AppContext, 'time'>) {
  let last: Promise<unknown> = Promise.resolve();
  let toldAt: Moment | null = null;
  const datedFrom = (asked: Moment): Moment => {
    const now = time.now();
    if (asked.session !== now.session || asked.run !== now.run) return now;
    return toldAt?.session === asked.session && toldAt.monoMs > asked.monoMs ? toldAt : asked;
  };
  const inTurn = <T>(work: (at: Moment) => Promise<T>): Promise<T> => {
    const asked = time.now();
    const next = last.then(() => work(datedFrom(asked)));
    last = next.catch(() => undefined);
    return next;
  };
  const told = (at: Moment): void => {
    toldAt = at;
  };
  return { inTurn, told, toldAt: () => toldAt };
}

/** Puts the queue around the notebook. */
export function createKeeper(context: AppContext): Keeper {
  const { inTurn, told, toldAt } = createQueue(context);
  return {
    change: (decide) =>
      inTurn((now) => {
        const turn = turnAt(now, context, toldAt());
        return carryOut(context, turn, decide(turn));
      }),
    changeGently: (decide) =>
      inTurn(async (now) => {
        const turn = turnAt(now, context);
        return carryOut(context, turn, await decide(turn));
      }),
    aside: (decide) =>
      inTurn(async (now) => {
        const decided = decide(turnAt(now, context));
        if (!decided.ok) return decided;
        const written = await writeQuietly(context, decided.value.operations);
        return written.ok ? ok(decided.value.reply) : written;
      }),
    alone: (work) => inTurn(work),
    undo: () => inTurn((now) => replay(context, { now, how: undoInPortions, words: undoWords })),
    redo: () => inTurn((now) => replay(context, { now, how: redoInPortions, words: redoWords })),
    beat: (at = context.time.now()) => inTurn(() => writeBeat(context, at)),
    tell: (decide) =>
      inTurn(() => {
        const turn = turnAt(context.time.now(), context);
        const change = decide(turn);
        if (change === null || turn.evening === null) return Promise.resolve(ok(undefined));
        told(turn.now);
        return writeTold(context, { evening: turn.evening, at: turn.now }, change);
      }),
  };
}
