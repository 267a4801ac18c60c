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

const early: Announcement[] = [];
const keep = (_event: unknown, announcement: Announcement): void => void early.push(announcement);
ipcRenderer.on(told, keep);

const callForText: DocketBridge['callForText'] = (name, args) => ipcRenderer.invoke(call, name, args, 'text');

// Main makes the answer out while the page's script is fetched and read.
const first = callForText('app.snapshot', {});

const bridge: DocketBridge = {
  call: (name, args) => ipcRenderer.invoke(call, name, args),
  callForText,
  first: () => first,
  listen: (listener) => {
    ipcRenderer.removeListener(told, keep);
    for (const announcement of early.splice(0)) listener(announcement);
    const pass = (_event: unknown, announcement: Parameters<typeof listener>[0]): void =>
      listener(announcement);
    ipcRenderer.on(told, pass);
    return () => {
      ipcRenderer.removeListener(told, pass);
    };
  },
  pathOf,
};

contextBridge.exposeInMainWorld('docket', bridge);
