import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FoundNote } from '../../shared/domain/import/found.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { importFailureOf, type ImportFailure } from './import-failure.ts';
import { isFromReader, type FromReader, type ToReader } from './import-messages.ts';
import type { ReadImport, ReadNotes } from './read-import.ts';

/** More memory (MB) than the largest file takes; a thread that wants more ends alone and not the app with it. */
const MOST_MEMORY_MB = 3_000;

/** What the thread says until it ends; rejects when it breaks down or was stopped. */
async function* said(worker: Worker, signal: AbortSignal): AsyncGenerator<FromReader, void> {
  for await (const [message] of on(worker, 'message', { signal, close: ['exit'] })) {
    if (isFromReader(message)) yield message;
  }
}

/** What has come over so far. */
interface Come {
  read: ReadImport | null;
  readonly notes: FoundNote[];
}

/** Takes notes up; the whole file once the last portion, which is empty, has come. */
function takeUp(notes: readonly FoundNote[], { read, notes: come }: Come): ReadImport | null {
  for (const note of notes) come.push(note);
  return notes.length > 0 || read === null ? null : { ...read, found: { ...read.found, notes: come } };
}

type Outcome = Result<ReadImport, ImportFailure>;

/** Null while there is more to come. */
function obey(message: FromReader, come: Come, progress: (done: number, of: number) => void): Outcome | null {
  switch (message.what) {
    case 'progress':
      progress(message.done, message.of);
      return null;
    case 'failed':
      return err(message.failure);
    case 'read':
      come.read = message.read;
      return null;
    case 'notes': {
      const whole = takeUp(message.notes, come);
      return whole === null ? null : ok(whole);
    }
  }
}

async function collect(
  worker: Worker,
  signal: AbortSignal,
  progress: (done: number, of: number) => void,
): Promise<Outcome> {
  const come: Come = { read: null, notes: [] };
  const more: ToReader = { what: 'more' };
  for await (const message of said(worker, signal)) {
    const outcome = obey(message, come, progress);
    if (outcome !== null) return outcome;
    if (message.what !== 'progress') worker.postMessage(more);
  }
  throw new Error('the thread that reads ended');
}

/**
 * `readImport` in a thread of its own, so that neither decoding nor parsing holds up a window; the notes come over in
 * portions for the same reason. `file` is the built worker. Once stopped, the thread is ended wherever it is.
 */
export const readInThread =
  (file: string): ReadNotes =>
  async (source, { format, columns, signal }, progress) => {
    const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
    const first: ToReader = { what: 'read', source, how: { format, columns } };
    try {
      worker.postMessage(first);
      return await collect(worker, signal, progress);
    } catch (thrown) {
      return err(importFailureOf(thrown, source.what === 'path' ? source.path : ''));
    } finally {
      await worker.terminate();
    }
  };
