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

async function collect(
  worker: Worker,
  signal: AbortSignal,
  progress: (done: number, of: number) => void,
): Promise<Result<ReadImport, ImportFailure>> {
  const ask = (told: ToReader): void => worker.postMessage(told);
  const notes: FoundNote[] = [];
  let read: ReadImport | null = null;
  for await (const message of said(worker, signal)) {
    if (message.what === 'progress') progress(message.done, message.of);
    if (message.what === 'failed') return err(message.failure);
    if (message.what === 'read') read = message.read;
    if (message.what === 'notes') for (const note of message.notes) notes.push(note);
    if (message.what === 'notes' && message.notes.length === 0 && read !== null) {
      return ok({ ...read, found: { ...read.found, notes } });
    }
    if (message.what === 'read' || message.what === 'notes') ask({ what: 'more' });
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
