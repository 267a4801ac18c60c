import { bulkInPortions, type BulkChange } from '../../shared/domain/notebook/bulk-steps.ts';
import { currentPass } from '../../shared/domain/notebook/pass-steps.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import { isTagWord } from '../../shared/domain/notebook/tags-of-note.ts';
import type { TableQuestion } from '../../shared/domain/notes-table/question.ts';
import { nameTable } from '../../shared/domain/search/name-table.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { BulkChangeArgs, noteTableCalls, WhichNotes } from '../../shared/ipc/note-table-calls.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AppContext } from '../app-context.ts';
import type { Notebook } from '../notebook/notebook.ts';
import { pickedInPortions } from '../../shared/domain/export/pausing.ts';
import { inTurns } from '../turns/turns.ts';
import type { Handlers } from './handler.ts';
import { rowsFrom } from './note-rows.ts';
import { createNoteTable, type NoteTable, type TableAnswer } from './note-table-state.ts';
import { namedCases } from './named-cases.ts';
import { needCases } from './refusals.ts';
import { notATagWord, tagsHandlers } from './tags-handlers.ts';
import { viewingsHandlers } from './viewings-handlers.ts';

/** One table for each notebook that is open: the windows of an app share it. */
const tables = new WeakMap<Notebook, NoteTable>();

function tableOf({ notebook, pack, search }: AppContext): NoteTable {
  const known = tables.get(notebook);
  if (known !== undefined) return known;
  const table = createNoteTable({
    notes: () => notebook.data.notes,
    titleId: pack.title.id,
    names: nameTable(pack),
    listing: (caseId) => pack.cases.find(({ id }) => id === caseId)?.listing,
    which: search.which,
  });
  tables.set(notebook, table);
  return table;
}

const answerTo = (question: TableQuestion, context: AppContext): Promise<TableAnswer> =>
  tableOf(context).answer(question, currentPass(context.notebook.data, context.pack.title.id)?.id ?? null);

async function idsOf(which: WhichNotes, context: AppContext): Promise<readonly string[]> {
  if ('ids' in which) return which.ids;
  const { notes } = await answerTo(which.question, context);
  const except = new Set(which.except);
  return inTurns(pickedInPortions(notes, ({ id }) => (except.has(id) ? undefined : id)));
}

type PersonChange = Extract<BulkChangeArgs, { readonly what: 'add-case' | 'remove-case' }>;

function readPerson(change: PersonChange, pack: Pack): Result<BulkChange, AppError> {
  const known = needCases(pack, [change.caseId]);
  if (!known.ok) return known;
  const name = pack.cases.find(({ id }) => id === change.caseId)?.name ?? '';
  const { what, caseId } = change;
  return ok(what === 'add-case' ? { what, caseId, name } : { what, caseId, name, named: namedCases(pack) });
}

/** The change with the name of the case, for the history; a tag has to be one word. */
function readChange(change: BulkChangeArgs, { pack }: AppContext): Result<BulkChange, AppError> {
  if (change.what === 'add-tag' && !isTagWord(change.tag)) return err(notATagWord(change.tag));
  if (change.what === 'between-cases') return ok({ ...change, named: namedCases(pack) });
  return change.what === 'add-case' || change.what === 'remove-case' ? readPerson(change, pack) : ok(change);
}

const chosenFrom = (notes: ReadonlyMap<string, Note>, ids: readonly string[]): Promise<readonly Note[]> =>
  inTurns(pickedInPortions(ids, (id) => notes.get(id)));

const gone: AppError = {
  kind: 'unknown-note',
  id: '',
  message: 'That note is not in the notebook any more. Nothing was changed; undo may bring it back.',
};

/** Every call about many notes at once. */
export const noteTableHandlers: Pick<Handlers, keyof typeof noteTableCalls> = {
  'noteTable.rows': async ({ question, from, count, anchor }, { context }) => {
    const { notes, explained } = await answerTo(question, context);
    const anchored = anchor === undefined ? undefined : context.notebook.data.notes.get(anchor);
    const at = anchored === undefined ? -1 : notes.indexOf(anchored);
    return ok({
      total: notes.length,
      rows: [...rowsFrom(notes, from, count)],
      explained,
      anchorAt: at < 0 ? null : at,
    });
  },

  'noteTable.ids': async ({ question, from, count }, { context }) => {
    const { notes } = await answerTo(question, context);
    return ok({ ids: notes.slice(from, from + count).map(({ id }) => id) });
  },

  'noteTable.note': async ({ id }, { context }) => {
    const note = context.notebook.data.notes.get(id);
    return note === undefined || note.deletedAt !== undefined ? err({ ...gone, id }) : ok({ note });
  },

  'noteTable.bulk': async ({ which, change }, { context, keeper }) => {
    const read = readChange(change, context);
    if (!read.ok) return read;
    const ids = await idsOf(which, context);
    return keeper.changeGently(async (turn) => {
      const chosen = await chosenFrom(turn.data.notes, ids);
      const step = await inTurns(bulkInPortions(chosen, read.value, turn));
      return ok({ step, reply: { notes: step.changes.length, label: step.label } });
    });
  },

  ...tagsHandlers,
  ...viewingsHandlers,
};
