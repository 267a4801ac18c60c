import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import { freezeTables, type FrozenTables } from '../notebook/tables.ts';
import type { Manifest } from './manifest.ts';

const ROWS_PER_PIECE = 100;

/** How many records there are, for the manifest. */
export function countsOf(data: NotebookData): Manifest['counts'] {
  const { tables } = freezeTables(data);
  return {
    tables: Object.fromEntries(tables.map(({ name, records }) => [name, records.length])),
    notes: [...data.notes.values()].filter(({ deletedAt }) => deletedAt === undefined).length,
    viewings: [...data.passes.values()].filter(({ deletedAt }) => deletedAt === undefined).length,
  };
}

/** A notebook as lines of JSON, one record each, some hundred at a time: `{"table":"notes","record":{…}}`. */
export function* notebookLines({ tables }: FrozenTables): Generator<Uint8Array> {
  for (const { name: table, records } of tables) {
    for (let from = 0; from < records.length; from += ROWS_PER_PIECE) {
      const rows = records.slice(from, from + ROWS_PER_PIECE);
      yield Buffer.from(rows.map((record) => `${JSON.stringify({ table, record })}\n`).join(''), 'utf8');
    }
  }
}
