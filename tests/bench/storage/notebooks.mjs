import { join } from 'node:path';
import { sampleNotes } from '../search/sample-notes.mjs';

const NEVER = { operations: Number.MAX_SAFE_INTEGER, bytes: Number.MAX_SAFE_INTEGER, idleMs: 2 ** 31 - 1 };
const PORTION = 1_000;

export const how = { appVersion: 'bench', now: () => new Date() };
export const put = (record) => ({ op: 'put', entry: { table: 'notes', record } });

/** The value of a result that must be good. */
export function must(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Makes a notebook of `notes` notes, all of them in a snapshot, and `after` more that stand in its journal only. */
export async function makeNotebook({ openNotebookWith }, folder, { notes, after = 0 }) {
  const sample = sampleNotes(notes + after).notes;
  const first = must(await openNotebookWith({ limits: NEVER })(folder, how));
  for (let from = 0; from < notes; from += PORTION) {
    must(await first.commit(sample.slice(from, Math.min(notes, from + PORTION)).map(put)));
  }
  await first.close();
  if (after === 0) return sample;
  const second = must(await openNotebookWith({ limits: NEVER })(folder, how));
  await Promise.all(sample.slice(notes).map(async (note) => must(await second.commit([put(note)]))));
  // Left as a crash would leave it: closing would take a snapshot.
  return sample;
}

export const inFolder = (home, name) => join(home, name);
