import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { CALL_CHANNEL, EVENT_CHANNEL, GIVEN_CHANNEL } from '../shared/ipc/channels.ts';
import type { Announcement, DocketBridge } from '../shared/ipc/wire.ts';

const call: typeof CALL_CHANNEL = 'docket:call';
const told: typeof EVENT_CHANNEL = 'docket:event';
const given: typeof GIVEN_CHANNEL = 'docket:given';

/** Main hears of it first, on the same line as the call that names the path: only a real file has one. */
function pathOf(file: object): string {
  const path = file instanceof File ? webUtils.getPathForFile(file) : '';
  if (path !== '') ipcRenderer.send(given, path);
  return path;
}

/** All who listen in the page; one listener of Electron's for all of them, which would warn of more than ten. */
const listeners = new Set<(announcement: Announcement) => void>();

/** What is told before the page's script listens waits for it. */
let early: Announcement[] | null = [];
/** The number of the last announcement that came. */
let heard = 0;
/** Answers that came before an announcement that was sent before them. */
const ahead = new Set<{ readonly after: number; readonly go: () => void }>();

/** In a task of its own, so that the page draws what was announced and what was answered one after the other. */
function inOwnTask(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    port1.close();
    work();
  });
  port1.start();
  port2.postMessage(null);
}

ipcRenderer.on(told, (_event: unknown, announcement: Announcement, count: number) => {
  early?.push(announcement);
  for (const listener of [...listeners]) listener(announcement);
  heard = count;
  for (const waiting of ahead) {
    if (waiting.after > heard) continue;
    ahead.delete(waiting);
    inOwnTask(waiting.go);
  }
});

/** Asks main. Announcements come over a line of their own; whatever was announced before the answer is here before it. */
async function ask(name: string, args: object, form?: 'text') {
  const { answer, after } = await ipcRenderer.invoke(call, name, args, form);
  if (after > heard) await new Promise<void>((go) => ahead.add({ after, go }));
  return answer;
}

const callForText: DocketBridge['callForText'] = (name, args) => ask(name, args, 'text');

// Main makes the answer out while the page's script is fetched and read.
const first = callForText('app.snapshot', {});

const bridge: DocketBridge = {
  call: (name, args) => ask(name, args),
  callForText,
  first: () => first,
  listen: (listener) => {
    const waited = early ?? [];
    early = null;
    for (const announcement of waited) listener(announcement);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  pathOf,
};

contextBridge.exposeInMainWorld('docket', bridge);
