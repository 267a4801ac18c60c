import { parentPort } from 'node:worker_threads';
import { createSearchEngine, type SearchEngine } from './search-engine.ts';
import { isToWorker, type FromWorker, type ToWorker } from './worker-messages.ts';

const port = parentPort;
let engine: SearchEngine | null = null;

function obey(told: ToWorker): void {
  switch (told.what) {
    case 'begin':
      engine = createSearchEngine(told.names, (work) => void setImmediate(work));
      return;
    case 'put':
      return engine?.put(told.documents);
    case 'remove':
      return engine?.remove(told.keys);
    case 'ask': {
      const said: FromWorker = {
        what: 'answer',
        id: told.id,
        answer: engine?.answer(told.question) ?? { hits: [] },
      };
      return port?.postMessage(said);
    }
    case 'which': {
      const said: FromWorker = { what: 'notes', id: told.id, ids: engine?.which(told.text) ?? [] };
      return port?.postMessage(said);
    }
    case 'stop':
      return port?.close();
  }
}

port?.on('message', (told: unknown) => {
  if (isToWorker(told)) obey(told);
});
