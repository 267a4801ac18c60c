import { parentPort } from 'node:worker_threads';
import type { FoundNote } from '../../shared/domain/import/found.ts';
import { isToReader, type FromReader, type ToReader } from './import-messages.ts';
import { readImport } from './read-import.ts';

/** Notes that main takes up in a few milliseconds. */
const PORTION = 500;
/** Between two words about how far it is, in bytes. */
const TELL_AFTER = 1024 * 1024;

const port = parentPort;
let waiting: readonly FoundNote[] = [];
let given = 0;

const say = (said: FromReader): void => port?.postMessage(said);

function tellNow(): (done: number, of: number) => void {
  let next = 0;
  return (done, of) => {
    if (done < next && done < of) return;
    next = done + TELL_AFTER;
    say({ what: 'progress', done, of });
  };
}

async function read({ source, how }: Extract<ToReader, { readonly what: 'read' }>): Promise<void> {
  const { signal } = new AbortController();
  const outcome = await readImport(source, { ...how, signal }, tellNow());
  if (!outcome.ok) return say({ what: 'failed', failure: outcome.error });
  const { found } = outcome.value;
  waiting = found.notes;
  say({ what: 'read', read: { ...outcome.value, found: { ...found, notes: [] } } });
}

function more(): void {
  const notes = waiting.slice(given, given + PORTION);
  given += notes.length;
  say({ what: 'notes', notes });
}

port?.on('message', (told: unknown) => {
  if (!isToReader(told)) return;
  if (told.what === 'read') void read(told);
  else more();
});
