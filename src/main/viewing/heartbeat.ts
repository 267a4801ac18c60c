import type { Moment } from '../../shared/domain/clock/sync-event.ts';
import type { AppContext } from '../app-context.ts';
import { eveningOf } from './evening.ts';
import type { Keeper } from './keeper.ts';
import { HEARTBEAT_MS } from './write-beat.ts';

/** Says again and again, while the film runs, that Docket is running. */
export interface Heartbeat {
  /** Looks whether the film runs: says it at once in a new run of the app, else when it is due. Call at every change. */
  readonly set: () => void;
  /** Says it once more before the app ends or the computer sleeps, of that moment; no more follow after the end. */
  readonly last: (at?: Moment) => Promise<void>;
  readonly stop: () => void;
}

/** One timer; while the film stands still there is none. */
export function createHeartbeat(context: AppContext, keeper: Keeper): Heartbeat {
  const { notebook, pack, time } = context;
  let timer: NodeJS.Timeout | undefined;
  let said: { readonly session: string; readonly atMs: number } | null = null;
  const say = async (): Promise<void> => {
    timer = undefined;
    said = { session: time.now().session, atMs: performance.now() };
    await keeper.beat();
    set();
  };
  const waitMs = (): number => {
    if (said === null || said.session !== time.now().session) return 0;
    return Math.max(0, said.atMs + HEARTBEAT_MS - performance.now());
  };
  const isRunning = (): boolean => eveningOf(notebook, pack.title.id, time.now())?.clock.running === true;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const set = (): void => {
    stop();
    if (isRunning()) timer = setTimeout(() => void say(), waitMs());
  };
  return { set, last: keeper.beat, stop };
}
