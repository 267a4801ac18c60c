import { parentPort } from 'node:worker_threads';
import { createSearchEngine, type SearchEngine } from './search-engine.ts';
import { isToWorker, type FromWorker, type ToWorker } from './worker-messages.ts';

const port = parentPort;
let engine: SearchEngine | null = null;

const say = (said: FromWorker): void => port?.postMessage(said);

function attend(own: SearchEngine, told: Exclude<ToWorker, { readonly what: 'begin' | 'stop' }>): void {
  switch (told.what) {
    case 'put':
      own.put(told.documents);
      return say({ what: 'took', id: told.id });
    case 'remove':
      return own.remove(told.keys);
    case 'rank':
      return say({ what: 'places', id: told.id, places: own.rank(told.question) });
    case 'show':
      return say({ what: 'answer', id: told.id, answer: own.show(told.text, told.hits) });
    case 'which':
      return say({ what: 'places', id: told.id, places: own.which(told.text) });
  }
}

function obey(told: ToWorker): void {
  if (told.what === 'begin') engine = createSearchEngine(told.names);
  else if (told.what === 'stop') port?.close();
  else if (engine !== null) attend(engine, told);
  else throw new Error('the search worker was told something before its names');
}

port?.on('message', (told: unknown) => {
  if (isToWorker(told)) obey(told);
});
