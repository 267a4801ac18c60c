import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { CALL_CHANNEL, EVENT_CHANNEL } from '../shared/ipc/contract.ts';
import type { DocketBridge } from '../shared/ipc/wire.ts';

const call: typeof CALL_CHANNEL = 'docket:call';
const told: typeof EVENT_CHANNEL = 'docket:event';

const bridge: DocketBridge = {
  call: (name, args) => ipcRenderer.invoke(call, name, args),
  listen: (listener) => {
    const pass = (_event: unknown, announcement: Parameters<typeof listener>[0]): void =>
      listener(announcement);
    ipcRenderer.on(told, pass);
    return () => {
      ipcRenderer.removeListener(told, pass);
    };
  },
  pathOf: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
};

contextBridge.exposeInMainWorld('docket', bridge);
