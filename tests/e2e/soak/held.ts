import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { z } from 'zod';
import { expect, type RunningDocket } from '../docket.ts';

/** What a running Docket holds on to, after everything that can be let go was let go. */
export interface Held {
  /** Bytes in use in the JavaScript heap of main, and of the main window's page; of the latter also what scripts made. */
  readonly mainHeap: number;
  readonly pageHeap: number;
  readonly pageMade: number;
  /** Nodes that stand in the page's document, with the listeners on them, on the document and on the window. */
  readonly nodes: number;
  readonly listeners: number;
  /** Nodes that some script still holds although they stand in no document, and listeners on nothing that stands in it. */
  readonly detachedNodes: number;
  readonly strayListeners: number;
  /** Rows of notes that are drawn, and their marks on the timeline: neither may grow with the notes. */
  readonly rows: number;
  readonly marks: number;
  /** Timers, sockets and files that main waits for, and open file descriptors of all its processes. */
  readonly resources: number;
  readonly descriptors: number;
  readonly processes: number;
}

/**
 * How Docket must be started to be measured: main can collect, and V8 makes no machine code. What runs often is compiled
 * again and again in the course of an evening (1.6 MB of the page's heap in two hours of film), which is no thing that
 * Docket holds and would hide in either direction what is.
 */
export const measurable = ['--js-flags=--expose-gc --no-opt --no-maglev --no-sparkplug'] as const;

type OfPage = Omit<Held, 'mainHeap' | 'resources' | 'descriptors' | 'processes'>;

const pidsOf = (data: string): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => textOf(`/proc/${pid}/cmdline`).includes(data));

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const countOf = (folder: string): number => {
  try {
    return readdirSync(folder).length;
  } catch {
    return 0;
  }
};

/** How many listeners the document, everything in it and the window have. */
async function attachedListeners(session: CDPSession): Promise<number> {
  const counts = ['document', 'window'].map(async (expression) => {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const objectId = result.objectId ?? '';
    const found = await session.send('DOMDebugger.getEventListeners', { objectId, depth: -1, pierce: true });
    await session.send('Runtime.releaseObject', { objectId });
    return found.listeners.length;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** In the page: what stands in the document. */
function standing(): { readonly nodes: number; readonly rows: number; readonly marks: number } {
  const walker = document.createTreeWalker(document);
  let nodes = 1;
  while (walker.nextNode() !== null) nodes += 1;
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  return {
    nodes,
    rows: count('[aria-label="Your notes, by film time"] [data-row]'),
    marks: count('[data-lane] button'),
  };
}

/** The heap of the page as V8 writes it down. */
async function snapshotOf(session: CDPSession): Promise<unknown> {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  return JSON.parse(chunks.join(''));
}

const snapshotSchema = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      node_types: z.tuple([z.array(z.string())]).rest(z.unknown()),
    }),
  }),
  nodes: z.array(z.number()),
});

/** V8's own word for a node that a script can still reach and that stands in no document. */
const DETACHED = 2;

/**
 * What scripts make, by V8's names. The rest is the engine's own: code that is kept until it runs again, and the last
 * hundred or so long frames and shifts of the layout that Chromium keeps for whoever may ask, more on a slower computer.
 */
const made: ReadonlySet<string | undefined> = new Set([
  'object',
  'closure',
  'array',
  'string',
  'concatenated string',
  'sliced string',
  'regexp',
  'number',
  'symbol',
  'bigint',
]);

/** Where V8 writes this of each node. */
function placeOf(fields: readonly string[], name: string): number {
  const place = fields.indexOf(name);
  if (place < 0) throw new Error(`this V8 does not say the ${name} of a node`);
  return place;
}

/** Bytes of what scripts made and still reach, and how many nodes of them stand in no document. */
async function reached(session: CDPSession): Promise<Pick<Held, 'pageMade' | 'detachedNodes'>> {
  const { snapshot, nodes } = snapshotSchema.parse(await snapshotOf(session));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [placeOf(fields, 'type'), placeOf(fields, 'self_size')];
  const detachedness = placeOf(fields, 'detachedness');
  const found = { pageMade: 0, detachedNodes: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (made.has(types[0][nodes[at + type] ?? -1])) found.pageMade += nodes[at + size] ?? 0;
    if (nodes[at + detachedness] === DETACHED) found.detachedNodes += 1;
  }
  return found;
}

interface Counters {
  readonly nodes: number;
  readonly jsEventListeners: number;
}

/** Collects twice (what the first round lets go may have held something else) and counts what is left in the page. */
async function collected(session: CDPSession): Promise<Counters> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return session.send('Memory.getDOMCounters');
}

/** Collects until a count is no smaller than the one before: then nothing is on its way out any more. */
async function settle(session: CDPSession): Promise<Counters> {
  let now = await collected(session);
  const isStill = async (): Promise<boolean> => {
    const before = now;
    now = await collected(session);
    return now.jsEventListeners >= before.jsEventListeners && now.nodes >= before.nodes;
  };
  await expect.poll(isStill, { intervals: [3000], timeout: 60_000 }).toBe(true);
  return now;
}

async function pageHeld(page: Page): Promise<OfPage> {
  const session = await page.context().newCDPSession(page);
  const { jsEventListeners } = await settle(session);
  const inDocument = await page.evaluate(standing);
  const listeners = await attachedListeners(session);
  await collected(session);
  const { usedSize: pageHeap } = await session.send('Runtime.getHeapUsage');
  const ofScripts = await reached(session);
  await session.detach();
  const strayListeners = jsEventListeners - listeners;
  return { ...inDocument, ...ofScripts, strayListeners, listeners, pageHeap };
}

/**
 * Measures when nothing is on its way out any more; the film should be paused, because each drawing leaves something for
 * the next collection. The app must have been started with the switches of `measurable`.
 */
export async function held({ app, page, data }: RunningDocket): Promise<Held> {
  const ofPage = await pageHeld(page);
  const ofMain = await app.evaluate(() => {
    const collect: unknown = Reflect.get(globalThis, 'gc');
    if (typeof collect !== 'function') throw new Error('main cannot collect: start it with --expose-gc');
    Reflect.apply(collect, globalThis, []);
    Reflect.apply(collect, globalThis, []);
    return { mainHeap: process.memoryUsage().heapUsed, resources: process.getActiveResourcesInfo().length };
  });
  const pids = pidsOf(data);
  const descriptors = pids.reduce((sum, pid) => sum + countOf(`/proc/${pid}/fd`), 0);
  return { ...ofPage, ...ofMain, descriptors, processes: pids.length };
}

/** Time (ms) that all processes of this Docket have been at work, as the kernel counts it. */
export const workedMs = (data: string): number =>
  pidsOf(data).reduce((sum, pid) => {
    const fields = textOf(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [];
    return sum + (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
  }, 0);
