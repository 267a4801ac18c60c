import type { Note } from '../../shared/domain/notebook/records.ts';
import type { TableOrder } from '../../shared/domain/notes-table/compare-by.ts';
import { createNoteCatalogue, type NoteCatalogue } from '../../shared/domain/notes-table/note-catalogue.ts';
import { noFilter, noteFilter, type NoteFilter } from '../../shared/domain/notes-table/note-filter.ts';
import { filmOrder, orderFrom, reorder } from '../../shared/domain/notes-table/note-orders.ts';
import type { TableQuestion } from '../../shared/domain/notes-table/question.ts';
import { ask } from '../../shared/domain/search/answer.ts';
import type { NameTable } from '../../shared/domain/search/name-table.ts';
import { parseQuery } from '../../shared/domain/search/parse-query.ts';
import type { FoundNotes } from '../search/search-line.ts';
import { inTurns } from '../turns/turns.ts';
import { createFoundNumbers } from './found-numbers.ts';

/** What the table of all notes stands on. */
export interface NoteTableGround {
  readonly notes: () => ReadonlyMap<string, Note>;
  readonly titleId: string;
  readonly names: NameTable;
  /** A case's place in the list of cases. */
  readonly listing: (caseId: string) => number | undefined;
  /** The notes that the search finds. */
  readonly which: (text: string) => Promise<FoundNotes>;
}

/** All notes that answer a question, in order, and how it was understood. */
export interface TableAnswer {
  readonly notes: readonly Note[];
  readonly explained: string | null;
}

/** Keeps the notes in the orders that were asked for, so that a window of rows is only cut out of one. */
export interface NoteTable {
  /** `passId`: the viewing that is going on; null where there is none. */
  readonly answer: (question: TableQuestion, passId: string | null) => Promise<TableAnswer>;
}

interface Kept {
  readonly by: TableOrder;
  readonly order: Uint32Array;
}

/** Orders that are kept up to date; another one is sorted when it is asked for. */
const MOST_ORDERS = 4;
/** Answers that are kept until a note changes: the rows of one question are asked for window by window. */
const MOST_ANSWERS = 4;
/** With more changes than this share of all notes, sorting anew is no more work than putting them in. */
const MANY = 0.05;

/** The order of the film, out of which every other one is made. */
const film: TableOrder = { sort: 'time', descending: false };

const keyOf = ({ sort, descending }: TableOrder): string => `${sort} ${String(descending)}`;

function trim<T>(map: Map<string, T>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}

/** The orders of all notes, each brought up to date when the notes have changed. */
function createOrders(catalogue: NoteCatalogue, { notes, listing }: NoteTableGround) {
  const kept = new Map<string, Kept>();

  const takeChanges = async (): Promise<boolean> => {
    const changed = await inTurns(catalogue.take([...notes().values()]));
    if (changed.length > catalogue.size() * MANY) kept.clear();
    if (changed.length === 0) return false;
    for (const [key, { by, order }] of kept) {
      kept.set(key, { by, order: await inTurns(reorder(order, changed, { ...catalogue, by, listing })) });
    }
    return true;
  };

  const keep = (by: TableOrder, order: Uint32Array): Uint32Array => {
    kept.delete(keyOf(by));
    kept.set(keyOf(by), { by, order });
    return order;
  };

  const orderFor = async ({ sort, descending }: TableOrder): Promise<Uint32Array> => {
    const by = { sort, descending };
    const first = keep(film, kept.get(keyOf(film))?.order ?? (await inTurns(filmOrder(catalogue))));
    const known = kept.get(keyOf(by))?.order;
    const order = keep(by, known ?? (await inTurns(orderFrom(first, by, { ...catalogue, listing }))));
    trim(kept, MOST_ORDERS);
    return order;
  };

  return { takeChanges, orderFor };
}

/** A question's filters together with its scope. */
const withScope = (filter: NoteFilter, { scope }: TableQuestion, passId: string | null): NoteFilter =>
  scope === 'all'
    ? filter
    : { ...filter, isOfGroup: (note) => note.passId === passId && filter.isOfGroup(note) };

/** Everything at once would hold up the window, so calls wait for each other and each works in portions. */
export function createNoteTable(ground: NoteTableGround): NoteTable {
  const { names, which } = ground;
  const catalogue = createNoteCatalogue(ground.titleId);
  const orders = createOrders(catalogue, ground);
  const byNumber = createFoundNumbers(catalogue);
  const answers = new Map<string, TableAnswer>();
  let last: Promise<unknown> = Promise.resolve();

  const find = async (question: TableQuestion, passId: string | null): Promise<TableAnswer> => {
    const { text } = question;
    const isEmpty = text.trim() === '';
    const order = await orders.orderFor(question);
    const filter = isEmpty ? noFilter : noteFilter(parseQuery(text, names.cases));
    const found = filter === null ? await inTurns(byNumber(await which(text))) : null;
    return {
      notes: await inTurns(catalogue.select(order, withScope(filter ?? noFilter, question, passId), found)),
      explained: isEmpty ? null : ask(text, names).explained,
    };
  };

  const answer = async (question: TableQuestion, passId: string | null): Promise<TableAnswer> => {
    if (await orders.takeChanges()) answers.clear();
    const key = JSON.stringify([question, passId]);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const found = await find(question, passId);
    answers.set(key, found);
    trim(answers, MOST_ANSWERS);
    return found;
  };

  return {
    answer: (question, passId) => {
      const next = last.then(() => answer(question, passId));
      last = next.catch(() => undefined);
      return next;
    },
  };
}
