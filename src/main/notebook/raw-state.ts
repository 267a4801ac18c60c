import { upgradeNotebook, type RawTables, type UpgradeStep } from '../../shared/domain/notebook/upgrade.ts';
import type { RawBatch } from './journal-line.ts';
import type { Row, UncheckedTables } from './tables.ts';

/** A file of the notebook is written in a schema from which no step leads up. */
class NoUpgrade extends Error {}

/** The records of a table, which is made where it is not there yet. */
export const tableIn = (tables: Map<string, Map<string, unknown>>, name: string): Map<string, unknown> => {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const made = new Map<string, unknown>();
  tables.set(name, made);
  return made;
};

/** Records by their tables and ids; of two with one id the later one holds. */
export const groupRows = (rows: Iterable<Row>): Map<string, Map<string, unknown>> => {
  const tables = new Map<string, Map<string, unknown>>();
  for (const { table, record } of rows) tableIn(tables, table).set(record.id, record);
  return tables;
};

/**
 * A notebook while it is put together from files that may be of different schemas. It is always of one schema: the
 * highest met so far. Records are unchecked; the notebook's own types begin where this ends.
 */
export class RawState {
  readonly #steps: ReadonlyMap<number, UpgradeStep>;
  #tables: Map<string, Map<string, unknown>>;
  #schema: number;

  /** `tables` are its own from now on. */
  constructor(
    tables: Map<string, Map<string, unknown>>,
    schema: number,
    steps: ReadonlyMap<number, UpgradeStep>,
  ) {
    this.#tables = tables;
    this.#schema = schema;
    this.#steps = steps;
  }

  get schema(): number {
    return this.#schema;
  }

  /** Takes everything so far up to a schema; does nothing when it is there or above. */
  upgradeTo(schema: number): void {
    if (this.#schema >= schema) return;
    this.#tables = this.#upgrade(this.#tables, this.#schema, schema);
    this.#schema = schema;
  }

  /** Makes the changes of one batch that was written in `schema`. */
  apply(batch: RawBatch, schema: number): void {
    this.upgradeTo(schema);
    for (const operation of batch.ops) {
      if (operation.op === 'drop') this.#tables.get(operation.table)?.delete(operation.id);
      else this.#put(operation.entry, schema);
    }
  }

  /** All records as they are now, to be taken over. */
  get tables(): UncheckedTables {
    return this.#tables;
  }

  #put(row: Row, schema: number): void {
    if (schema >= this.#schema) {
      tableIn(this.#tables, row.table).set(row.record.id, row.record);
      return;
    }
    for (const [table, records] of this.#upgrade(groupRows([row]), schema, this.#schema)) {
      const known = tableIn(this.#tables, table);
      for (const [id, record] of records) known.set(id, record);
    }
  }

  #upgrade(tables: RawTables, schema: number, target: number): Map<string, Map<string, unknown>> {
    const upgraded = upgradeNotebook({ schema, tables }, target, this.#steps);
    if (upgraded === null) throw new NoUpgrade(`There is no way up from schema ${String(schema)}.`);
    return new Map(Array.from(upgraded.tables, ([table, records]) => [table, new Map(records)]));
  }
}
