import { writeSync } from 'node:fs';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { nodeIo, type Io } from '../../src/main/notebook/io.ts';
import { openNotebookWith } from '../../src/main/notebook/open-notebook.ts';
import type { Note } from '../../src/shared/domain/notebook/records.ts';

/**
 * A process that saves notes as fast as it can and says on its standard output, a line each, which it was told are
 * saved. It is made to be killed or frozen at any moment. Arguments: the store, the folder, the prefix of the ids,
 * the number of parallel writers, and after how many operations the notebook compacts.
 */
const [, , store = '', folder = '', prefix = '', writers = '1', compactAfter = '1000'] = process.argv;

const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const noteOf = (id: string): Note => {
  const at = new Date().toISOString();
  return {
    id,
    titleId: 'the-justice-project',
    passId: 'pass-1',
    filmMs: 1000,
    raw: { timed: false, wallIso: at },
    caseIds: [],
    kind: 'note',
    text: `A sentence of the usual length that a viewer might type while the film goes on, number ${id}.`,
    tags: [],
    createdAt: at,
    editedAt: at,
  };
};

type Save = (note: Note) => Promise<void>;

/** A disk that never flushes: the notebook as it would be without its care. */
const unflushed: Io = {
  ...nodeIo,
  open: async (path, how) => ({ ...(await nodeIo.open(path, how)), datasync: () => Promise.resolve() }),
  syncFolder: () => Promise.resolve(),
};

const saveInNotebook = async (io: Io): Promise<Save> => {
  const limits = { operations: Number(compactAfter), bytes: 8 << 20, idleMs: 60_000 };
  const opened = await openNotebookWith({ io, limits })(folder, {
    appVersion: '0.1.0',
    now: () => new Date(),
  });
  if (!opened.ok) throw new Error(opened.error.message);
  if (opened.value.mode.mode !== 'writable') throw new Error(opened.value.mode.because.message);
  return async (record) => {
    const saved = await opened.value.commit([{ op: 'put', entry: { table: 'notes', record } }]);
    if (!saved.ok) throw new Error(saved.error.message);
  };
};

/** lowdb as it comes. Not by its preset, which keeps everything in memory when NODE_ENV says test. */
const saveInJsonFile = (): Promise<Save> => {
  const notes: Record<string, Note> = {};
  const database = new Low(new JSONFile<{ notes: Record<string, Note> }>(`${folder}/notes.json`), { notes });
  return Promise.resolve(async (record) => {
    database.data.notes[record.id] = record;
    await database.write();
  });
};

const stores: ReadonlyMap<string, () => Promise<Save>> = new Map([
  ['notebook', () => saveInNotebook(nodeIo)],
  ['notebook-unflushed', () => saveInNotebook(unflushed)],
  ['lowdb-json-file', saveInJsonFile],
]);

const start = stores.get(store);
if (start === undefined) throw new Error(`There is no store named ${store}.`);
const save = await start();
say('ready');
const write = async (writer: number): Promise<never> => {
  for (let count = 0; ; count += 1) {
    const id = `${prefix}-${String(writer)}-${String(count)}`;
    await save(noteOf(id));
    say(id);
  }
};
await Promise.all(Array.from({ length: Number(writers) }, (_, index) => write(index)));
