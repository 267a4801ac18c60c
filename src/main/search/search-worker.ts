import { parentPort } from 'node:worker_threads';
import { createSearchEngine, type SearchEngine } from './search-engine.ts';
import { isToWorker, type FromWorker, type ToWorker } from './worker-messages.ts';

const port = parentPort;
let engine: SearchEngine | null = null;

const say = (said: FromWorker): void => port?.postMessage(said);

function attend(own: SearchEngine, told: Exclude<ToWorker, { readonly what: 'begin' | 'stop' }>): void {
  switch (told.what) {
    case 'put':
      return own.put(told.documents);
    case 'remove':
      return own.remove(told.keys);
    case 'ask':
      return say({ what: 'answer', id: told.id, answer: own.answer(told.question) });
    case 'which':
      return say({ what: 'notes', id: told.id, ids: own.which(told.text) });
  }
}

function obey(told: ToWorker): void {
  if (told.what === 'begin') engine = createSearchEngine(told.names, (work) => void setImmediate(work));
  else if (told.what === 'stop') port?.close();
  else if (engine !== null) attend(engine, told);
  else throw new Error('the search worker was told something before its names');
}

port?.on('message', (told: unknown) => {
  if (isToWorker(told)) obey(told);
});
