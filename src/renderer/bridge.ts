import type { DocketBridge } from '../shared/ipc/wire.ts';

declare global {
  interface Window {
    /** Put there by the preload; the page's only way to the rest of the computer. */
    readonly docket: DocketBridge;
  }
}

/** The bridge that the preload exposed. Read at the call, so that tests can stand in a fake. */
export const bridge = (): DocketBridge => window.docket;
