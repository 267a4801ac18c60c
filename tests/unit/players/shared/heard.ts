import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { onTestFinished } from 'vitest';
import type { BridgeParts, PlayerBridge } from '../../../../src/players/bridge.ts';
import { realParts } from '../../../../src/players/real-parts.ts';
import type { BridgeEvent, BridgeProblem, Link, Play } from '../../../../src/shared/domain/players/report.ts';

/** Everything that a bridge told, and ways to wait for more. */
export interface Heard {
  readonly all: readonly BridgeEvent[];
  /** The next event that fits, counted from the last one that was waited for. */
  readonly until: (fits: (event: BridgeEvent) => boolean) => Promise<BridgeEvent>;
  readonly link: (link: Link) => Promise<BridgeEvent>;
  readonly play: (play: Play) => Promise<BridgeEvent>;
  readonly problem: (code: BridgeProblem['code']) => Promise<BridgeProblem>;
  readonly position: () => Promise<Extract<BridgeEvent, { what: 'position' }>['report']>;
}

/** A word that does not come in this time does not come. */
const LONGEST_MS = 15_000;

type Of<W extends BridgeEvent['what']> = Extract<BridgeEvent, { readonly what: W }>;

type Fits<E extends BridgeEvent> = (event: BridgeEvent) => event is E;

/** Listens from now on. */
export function hear(bridge: Pick<PlayerBridge, 'listen'>): Heard {
  const all: BridgeEvent[] = [];
  let seen = 0;
  let wake: () => void = () => undefined;
  bridge.listen((event) => {
    all.push(event);
    wake();
  });
  const next = async <E extends BridgeEvent>(fits: Fits<E>): Promise<E> => {
    const until = performance.now() + LONGEST_MS;
    for (;;) {
      for (; seen < all.length;) {
        const event = all[seen];
        seen += 1;
        if (event !== undefined && fits(event)) return event;
      }
      await new Promise<void>((resolve, reject) => {
        const words = () => `not heard within ${LONGEST_MS} ms; heard: ${JSON.stringify(all.slice(-8))}`;
        const timer = setTimeout(() => reject(new Error(words())), until - performance.now());
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  return {
    all,
    until: (fits) => next((event): event is BridgeEvent => fits(event)),
    link: (link) => next((event): event is Of<'link'> => event.what === 'link' && event.link === link),
    play: (play) => next((event): event is Of<'play'> => event.what === 'play' && event.play === play),
    problem: async (code) => {
      const found = await next(
        (event): event is Of<'problem'> => event.what === 'problem' && event.problem.code === code,
      );
      return found.problem;
    },
    position: async () => (await next((event): event is Of<'position'> => event.what === 'position')).report,
  };
}

/** Time that goes `times` as fast as it does, so that nothing has to be waited for in full. */
export const fastParts = (times: number): BridgeParts => ({
  now: () => realParts.now() * times,
  after: (ms, work) => realParts.after(ms / times, work),
  random: () => 0.5,
});

/** Starts it, listens, and stops it when the test is over. */
export async function startHearing(bridge: PlayerBridge): Promise<Heard> {
  onTestFinished(() => bridge.stop());
  const heard = hear(bridge);
  await bridge.start();
  return heard;
}

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** What this process holds in memory after everything that may go has gone, in bytes. */
export function heldBytes(): number {
  if (typeof collect === 'function') collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
