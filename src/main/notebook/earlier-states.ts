import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { commandSchema, type Command } from '../../shared/domain/notebook/notebook-data.ts';
import type { StateSources } from '../../shared/domain/notebook/note-states.ts';
import { noteSchema, type Note } from '../../shared/domain/notebook/records.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { filesOf } from './file-names.ts';
import { codeOf } from './io.ts';
import { decodeJournalLine } from './journal-line.ts';
import { decodeRow } from './snapshot-format.ts';
import type { Row } from './tables.ts';

const LINE_FEED = 0x0a;

/** The lines in which some bytes stand. A file is searched as bytes: nearly all of its lines are about other notes. */
function* linesWith(bytes: Buffer, wanted: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf(wanted); at >= 0;) {
    const from = bytes.lastIndexOf(LINE_FEED, at) + 1;
    const found = bytes.indexOf(LINE_FEED, at);
    const end = found < 0 ? bytes.length : found;
    yield bytes.subarray(from, end);
    at = bytes.indexOf(wanted, end);
  }
}

const rowsIn = (kind: 'snapshot' | 'journal', line: Buffer): readonly Row[] => {
  if (kind === 'journal') return decodeJournalLine(line);
  const row = decodeRow(line.toString('utf8'));
  return row === null ? [] : [row];
};

/** A file that compaction took away meanwhile held nothing that a newer one does not hold. */
async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return null;
    throw cause;
  }
}

async function rowsAbout(folder: string, id: string): Promise<readonly Row[]> {
  const names = await readdir(folder);
  const wanted = Buffer.from(`"id":${JSON.stringify(id)}`);
  const rows: Row[] = [];
  for (const kind of ['snapshot', 'journal'] as const) {
    for (const { name } of filesOf(names, kind)) {
      const bytes = await readIfThere(join(folder, name));
      for (const line of bytes === null ? [] : linesWith(bytes, wanted)) rows.push(...rowsIn(kind, line));
      await nextTurn();
    }
  }
  return rows;
}

const parsedNote = (record: unknown): readonly Note[] => {
  const note = noteSchema.safeParse(record).data;
  return note === undefined ? [] : [note];
};

/** Sorts what was found into notes and steps; what is neither, or not of this schema, is no state of the note. */
function sourcesOf(rows: readonly Row[], id: string): StateSources {
  const commands = new Map<string, Command>();
  const notes: Note[] = [];
  for (const { table, record } of rows) {
    if (table === 'notes' && record.id === id) notes.push(...parsedNote(record));
    if (table !== 'commands') continue;
    const command = commandSchema.safeParse(record).data;
    if (command?.changes.some((change) => change.table === 'notes' && change.id === id) === true) {
      commands.set(command.id, command);
    }
  }
  return { commands: [...commands.values()], notes };
}

/**
 * What the files of a notebook's folder still know of one note: its states in the snapshots that are kept and in the
 * journals since, and the steps that made them. A line whose check does not fit counts for nothing. The error is the
 * system's own words.
 */
export async function earlierStates(folder: string, id: string): Promise<Result<StateSources, string>> {
  try {
    return ok(sourcesOf(await rowsAbout(folder, id), id));
  } catch (cause) {
    return codeOf(cause) === 'ENOENT' ? ok({ commands: [], notes: [] }) : err(String(cause));
  }
}
