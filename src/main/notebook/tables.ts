import { syncEventSchema, type SyncEvent } from '../../shared/domain/clock/sync-event.ts';
import { cueTimeSchema, type CueTime } from '../../shared/domain/notebook/cue-time-record.ts';
import { draftSchema, type Draft } from '../../shared/domain/notebook/draft-record.ts';
import { editionSchema, type Edition } from '../../shared/domain/notebook/edition-record.ts';
import {
  commandSchema,
  type Command,
  type NotebookData,
  type Operation,
} from '../../shared/domain/notebook/notebook-data.ts';
import {
  noteSchema,
  passSchema,
  peekSchema,
  sceneSchema,
  type Note,
  type Pass,
  type Peek,
  type Scene,
} from '../../shared/domain/notebook/records.ts';
import { recordReader, type RecordReader, type UnreadableRecord } from './record-reader.ts';
import { assertNever } from '../../shared/assert-never.ts';

/** The notebook's tables from the inside: the same maps that the rest of main sees as read-only. Only `takeOver` changes which. */
export interface Tables {
  readonly notes: Map<string, Note>;
  readonly passes: Map<string, Pass>;
  readonly syncEvents: Map<string, SyncEvent>;
  readonly scenes: Map<string, Scene>;
  readonly peeks: Map<string, Peek>;
  readonly editions: Map<string, Edition>;
  readonly cueTimes: Map<string, CueTime>;
  readonly drafts: Map<string, Draft>;
  readonly commands: Map<string, Command>;
}

/** The tables in the order in which a snapshot holds them. */
const TABLE_NAMES = [
  'notes',
  'passes',
  'syncEvents',
  'scenes',
  'peeks',
  'editions',
  'cueTimes',
  'drafts',
  'commands',
] as const;

/** Tables without a record. Maps, because an id such as `__proto__` is only a key there. */
export const emptyTables = (): Tables => ({
  notes: new Map(),
  passes: new Map(),
  syncEvents: new Map(),
  scenes: new Map(),
  peeks: new Map(),
  editions: new Map(),
  cueTimes: new Map(),
  drafts: new Map(),
  commands: new Map(),
});

type Entry = Extract<Operation, { readonly op: 'put' }>['entry'];

const putEntry = (tables: Tables, entry: Entry): void => {
  switch (entry.table) {
    case 'notes':
      tables.notes.set(entry.record.id, entry.record);
      return;
    case 'passes':
      tables.passes.set(entry.record.id, entry.record);
      return;
    case 'syncEvents':
      tables.syncEvents.set(entry.record.id, entry.record);
      return;
    case 'scenes':
      tables.scenes.set(entry.record.id, entry.record);
      return;
    case 'peeks':
      tables.peeks.set(entry.record.id, entry.record);
      return;
    case 'editions':
      tables.editions.set(entry.record.id, entry.record);
      return;
    case 'cueTimes':
      tables.cueTimes.set(entry.record.id, entry.record);
      return;
    case 'drafts':
      tables.drafts.set(entry.record.id, entry.record);
      return;
    case 'commands':
      tables.commands.set(entry.record.id, entry.record);
      return;
    default:
      assertNever(entry);
  }
};

/** Makes one change in memory. Call it only after the disk acknowledged the change. */
export const applyOperation = (tables: Tables, operation: Operation): void => {
  if (operation.op === 'put') putEntry(tables, operation.entry);
  else tables.commands.delete(operation.id);
};

/**
 * Puts the maps of other tables in the place of all there are, in no time: the tables stay the same object, which others
 * hold on to, and whoever goes through one of the old maps goes on seeing what was there.
 */
export const takeOver = (tables: Tables, next: Tables): void => {
  Object.assign(tables, next);
};

/** A record with the name of its table, as a snapshot holds it. */
export interface Row {
  readonly table: string;
  readonly record: { readonly id: string };
}

/** The records of all tables at one moment. Only references are copied, so taking them is quick. */
export interface FrozenTables {
  readonly count: number;
  readonly tables: readonly { readonly name: string; readonly records: readonly Row['record'][] }[];
}

/** Takes hold of every record as it is now; later changes do not show. */
export const freezeTables = (data: NotebookData): FrozenTables => {
  const tables = TABLE_NAMES.map((name) => ({
    name,
    records: Array.from<Row['record']>(data[name].values()),
  }));
  return { count: tables.reduce((sum, { records }) => sum + records.length, 0), tables };
};

const read = {
  notes: recordReader<Note>(noteSchema),
  passes: recordReader<Pass>(passSchema),
  syncEvents: recordReader<SyncEvent>(syncEventSchema),
  scenes: recordReader<Scene>(sceneSchema),
  peeks: recordReader<Peek>(peekSchema),
  editions: recordReader<Edition>(editionSchema),
  cueTimes: recordReader<CueTime>(cueTimeSchema),
  drafts: recordReader<Draft>(draftSchema),
  commands: recordReader<Command>(commandSchema),
} as const;

const noSuchTable = (table: string): string => `There is no table named ${JSON.stringify(table)}.`;

/** Checks a record that came from a file and puts it into its table; returns why not when it does not fit. */
export const putUnchecked = (tables: Tables, table: string, raw: unknown): string | null => {
  switch (table) {
    case 'notes':
      return read.notes.put(raw, tables.notes);
    case 'passes':
      return read.passes.put(raw, tables.passes);
    case 'syncEvents':
      return read.syncEvents.put(raw, tables.syncEvents);
    case 'scenes':
      return read.scenes.put(raw, tables.scenes);
    case 'peeks':
      return read.peeks.put(raw, tables.peeks);
    case 'editions':
      return read.editions.put(raw, tables.editions);
    case 'cueTimes':
      return read.cueTimes.put(raw, tables.cueTimes);
    case 'drafts':
      return read.drafts.put(raw, tables.drafts);
    case 'commands':
      return read.commands.put(raw, tables.commands);
    default:
      return noSuchTable(table);
  }
};

/** Records by id, by table, as they came from files: nothing is known of them yet. */
export type UncheckedTables = ReadonlyMap<string, Map<string, unknown>>;

type Stored = { readonly id: string };

/**
 * Checks every record of a notebook and makes the maps that hold them the notebook's own, so nobody else may go on using
 * them. `turn` lets others go on meanwhile.
 */
export const takeTables = async (
  raw: UncheckedTables,
  turn: () => Promise<void>,
): Promise<{ readonly tables: Tables; readonly unreadable: readonly UnreadableRecord[] }> => {
  const unreadable: UnreadableRecord[] = [];
  const take = <R extends Stored>(table: string, reader: RecordReader<R>): Promise<Map<string, R>> =>
    reader.takeOver(raw.get(table) ?? new Map(), {
      turn,
      refuse: (record, why) => unreadable.push({ table, record, why }),
    });
  const tables = {
    notes: await take('notes', read.notes),
    passes: await take('passes', read.passes),
    syncEvents: await take('syncEvents', read.syncEvents),
    scenes: await take('scenes', read.scenes),
    peeks: await take('peeks', read.peeks),
    editions: await take('editions', read.editions),
    cueTimes: await take('cueTimes', read.cueTimes),
    drafts: await take('drafts', read.drafts),
    commands: await take('commands', read.commands),
  };
  for (const [table, records] of raw) {
    if (Object.hasOwn(read, table)) continue;
    for (const record of records.values()) unreadable.push({ table, record, why: noSuchTable(table) });
  }
  return { tables, unreadable };
};
