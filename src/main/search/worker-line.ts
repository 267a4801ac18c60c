import { Worker } from 'node:worker_threads';
import type { NameTable } from '../../shared/domain/search/name-table.ts';
import type { SearchLine } from './search-line.ts';
import { isFromWorker, type FromWorker, type ToWorker } from './worker-messages.ts';

interface Waiting {
  readonly take: (said: FromWorker) => void;
  readonly reject: (reason: Error) => void;
}

/** More memory (MB) than 100,000 long notes take; a worker that wants more ends alone and not the app with it. */
const MOST_MEMORY_MB = 1_500;

/**
 * An engine in a thread of its own, so that neither building the index nor a search holds up the window.
 * `file` is the built worker. Only an open question keeps the program from ending. When the thread ends by itself, open questions are rejected and `onGone` is told.
 */
export function lineToWorker(file: string, names: NameTable, onGone: () => void): SearchLine {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
  const waiting = new Map<number, Waiting>();
  let questions = 0;
  let isClosing = false;
  const post = (told: ToWorker): void => worker.postMessage(told);
  const end = (reason: Error): void => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
    if (!isClosing) onGone();
  };
  worker.on('message', (said: unknown) => {
    if (!isFromWorker(said)) return;
    waiting.get(said.id)?.take(said);
    waiting.delete(said.id);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => end(new Error('the search worker ended')));
  worker.unref();
  const asked = <T>(question: (id: number) => ToWorker, read: (said: FromWorker) => T): Promise<T> =>
    new Promise((resolve, reject) => {
      questions += 1;
      waiting.set(questions, { take: (said) => resolve(read(said)), reject });
      worker.ref();
      post(question(questions));
    });
  post({ what: 'begin', names });
  return {
    put: (documents) => post({ what: 'put', documents }),
    remove: (keys) => post({ what: 'remove', keys }),
    ask: (question) =>
      asked(
        (id) => ({ what: 'ask', id, question }),
        (said) => (said.what === 'answer' ? said.answer : { hits: [] }),
      ),
    which: (text) =>
      asked(
        (id) => ({ what: 'which', id, text }),
        (said) => (said.what === 'notes' ? said.ids : []),
      ),
    close: async () => {
      isClosing = true;
      post({ what: 'stop' });
      await worker.terminate();
    },
  };
}
