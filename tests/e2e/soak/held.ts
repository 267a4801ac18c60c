import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { expect, type RunningDocket } from '../docket.ts';

/** What a running Docket holds on to, after everything that can be let go was let go. */
export interface Held {
  /** Bytes in use in the JavaScript heap of main, and of the main window's page. */
  readonly mainHeap: number;
  readonly pageHeap: number;
  /** Nodes and listeners of the page, and how many of them belong to nothing that stands in the document. */
  readonly nodes: number;
  readonly strayNodes: number;
  readonly listeners: number;
  readonly strayListeners: number;
  /** Rows of notes that are drawn, and their marks on the timeline: neither may grow with the notes. */
  readonly rows: number;
  readonly marks: number;
  /** Timers, sockets and files that main waits for, and open file descriptors of all its processes. */
  readonly resources: number;
  readonly descriptors: number;
  readonly processes: number;
}

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

async function pageHeld(page: Page): Promise<OfPage> {
  const inDocument = await page.evaluate(standing);
  const session = await page.context().newCDPSession(page);
  const attached = await attachedListeners(session);
  // Twice: what the first round lets go may have held something else.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  const stray = { strayNodes: nodes - inDocument.nodes, strayListeners: listeners - attached };
  return { ...inDocument, ...stray, pageHeap: usedSize, nodes, listeners };
}

/** Reads the page until a reading is no smaller than the one before: then nothing is on its way out any more. */
async function settledPage(page: Page): Promise<OfPage> {
  let ofPage = await pageHeld(page);
  const isStill = async (): Promise<boolean> => {
    const before = ofPage;
    ofPage = await pageHeld(page);
    return ofPage.listeners >= before.listeners && ofPage.nodes >= before.nodes;
  };
  await expect.poll(isStill, { intervals: [3000], timeout: 60_000 }).toBe(true);
  return ofPage;
}

/**
 * Measures when nothing is on its way out any more; the film should be paused, because each drawing leaves something for
 * the next collection. The app must have been started with `--js-flags=--expose-gc`.
 */
export async function held({ app, page, data }: RunningDocket): Promise<Held> {
  const ofPage = await settledPage(page);
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
