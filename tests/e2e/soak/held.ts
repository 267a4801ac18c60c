import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, type RunningDocket } from '../docket.ts';

/** What a running Docket holds on to, after everything that can be let go was let go. */
export interface Held {
  /** Bytes in use in the JavaScript heap of main, and of the main window's page. */
  readonly mainHeap: number;
  readonly pageHeap: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Things on the page that can be pressed: each has listeners of its own, and more of them open as the film runs. */
  readonly buttons: number;
  /** Timers, sockets and files that main waits for, and open file descriptors of all its processes. */
  readonly resources: number;
  readonly descriptors: number;
  readonly processes: number;
}

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

async function pageHeld(page: Page): Promise<Pick<Held, 'pageHeap' | 'nodes' | 'listeners' | 'buttons'>> {
  const session = await page.context().newCDPSession(page);
  // Twice: what the first round lets go may have held something else.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  const buttons = await page.evaluate(() => document.querySelectorAll('button, input, select').length);
  return { pageHeap: usedSize, nodes, listeners: jsEventListeners, buttons };
}

/** So many looks one after another must see no listener go before nothing is on its way out any more. */
const STILL_LOOKS = 3;

/** Measures when nothing is on its way out any more; the app must have been started with `--js-flags=--expose-gc`. */
export async function held({ app, page, data }: RunningDocket): Promise<Held> {
  let ofPage = await pageHeld(page);
  let still = 0;
  const isStill = async (): Promise<boolean> => {
    const before = ofPage.listeners;
    ofPage = await pageHeld(page);
    still = ofPage.listeners < before ? 0 : still + 1;
    return still >= STILL_LOOKS;
  };
  await expect.poll(isStill, { intervals: [3000], timeout: 60_000 }).toBe(true);
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
