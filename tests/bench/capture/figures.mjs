import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PerformanceObserver } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

import { bundleForNode } from '../bundle-for-node.mjs';
import { sampleNotes } from '../search/sample-notes.mjs';

/** The value below which this share of all lies. */
export const p = (all, share) =>
  all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))];

export const needOk = (outcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};

/** Does `work` with a desk of the app's own calls over a notebook with so many notes, and removes everything then. */
export async function withDesk(notes, work) {
  const folder = mkdtempSync(join(tmpdir(), 'docket-desk-bench-'));
  try {
    const workers = {
      'disk-worker': resolve('src/main/notebook/disk-worker.ts'),
      'search-worker': resolve('src/main/search/search-worker.ts'),
      'import-worker': resolve('src/main/importing/import-worker.ts'),
    };
    for (const [name, file] of Object.entries(workers)) await bundleForNode(folder, { [name]: file }, 'cjs');
    await bundleForNode(folder, { parts: resolve('tests/bench/capture/parts.ts') }, 'cjs');
    const { durableDesk } = await import(pathToFileURL(join(folder, 'parts.cjs')).href);
    const desk = await durableDesk(sampleNotes(notes).notes, folder);
    try {
      return await work(desk, folder);
    } finally {
      await desk.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `note.add` as the composer asks for it. */
export const add = (desk, n) =>
  desk.call('note.add', {
    text: `Note ${n}: who pays for the class?`,
    ...{ kind: 'note', tags: [], caseIds: [], leadInMs: 3000, agoMs: 0 },
  });

/** How long the main thread has run on a processor (ms), as Linux counts it. */
const ranMs = () => Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;

/**
 * Looks at every turn of the event loop how long it took, how long of that the processor was really ours, and how long
 * the engine's longest tidying of memory was (ms).
 */
export function watchTurns() {
  const longest = { longestMs: 0, ranMs: 0, tidyingMs: 0 };
  const tidying = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest.tidyingMs = Math.max(longest.tidyingMs, duration);
  });
  tidying.observe({ entryTypes: ['gc'] });
  let [at, ran] = [performance.now(), ranMs()];
  const look = () => {
    const [now, nowRan] = [performance.now(), ranMs()];
    longest.longestMs = Math.max(longest.longestMs, now - at);
    longest.ranMs = Math.max(longest.ranMs, nowRan - ran);
    [at, ran] = [now, nowRan];
    next = setImmediate(look);
  };
  let next = setImmediate(look);
  return () => {
    clearImmediate(next);
    tidying.disconnect();
    return longest;
  };
}
