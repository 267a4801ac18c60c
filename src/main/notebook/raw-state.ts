import { upgradeNotebook, type RawTables, type UpgradeStep } from '../../shared/domain/notebook/upgrade.ts';
import type { RawBatch } from './journal-line.ts';
import type { Row } from './tables.ts';

/** A file of the notebook is written in a schema from which no step leads up. */
class NoUpgrade extends Error {}

const group = (rows: readonly Row[]): Map<string, Map<string, unknown>> => {
  const tables = new Map<string, Map<string, unknown>>();
  let [name, records] = ['', new Map<string, unknown>()];
  for (const { table, record } of rows) {
    if (table !== name) {
      [name, records] = [table, tables.get(table) ?? new Map<string, unknown>()];
      tables.set(table, records);
    }
    records.set(record.id, record);
  }
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

  constructor(rows: readonly Row[], schema: number, steps: ReadonlyMap<number, UpgradeStep>) {
    this.#tables = group(rows);
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

  /** Every record as it is now. */
  *rows(): Generator<{ readonly table: string; readonly record: unknown }> {
    for (const [table, records] of this.#tables) {
      for (const record of records.values()) yield { table, record };
    }
  }

  #put(row: Row, schema: number): void {
    const upgraded = schema < this.#schema ? this.#upgrade(group([row]), schema, this.#schema) : group([row]);
    for (const [table, records] of upgraded) {
      const known = this.#tables.get(table) ?? new Map<string, unknown>();
      for (const [id, record] of records) known.set(id, record);
      this.#tables.set(table, known);
    }
  }

  #upgrade(tables: RawTables, schema: number, target: number): Map<string, Map<string, unknown>> {
    const upgraded = upgradeNotebook({ schema, tables }, target, this.#steps);
    if (upgraded === null) throw new NoUpgrade(`There is no way up from schema ${String(schema)}.`);
    return new Map(Array.from(upgraded.tables, ([table, records]) => [table, new Map(records)]));
  }
}
