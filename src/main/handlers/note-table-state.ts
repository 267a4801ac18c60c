import type { Note } from '../../shared/domain/notebook/records.ts';
import { compareBy } from '../../shared/domain/notes-table/compare-by.ts';
import { noteFilter } from '../../shared/domain/notes-table/note-filter.ts';
import {
  changesBetween,
  filterNotes,
  orderNotes,
  reorder,
} from '../../shared/domain/notes-table/note-orders.ts';
import type { TableQuestion } from '../../shared/domain/notes-table/question.ts';
import { ask } from '../../shared/domain/search/answer.ts';
import type { NameTable } from '../../shared/domain/search/name-table.ts';
import { parseQuery } from '../../shared/domain/search/parse-query.ts';
import { atLeisure } from './at-leisure.ts';

/** What the table of all notes stands on. */
export interface NoteTableGround {
  readonly notes: () => ReadonlyMap<string, Note>;
  readonly titleId: string;
  readonly names: NameTable;
  /** A case's place in the list of cases. */
  readonly listing: (caseId: string) => number | undefined;
  /** The ids of the notes that the search finds. */
  readonly which: (text: string) => Promise<readonly string[]>;
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

type Compare = (a: Note, b: Note) => number;

interface Kept {
  readonly compare: Compare;
  readonly order: readonly Note[];
}

/** Orders that are kept up to date; another one is sorted when it is asked for. */
const MOST_ORDERS = 3;
/** Answers that are kept until a note changes: the rows of one question are asked for window by window. */
const MOST_ANSWERS = 4;
/** With more changes than this share of all notes, sorting anew is no more work than putting them in. */
const MANY = 0.2;

const keyOf = ({ sort, descending }: TableQuestion): string => `${sort} ${String(descending)}`;

function trim<T>(map: Map<string, T>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}

/** The orders of all notes, each brought up to date when it is asked for. */
function createOrders({ notes, titleId, listing }: NoteTableGround) {
  let known: readonly Note[] = [];
  const kept = new Map<string, Kept>();

  const takeChanges = async (): Promise<boolean> => {
    const now = [...notes().values()];
    const changes = changesBetween(known, now);
    if (changes.put.length === 0 && changes.gone.size === 0) return false;
    const own = { ...changes, put: changes.put.filter((note) => note.titleId === titleId) };
    known = now;
    if (changes.put.length > now.length * MANY) kept.clear();
    for (const [key, { compare, order }] of kept) {
      kept.set(key, { compare, order: await atLeisure(reorder(order, own, compare)) });
    }
    return true;
  };

  const orderFor = async (question: TableQuestion): Promise<readonly Note[]> => {
    const key = keyOf(question);
    const compare = kept.get(key)?.compare ?? compareBy(question, listing);
    const own = known.filter((note) => note.titleId === titleId);
    const order = kept.get(key)?.order ?? (await atLeisure(orderNotes(own, compare)));
    kept.delete(key);
    kept.set(key, { compare, order });
    trim(kept, MOST_ORDERS);
    return order;
  };

  return { takeChanges, orderFor };
}

/** Everything at once would hold up the window, so calls wait for each other and each works in portions. */
export function createNoteTable(ground: NoteTableGround): NoteTable {
  const { names, which } = ground;
  const orders = createOrders(ground);
  const answers = new Map<string, TableAnswer>();
  let last: Promise<unknown> = Promise.resolve();

  const testFor = async (text: string): Promise<(note: Note) => boolean> => {
    const filter = noteFilter(parseQuery(text, names.cases));
    if (filter !== null) return filter;
    const found = new Set(await which(text));
    return ({ id }) => found.has(id);
  };

  const find = async (question: TableQuestion, passId: string | null): Promise<TableAnswer> => {
    const text = question.text.trim();
    const order = await orders.orderFor(question);
    const isInScope = ({ passId: of }: Note): boolean => question.scope === 'all' || of === passId;
    if (text === '') {
      const notes = question.scope === 'all' ? order : await atLeisure(filterNotes(order, isInScope));
      return { notes, explained: null };
    }
    const test = await testFor(question.text);
    return {
      notes: await atLeisure(filterNotes(order, (note) => isInScope(note) && test(note))),
      explained: ask(question.text, names).explained,
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
