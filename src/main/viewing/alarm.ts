import { nextOpening } from '../../shared/domain/dossier/next.ts';
import type { AppContext } from '../app-context.ts';
import { announceEvening } from './announce-changes.ts';
import { eveningOf } from './evening.ts';

/** The stated doubt grows while nothing is learned; this often the window hears of it, in viewer time. */
const DOUBT_EVERY_MS = 30_000;
/** Never wake more often than this, in time of this computer. */
const AT_LEAST_MS = 250;

/**
 * Announces the evening again when time itself changes it: a fact opens, or the doubt grows. One timer, set to the
 * next such moment; while the clock stands still there is none. Whoever announces sets it again.
 */
export function createAlarm(context: AppContext): { readonly set: () => void; readonly stop: () => void } {
  const { pack, notebook, time } = context;
  let timer: NodeJS.Timeout | undefined;
  const ring = (): void => announceEvening(context);
  const set = (): void => {
    clearTimeout(timer);
    const evening = eveningOf(notebook, pack.title.id, time.now());
    if (evening === null || !evening.clock.running) return;
    const opening = nextOpening(pack, evening.viewer);
    const untilOpening = opening === null ? Infinity : (opening - evening.clock.filmMs) / evening.clock.rate;
    const wait = Math.min(DOUBT_EVERY_MS, Math.max(0, untilOpening)) / time.scale;
    timer = setTimeout(ring, Math.max(AT_LEAST_MS, Math.ceil(wait) + 1));
  };
  return { set, stop: () => clearTimeout(timer) };
}
