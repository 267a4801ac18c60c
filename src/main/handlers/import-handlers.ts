import { previewOf } from '../../shared/domain/import/import-preview.ts';
import { notesToCompareInPortions } from '../../shared/domain/import/notes-to-compare.ts';
import { planInPortions, type PlanInput } from '../../shared/domain/import/plan-import.ts';
import { longestFilmMs } from '../../shared/domain/time/longest-film.ts';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type {
  TransferArgs,
  TransferCallName,
  TransferReply,
  TransferTold,
} from '../../shared/ipc/transfer-calls.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { AppContext } from '../app-context.ts';
import type { AskWhich } from '../importing/ask-which.ts';
import { inTurns } from '../turns/turns.ts';
import { importFailureOf, type ImportFailure } from '../importing/import-failure.ts';
import {
  createImportShelf,
  decisionsOf,
  type ImportShelf,
  type Previewed,
} from '../importing/import-shelf.ts';
import type { ImportSource } from '../importing/read-import.ts';
import { importFormats } from '../importing/registry.ts';
import { eveningAt } from '../viewing/evening.ts';
import type { Keeper } from '../viewing/keeper.ts';
import { isoOf } from '../viewing/time-source.ts';
import { takeIn } from './take-in.ts';

/** What these calls need of the app. */
interface ImportDesk {
  readonly keeper: Keeper;
  readonly context: Pick<AppContext, 'pack' | 'notebook' | 'time' | 'newId' | 'givenPaths' | 'readNotes'> & {
    readonly askWhich: AskWhich;
    readonly announce: (told: TransferTold) => void;
  };
}

type ImportHandlers = {
  readonly [C in TransferCallName]: (
    args: TransferArgs<C>,
    desk: ImportDesk,
  ) => Promise<Result<TransferReply<C>, AppError>>;
};

/** One shelf for each notebook that is open: the windows of an app share it. */
const shelves = new WeakMap<Keeper, ImportShelf>();

function shelfOf({ keeper }: ImportDesk): ImportShelf {
  const shelf = shelves.get(keeper) ?? createImportShelf();
  shelves.set(keeper, shelf);
  return shelf;
}

async function planInputOf(
  { context }: ImportDesk,
  { found, otherFilm }: Pick<Previewed, 'found' | 'otherFilm'>,
): Promise<PlanInput> {
  const { pack, notebook, time, newId } = context;
  const now = time.now();
  return {
    existing: await inTurns(notesToCompareInPortions(notebook.data)),
    found,
    titleId: pack.title.id,
    passId: eveningAt(notebook.data, pack.title.id, now)?.pass.id ?? null,
    cases: pack.cases.map(({ id, name }) => ({ id, name })),
    lengthMs: longestFilmMs,
    otherFilm,
    nowIso: isoOf(now),
    newId,
  };
}

type Shown = Extract<TransferReply<'import.preview'>, { readonly outcome: 'previewed' }>;

/** Plans against the notebook as it is now, keeps what the viewer is shown, and gives what the screen shows. */
async function show(
  read: Omit<Previewed, 'decisions'>,
  desk: ImportDesk,
  signal: AbortSignal,
): Promise<Shown> {
  const plan = await inTurns(planInPortions(await planInputOf(desk, read)), signal);
  const decisions = await inTurns(decisionsOf(plan), signal);
  const token = shelfOf(desk).keep({ ...read, decisions });
  return {
    outcome: 'previewed',
    token,
    name: read.name,
    path: read.source.what === 'path' ? read.source.path : null,
    preview: previewOf(plan, read.found, desk.context.pack.title.id),
    table: read.table,
  };
}

const failed = ({ kind, path, message }: ImportFailure): TransferReply<'import.preview'> =>
  kind === 'cancelled' ? { outcome: 'closed' } : { outcome: 'failed', path, message };

/** Why nothing is read: the token names nothing any more, or a page names a file that nobody gave to Docket. */
const unreadable = {
  gone: 'That file is not open any more. Choose it again; nothing was changed.',
  'not-given': 'Docket only opens files that you chose, dropped or opened with it. Choose the file again.',
} as const;

const askedFor = (folder: boolean): Parameters<AskWhich>[0] => ({
  title: folder ? 'Import a folder of notes' : 'Import notes',
  filters: [
    { name: 'Notes', extensions: [...new Set(importFormats.flatMap(({ extensions }) => extensions))] },
    { name: 'All files', extensions: ['*'] },
  ],
  folder,
});

/** Where to read from; null where the dialog was closed; else why there is nothing to read. */
async function sourceOf(
  from: TransferArgs<'import.preview'>['from'],
  desk: ImportDesk,
): Promise<ImportSource | null | keyof typeof unreadable> {
  switch (from.what) {
    case 'ask': {
      const path = await desk.context.askWhich(askedFor(from.folder));
      if (path === null) return null;
      desk.context.givenPaths.give(path);
      return { what: 'path', path };
    }
    case 'again':
      return shelfOf(desk).look(from.token)?.source ?? 'gone';
    case 'path':
      return desk.context.givenPaths.wasGiven(from.path) ? from : 'not-given';
    case 'text':
      return from;
  }
}

async function preview(
  args: TransferArgs<'import.preview'>,
  source: ImportSource,
  desk: ImportDesk,
): Promise<TransferReply<'import.preview'>> {
  const { columns, otherFilm } = args;
  const format =
    args.format === null ? null : (importFormats.find(({ id }) => id === args.format)?.id ?? null);
  const signal = shelfOf(desk).begin();
  const progress = (done: number, of: number): void =>
    desk.context.announce({ name: 'importProgress', payload: { done, of } });
  const read = await desk.context.readNotes(source, { format, columns, signal }, progress);
  if (!read.ok) return failed(read.error);
  try {
    return await show({ ...read.value, source, how: { format, columns }, otherFilm }, desk, signal);
  } catch (thrown) {
    return failed(importFailureOf(thrown, ''));
  }
}

/** Tells how many notes are looked at, at most once in a hundredth of them. */
function tellNotes({ context }: ImportDesk, of: number): (done: number) => void {
  let next = 0;
  return (done) => {
    if (done < next) return;
    next = done + of / 100;
    context.announce({ name: 'importProgress', payload: { done, of } });
  };
}

async function apply(
  previewed: Previewed,
  changed: TransferArgs<'import.apply'>['changed'],
  desk: ImportDesk,
): Promise<Result<TransferReply<'import.apply'>, AppError>> {
  const { keeper, context } = desk;
  const signal = shelfOf(desk).begin();
  const progress = tellNotes(desk, previewed.found.notes.length);
  try {
    const planInput = (): Promise<PlanInput> => planInputOf(desk, previewed);
    const notes = (): NotebookData['notes'] => context.notebook.data.notes;
    const taking = { decisions: previewed.decisions, changed, notes, planInput, progress };
    const taken = await takeIn(taking, keeper, signal);
    if (!taken.ok) return taken;
    if (taken.value === null) return ok(await show(previewed, desk, signal));
    shelfOf(desk).clear();
    return ok({ outcome: 'done', tally: taken.value });
  } catch (thrown) {
    if (signal.aborted) return ok({ outcome: 'gone' });
    throw thrown;
  }
}

export const importHandlers: ImportHandlers = {
  'import.formats': async () => ok({ formats: importFormats.map(({ id, label }) => ({ id, label })) }),

  'import.preview': async (args, desk) => {
    const source = await sourceOf(args.from, desk);
    if (source === null) return ok({ outcome: 'closed' });
    if (typeof source !== 'string') return ok(await preview(args, source, desk));
    return ok({ outcome: 'failed', path: '', message: unreadable[source] });
  },

  'import.apply': async ({ token, changed }, desk) => {
    const previewed = shelfOf(desk).look(token);
    return previewed === null ? ok({ outcome: 'gone' }) : apply(previewed, changed, desk);
  },

  'import.cancel': async (_, desk) => {
    shelfOf(desk).clear();
    return ok({});
  },
};
