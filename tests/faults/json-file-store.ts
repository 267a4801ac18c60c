import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { z } from 'zod';
import type { Operation } from '../../src/shared/domain/notebook/notebook-data.ts';
import { ok } from '../../src/shared/result.ts';
import { keyOf, type Found } from './ledger.ts';
import type { Store } from './store.ts';

const fileOf = (folder: string): string => join(folder, 'notes.json');

/** The control: lowdb as it comes. Not by its preset, which keeps everything in memory when NODE_ENV says test. */
export const jsonFileStore = async (folder: string): Promise<Store> => {
  const notes: Record<string, unknown> = {};
  const database = new Low(new JSONFile<{ notes: Record<string, unknown> }>(fileOf(folder)), { notes });
  await database.read();
  const put = (operation: Operation): void => {
    if (operation.op === 'put') database.data.notes[operation.entry.record.id] = operation.entry.record;
  };
  return {
    now: () => null,
    lost: [],
    commit: async (operations) => {
      operations.forEach(put);
      await database.write();
      return ok(undefined);
    },
    backUp: () => Promise.resolve(),
    restore: () => Promise.resolve(ok(null)),
    close: () => Promise.resolve(),
  };
};

const contentSchema = z.object({ notes: z.record(z.string(), z.unknown()) });

/** What the control's next start would find; a file that is missing or cut holds nothing that it could use. */
export const readJsonFile = async (folder: string): Promise<Found> => {
  try {
    const { notes } = contentSchema.parse(JSON.parse(await readFile(fileOf(folder), 'utf8')));
    return new Map(Object.entries(notes).map(([id, record]) => [keyOf('notes', id), record]));
  } catch {
    return new Map();
  }
};
