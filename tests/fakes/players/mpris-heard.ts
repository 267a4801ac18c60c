import type { BridgeEvent } from '../../../src/shared/domain/players/report.ts';
import type { PlayerBridge } from '../../../src/players/bridge.ts';

/** Everything that a bridge told, and a way to wait for more. */
export interface Heard {
  readonly events: readonly BridgeEvent[];
  /** Resolves with the first event that fits, of those already told from `from` on or of those to come. */
  readonly until: (fits: (event: BridgeEvent) => boolean, from?: number) => Promise<BridgeEvent>;
}

/** Listens to a bridge from now on. */
export function listenTo(bridge: Pick<PlayerBridge, 'listen'>): Heard {
  const events: BridgeEvent[] = [];
  let waiting: readonly (() => void)[] = [];
  bridge.listen((event) => {
    events.push(event);
    for (const look of waiting) look();
  });
  return {
    events,
    until: (fits, from = 0) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = events.slice(from).find(fits);
          if (found === undefined) return;
          waiting = waiting.filter((one) => one !== look);
          resolve(found);
        };
        waiting = [...waiting, look];
        look();
      }),
  };
}

/** Fits a link of this kind. */
export const isLink =
  (link: string) =>
  (event: BridgeEvent): boolean =>
    event.what === 'link' && event.link === link;

/** Fits a play state of this kind. */
export const isPlay =
  (play: string) =>
  (event: BridgeEvent): boolean =>
    event.what === 'play' && event.play === play;

/** Fits a problem with this code. */
export const isProblem =
  (code: string) =>
  (event: BridgeEvent): boolean =>
    event.what === 'problem' && event.problem.code === code;

/** Fits any position, or one of this value in ms. */
export const isPosition =
  (valueMs?: number) =>
  (event: BridgeEvent): boolean =>
    event.what === 'position' && (valueMs === undefined || event.report.valueMs === valueMs);
