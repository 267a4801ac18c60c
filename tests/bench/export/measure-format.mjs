// What one export of many notes takes, in the process that calls this. Needs `node --expose-gc`.
import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { PerformanceObserver, performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { inputOf, MB, timed } from './bench-parts.mjs';
import { sampleNotes } from '../search/sample-notes.mjs';

/** Notes with a key press in most of them, some with a range and a quote, as viewers take them. */
function notesOf(count) {
  return sampleNotes(count).notes.map((note, at) => ({
    ...note,
    ...(note.filmMs !== null && at % 7 === 0 ? { endMs: note.filmMs + 9_000 } : {}),
    ...(at % 4 === 0 ? { quote: `“${note.text.slice(0, 60)}”` } : {}),
    raw:
      note.filmMs === null
        ? note.raw
        : {
            timed: true,
            wallIso: note.raw.wallIso,
            instantMs: note.filmMs + 3_000,
            leadInMs: 3_000,
            source: 'manual',
            plusMinusMs: 412.5,
          },
  }));
}

/**
 * Looks at the memory again and again and gives the most that was seen above the start, in MB: what the process takes
 * of the computer, and what its objects take, rubbish that nobody swept up yet included. Making the notes has left the
 * process larger than it needs to be, so the first number alone would flatter. It can only look when it has a turn:
 * what comes and goes within one stretch of work is not seen, which the limit for stretches keeps short.
 */
function watchMemory() {
  globalThis.gc();
  const now = () => {
    const { rss, heapUsed, external } = process.memoryUsage();
    return { rss, objects: heapUsed + external };
  };
  const before = now();
  const peak = { ...before };
  const look = () => {
    const { rss, objects } = now();
    peak.rss = Math.max(peak.rss, rss);
    peak.objects = Math.max(peak.objects, objects);
  };
  const clock = setInterval(look, 5);
  return () => {
    look();
    clearInterval(clock);
    return { rssMb: (peak.rss - before.rss) / MB, objectsMb: (peak.objects - before.objects) / MB };
  };
}

/**
 * How long (ms) the first thread has run on a processor, as Linux counts it, which is at times in steps of 4 ms; null
 * elsewhere.
 */
function ranMs() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return null;
  }
}

/**
 * Watches how long this thread goes on without a turn for others, in ms: `held` by the clock on the wall; `worked` of
 * that on a processor, without what the engine spent on sweeping up. On two cores a thread that makes pages, and its
 * sweepers, leave main waiting for a core, which no format can help.
 */
function watchTurns() {
  const sweeps = [];
  const watch = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) sweeps.push({ startTime, duration });
  });
  watch.observe({ entryTypes: ['gc'] });
  const stretches = [];
  let [since, ran] = [performance.now(), ranMs()];
  const look = () => {
    const [now, ranNow] = [performance.now(), ranMs()];
    stretches.push({
      since,
      until: now,
      ran: ran === null ? now - since : Math.min(now - since, ranNow - ran),
    });
    [since, ran] = [now, ranNow];
  };
  const clock = setInterval(look, 1);
  const workOf = ({ since: begun, until, ran: processorMs }) => {
    const within = sweeps.filter(({ startTime }) => startTime >= begun && startTime < until);
    return processorMs - within.reduce((sum, { duration }) => sum + duration, 0);
  };
  return async () => {
    look();
    clearInterval(clock);
    await wait(20);
    watch.disconnect();
    const long = stretches.filter(({ since: begun, until }) => until - begun > 5);
    return {
      heldMs: Math.max(0, ...long.map(({ since: begun, until }) => until - begun)),
      workedMs: Math.max(0, ...long.map(workOf)),
    };
  };
}

/**
 * What any export of these notes has to do at least (ms): make JSON of them in one go, and bring a file as large as the
 * export's onto the disk. Each is done three times and the quickest counts, because one look is mostly chance.
 */
function least(notes, { path, bytes }) {
  const quickest = (work) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const started = performance.now();
        work();
        return performance.now() - started;
      }),
    );
  const json = quickest(() => JSON.stringify(notes));
  const piece = Buffer.alloc(MB, 'notes ');
  const disk = quickest(() => {
    const file = openSync(path, 'w');
    for (let left = bytes; left > 0; left -= piece.length) writeSync(file, piece, 0, Math.min(left, MB));
    fdatasyncSync(file);
    closeSync(file);
  });
  return json + disk;
}

async function watched(work) {
  // In this order: watching memory begins with sweeping up, which is no stretch of the export's.
  const peak = watchMemory();
  const turns = watchTurns();
  const { ms, cpuMs, value } = await timed(work);
  const memory = peak();
  if (!value.ok) throw new Error(value.error.message);
  return { ms, cpuMs, ...memory, ...(await turns()), notes: value.value.notes, bytes: value.value.bytes };
}

/**
 * Measures a format with the parts that were bundled into `folder`; `where` is `here`, as the command line writes, or
 * `apart`, in the thread in which the app makes pages.
 */
export async function measureFormat(format, count, { folder, where }) {
  const { exportNotes, pagesInThread } = await import(pathToFileURL(join(folder, 'parts.mjs')).href);
  const how = where === 'apart' ? { alsoFormats: pagesInThread(join(folder, 'page-worker.cjs')) } : {};
  const input = inputOf(notesOf(count));
  const path = join(folder, 'notes.out');
  await exportNotes({ format, input: { ...input, notes: input.notes.slice(0, 2_000) }, path, ...how });
  const figures = await watched(() => exportNotes({ format, input, path, ...how }));
  const leastMs = least(input.notes, { path: join(folder, 'least.out'), bytes: figures.bytes });
  return { ...figures, leastMs, ratio: figures.ms / leastMs, fileMb: figures.bytes / MB };
}
