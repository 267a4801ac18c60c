import { clockAt } from '../../shared/domain/clock/clock-at.ts';
import { filmBreaks, type FilmBreak } from '../../shared/domain/clock/film-breaks.ts';
import type { Left } from '../../shared/domain/clock/following.ts';
import { furthestSince } from '../../shared/domain/clock/furthest-since.ts';
import { isFinished } from '../../shared/domain/clock/is-finished.ts';
import type { ClockReading } from '../../shared/domain/clock/clock-reading.ts';
import type { Moment, SyncEvent } from '../../shared/domain/clock/sync-event.ts';
import { skippedRanges } from '../../shared/domain/clock/skipped.ts';
import { walkClock } from '../../shared/domain/clock/walk-clock.ts';
import { watchedTo } from '../../shared/domain/clock/watched.ts';
import { viewerStateOf, type ViewerState } from '../../shared/domain/dossier/viewer-state.ts';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import { currentPass } from '../../shared/domain/notebook/pass-steps.ts';
import type { Pass, Scene } from '../../shared/domain/notebook/records.ts';
import { asFarAsSeen, withoutSkipped } from '../../shared/domain/scenes/as-far-as-seen.ts';

/** The current viewing read out of the notebook at one moment: what every handler and every view starts from. */
export interface Evening {
  readonly pass: Pass;
  readonly log: readonly SyncEvent[];
  readonly clock: ClockReading;
  readonly watchedToMs: number;
  /** Where the film was last known to be followed, while what came after is in question; null otherwise. */
  readonly left: Left | null;
  readonly finished: boolean;
  readonly breaks: readonly FilmBreak[];
  readonly scenes: readonly Scene[];
  readonly viewer: ViewerState;
}

const ofPass = <T extends { readonly passId: string }>(
  records: ReadonlyMap<string, T>,
  passId: string,
): T[] => [...records.values()].filter((record) => record.passId === passId);

/** Reads the viewing that is going on; null before the first one. */
export function eveningAt(data: NotebookData, titleId: string, now: Moment): Evening | null {
  const pass = currentPass(data, titleId);
  if (pass === null) return null;
  const log = ofPass(data.syncEvents, pass.id);
  const clock = clockAt(log, now);
  const watchedToMs = watchedTo(log, now);
  const finished = isFinished(log, now);
  const scenes = ofPass(data.scenes, pass.id)
    .filter((scene) => scene.deletedAt === undefined)
    .toSorted((a, b) => a.fromMs - b.fromMs);
  const { steps, end } = walkClock(log, now);
  const seen = asFarAsSeen(scenes, watchedToMs, ({ setAt }) => furthestSince(steps, Date.parse(setAt)));
  const viewer = viewerStateOf({
    pass,
    scenes: withoutSkipped(seen, skippedRanges(steps)),
    peeks: data.peeks.values(),
    watchedToMs,
    nowMs: clock.state === 'finished' ? null : clock.filmMs,
    finished,
  });
  const { left } = end.following;
  return { pass, log, clock, watchedToMs, left, finished, breaks: filmBreaks(log, now), scenes, viewer };
}
