import { z } from 'zod';
import { quickCheck } from './quick-check.ts';

/** A record that no schema of this build accepts, as it stood in its file. */
export interface UnreadableRecord {
  readonly table: string;
  readonly record: unknown;
  readonly why: string;
}

type Stored = { readonly id: string };

/** How a table is taken over: `turn` lets others go on in between, `refuse` is told of every record that does not fit. */
export interface Taking {
  readonly turn: () => Promise<void>;
  readonly refuse: (record: unknown, why: string) => void;
}

/** Reads the records of one table, which came from a file. */
export interface RecordReader<R extends Stored> {
  /** Checks a record and puts it into its table; returns why not when it does not fit. */
  readonly put: (raw: unknown, table: Map<string, R>) => string | null;
  /** Checks a whole table where it stands and gives that very map: a second one of so many records is not made. */
  readonly takeOver: (raw: Map<string, unknown>, taking: Taking) => Promise<Map<string, R>>;
}

/** How many records are checked between two looks at the time. */
const RECORDS_AT_ONCE = 256;

/** Says of a map that all its records have been checked and stand under their ids. */
const isChecked = <R extends Stored>(raw: Map<string, unknown>, checked: number): raw is Map<string, R> =>
  raw.size === checked;

/** A record as its schema takes it, or why it does not. */
type ReadOne<R extends Stored> = (raw: unknown) => R | z.ZodError;

/** A record in its table, or why it is not there. */
type Settled = 'fits' | 'belongs-elsewhere' | z.ZodError;

async function takeOver<R extends Stored>(
  raw: Map<string, unknown>,
  read: ReadOne<R>,
  { turn, refuse }: Taking,
): Promise<Map<string, R>> {
  /** Records that do not stand under their own ids: only a step between schemas could do that. */
  const elsewhere: R[] = [];
  const settle = (id: string, held: unknown): Settled => {
    const record = read(held);
    if (record instanceof z.ZodError) return record;
    if (record.id === id && record !== held) raw.set(id, record);
    if (record.id === id) return 'fits';
    elsewhere.push(record);
    return 'belongs-elsewhere';
  };
  let [seen, gone] = [0, 0];
  for (const [id, held] of raw) {
    seen += 1;
    if (seen % RECORDS_AT_ONCE === 0) await turn();
    const settled = settle(id, held);
    if (settled === 'fits') continue;
    raw.delete(id);
    gone += 1;
    if (settled instanceof z.ZodError) refuse(held, z.prettifyError(settled));
  }
  if (!isChecked<R>(raw, seen - gone)) throw new Error('Records came and went while they were checked.');
  for (const record of elsewhere) raw.set(record.id, record);
  return raw;
}

/** What the quick check is sure of is taken as it is; everything else is for the schema to decide. */
export const recordReader = <R extends Stored>(schema: z.ZodType<R>): RecordReader<R> => {
  const isSurely = quickCheck(schema);
  const read: ReadOne<R> = (raw) => {
    if (isSurely(raw)) return raw;
    const outcome = schema.safeParse(raw);
    return outcome.success ? outcome.data : outcome.error;
  };
  return {
    put: (raw, table) => {
      const record = read(raw);
      if (record instanceof z.ZodError) return z.prettifyError(record);
      table.set(record.id, record);
      return null;
    },
    takeOver: (raw, taking) => takeOver(raw, read, taking),
  };
};
