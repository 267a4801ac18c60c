import { Worker } from 'node:worker_threads';
import type { NameTable } from '../../shared/domain/search/name-table.ts';
import { createHandedOver } from './handed-over.ts';
import type { SearchLine } from './search-line.ts';
import { isFromWorker, type FromWorker, type ToWorker } from './worker-messages.ts';

interface Waiting {
  readonly take: (said: FromWorker) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Memory (MB) for the objects of the thread, most of which it uses once; what it keeps are blocks of numbers beside
 * them. A thread that wants more ends alone and not the app with it. New objects get little room, so that blocks that
 * were outgrown are given back soon: with twice as much, 20 MB of them stayed.
 */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 2 };

const none = new Uint32Array(0);
const placesOf = (said: FromWorker): Uint32Array => (said.what === 'places' ? said.places : none);

/** Sends what wants an answer, and finds the answer's asker; only an open question keeps the program from ending. */
function createExchange(worker: Worker) {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ended: Error | null = null;
  const end = (reason: Error): void => {
    ended = reason;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.on('message', (said: unknown) => {
    if (!isFromWorker(said)) return;
    waiting.get(said.id)?.take(said);
    waiting.delete(said.id);
    if (waiting.size === 0) worker.unref();
  });
  worker.unref();
  const send = <T>(message: (id: number) => ToWorker, read: (said: FromWorker) => T): Promise<T> =>
    new Promise((resolve, reject) => {
      if (ended !== null) {
        reject(ended);
        return;
      }
      asked += 1;
      waiting.set(asked, { take: (said) => resolve(read(said)), reject });
      worker.ref();
      worker.postMessage(message(asked));
    });
  return { send, end };
}

/**
 * An engine in a thread of its own, so that neither building the index nor a search holds up the window.
 * `file` is the built worker. When the thread ends by itself, what is open is rejected and `onGone` is told.
 */
export function lineToWorker(file: string, names: NameTable, onGone: () => void): SearchLine {
  const worker = new Worker(file, { resourceLimits: MEMORY });
  const { send, end } = createExchange(worker);
  const handed = createHandedOver();
  let isOver = false;
  const post = (told: ToWorker): void => worker.postMessage(told);
  const ended = (reason: Error): void => {
    end(reason);
    if (!isOver) onGone();
    isOver = true;
  };
  worker.on('error', (error) => ended(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => ended(new Error('the search worker ended')));
  post({ what: 'begin', names });
  return {
    put: (documents) => {
      handed.take(documents);
      return send(
        (id) => ({ what: 'put', id, documents }),
        () => undefined,
      );
    },
    remove: (keys) => post({ what: 'remove', keys }),
    ask: async (question, fetch) => {
      const places = await send((id) => ({ what: 'rank', id, question }), placesOf);
      const hits = fetch(handed.keysOf(places));
      return send(
        (id) => ({ what: 'show', id, text: question.text, hits }),
        (said) => (said.what === 'answer' ? said.answer : { hits: [] }),
      );
    },
    which: async (text) => ({
      places: await send((id) => ({ what: 'which', id, text }), placesOf),
      idByPlace: handed.idByPlace,
    }),
    close: async () => {
      isOver = true;
      post({ what: 'stop' });
      await worker.terminate();
    },
  };
}
