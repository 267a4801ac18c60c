import { pickedInPortions } from '../../shared/domain/export/pausing.ts';
import type { Command } from '../../shared/domain/notebook/notebook-data.ts';
import { inTurns } from '../turns/turns.ts';
import type { FrozenTables, Row } from '../notebook/tables.ts';
import { encodeStep, isLongStep } from '../notebook/long-batch.ts';
import type { Manifest } from './manifest.ts';

const ROWS_PER_PIECE = 100;

const isLive = (record: Row['record']): boolean => !('deletedAt' in record) || record.deletedAt === undefined;

/** How many records there are, for the manifest. */
export async function countsOf({ tables }: FrozenTables): Promise<Manifest['counts']> {
  const live = async (table: string): Promise<number> => {
    const records = tables.find(({ name }) => name === table)?.records ?? [];
    return (await inTurns(pickedInPortions(records, (record) => (isLive(record) ? record : undefined))))
      .length;
  };
  return {
    tables: Object.fromEntries(tables.map(({ name, records }) => [name, records.length])),
    notes: await live('notes'),
    viewings: await live('passes'),
  };
}

/** The line of a step with very many changes, in pieces and with turns for others. */
async function* longLine(table: string, step: Command): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`{"table":${JSON.stringify(table)},"record":`, 'utf8');
  yield* await encodeStep(step);
  yield Buffer.from('}\n', 'utf8');
}

/** A notebook as lines of JSON, one record each, some hundred at a time: `{"table":"notes","record":{…}}`. */
export async function* notebookLines({ tables }: FrozenTables): AsyncGenerator<Uint8Array> {
  for (const { name: table, records } of tables) {
    for (let from = 0; from < records.length; from += ROWS_PER_PIECE) {
      const rows = records.slice(from, from + ROWS_PER_PIECE);
      const lines = rows.flatMap((record) =>
        isLongStep(record) ? [] : `${JSON.stringify({ table, record })}\n`,
      );
      yield Buffer.from(lines.join(''), 'utf8');
      for (const step of rows.filter(isLongStep)) yield* longLine(table, step);
    }
  }
}
