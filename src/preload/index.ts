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
ipcRenderer.on(told, (_event: unknown, announcement: Announcement) => {
  early?.push(announcement);
  for (const listener of [...listeners]) listener(announcement);
});

const callForText: DocketBridge['callForText'] = (name, args) => ipcRenderer.invoke(call, name, args, 'text');

// Main makes the answer out while the page's script is fetched and read.
const first = callForText('app.snapshot', {});

const bridge: DocketBridge = {
  call: (name, args) => ipcRenderer.invoke(call, name, args),
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
