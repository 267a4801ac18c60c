import { spawn, spawnSync } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

/** Milliseconds that some work took. */
export async function msOf(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The least that a durable append can be: write and fdatasync of so many bytes at the end of a file. */
export async function plainAppend(path) {
  const file = await open(path, 'wx+');
  let end = 0;
  return {
    append: async (bytes) => {
      await file.write(bytes, 0, bytes.length, end);
      await file.datasync();
      end += bytes.length;
    },
    close: () => file.close(),
  };
}

/** lowdb as it comes, holding the same notes. */
export async function jsonFile(path, notes) {
  const database = new Low(new JSONFile(path), {});
  database.data = { notes: Object.fromEntries(notes.map((note) => [note.id, note])) };
  await database.write();
  return {
    append: async (note) => {
      database.data.notes[note.id] = note;
      await database.write();
    },
  };
}

const sqliteScript = fileURLToPath(new URL('sqlite-append.py', import.meta.url));

/** Why SQLite cannot be compared with here, or null when it can. */
export function whyNoSqlite() {
  const ran = spawnSync('python3', ['-c', 'import sqlite3; print(sqlite3.sqlite_version)'], {
    encoding: 'utf8',
  });
  return ran.status === 0 ? null : 'python3 with its sqlite3 module is not here';
}

/**
 * SQLite in a child, journal_mode WAL and synchronous FULL: each append is one transaction. It times itself, so that
 * the way to the child and back is not counted. Node 20 has no SQLite of its own.
 */
export async function sqlite(path, notes) {
  const child = spawn('python3', [sqliteScript, path], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const send = async (value) => {
    child.stdin.write(`${JSON.stringify(value)}\n`);
    return Number((await answers.next()).value);
  };
  await send(notes.map((note) => [note.id, JSON.stringify(note)]));
  return {
    /** Gives the milliseconds. */
    append: (note) => send([[note.id, JSON.stringify(note)]]),
    close: () => child.kill(),
  };
}

/** The plain way to load: the file read and parsed at once. */
export const parseFile = async (path) => JSON.parse(await readFile(path, 'utf8'));
