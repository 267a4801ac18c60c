// Run by storage.bench.mjs, in a process of its own so that every load begins with an empty heap, as a start does.
// node load.mjs docket|plain PARTS PATH: prints the milliseconds that loading took.
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { parseFile } from './controls.mjs';

const [, , way, partsPath, path] = process.argv;

async function load() {
  if (way === 'plain') return Object.keys((await parseFile(path)).notes).length;
  const { openNotebookWith } = await import(pathToFileURL(partsPath).href);
  const started = performance.now();
  const opened = await openNotebookWith({})(path, {
    appVersion: 'bench',
    now: () => new Date(),
    readOnly: true,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  return { notes: opened.value.data.notes.size, ms: performance.now() - started };
}

const started = performance.now();
const loaded = await load();
console.log(JSON.stringify(way === 'plain' ? { notes: loaded, ms: performance.now() - started } : loaded));
