import type { BridgeEvent } from '../shared/domain/players/report.ts';
import type { Off } from './bridge.ts';

/** Those who listen to a bridge. */
export interface Teller {
  readonly listen: (told: (event: BridgeEvent) => void) => Off;
  readonly tell: (event: BridgeEvent) => void;
  /** Nothing is told any more, whatever still arrives. */
  readonly close: () => void;
}

/** The one place through which a bridge tells, so that closing it closes every way. */
export function createTeller(): Teller {
  let listeners: readonly ((event: BridgeEvent) => void)[] = [];
  let isClosed = false;
  return {
    listen: (told) => {
      const one = (event: BridgeEvent): void => told(event);
      listeners = [...listeners, one];
      return () => {
        listeners = listeners.filter((listener) => listener !== one);
      };
    },
    tell: (event) => {
      if (isClosed) return;
      for (const listener of listeners) listener(event);
    },
    close: () => {
      isClosed = true;
    },
  };
}
