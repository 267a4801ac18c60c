import { clockAt } from '../../shared/domain/clock/clock-at.ts';
import { filmBreaks, type FilmBreak } from '../../shared/domain/clock/film-breaks.ts';
import type { Left } from '../../shared/domain/clock/following.ts';
import { furthestSince } from '../../shared/domain/clock/furthest-since.ts';
import { isFinished } from '../../shared/domain/clock/is-finished.ts';
import type { ClockReading } from '../../shared/domain/clock/clock-reading.ts';
import type { Moment, SyncEvent } from '../../shared/domain/clock/sync-event.ts';
import { skippedRanges } from '../../shared/domain/clock/skipped.ts';
import { walkClock, type ClockWalk } from '../../shared/domain/clock/walk-clock.ts';
import { watchedTo } from '../../shared/domain/clock/watched.ts';
import { viewerStateOf, type ViewerState } from '../../shared/domain/dossier/viewer-state.ts';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import { currentPass } from '../../shared/domain/notebook/pass-steps.ts';
import type { Pass, Peek, Scene } from '../../shared/domain/notebook/records.ts';
import type { Notebook } from '../notebook/notebook.ts';
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

/** What a viewing is read from. */
interface Records {
  readonly pass: Pass;
  readonly log: readonly SyncEvent[];
  readonly scenes: readonly Scene[];
  readonly peeks: readonly Peek[];
}

function ofPass<T extends { readonly passId: string }>(
  records: ReadonlyMap<string, T>,
  passId: string,
): readonly T[] {
  const own: T[] = [];
  for (const record of records.values()) if (record.passId === passId) own.push(record);
  return own;
}

/** What most who read a viewing never ask for is worked out when they do: saving a note waits for none of it. */
class ReadEvening implements Evening {
  readonly pass: Pass;
  readonly log: readonly SyncEvent[];
  readonly scenes: readonly Scene[];
  readonly #peeks: readonly Peek[];
  readonly #now: Moment;
  #clock: ClockReading | null = null;
  #walk: ClockWalk | null = null;
  #watchedToMs: number | null = null;
  #finished: boolean | null = null;
  #breaks: readonly FilmBreak[] | null = null;
  #viewer: ViewerState | null = null;

  /** The records were read before, so that it is one moment's viewing whatever is changed before it is asked. */
  constructor({ pass, log, scenes, peeks }: Records, now: Moment) {
    this.pass = pass;
    this.log = log;
    this.scenes = scenes;
    this.#peeks = peeks;
    this.#now = now;
  }

  get clock(): ClockReading {
    return (this.#clock ??= clockAt(this.log, this.#now));
  }

  get watchedToMs(): number {
    return (this.#watchedToMs ??= watchedTo(this.log, this.#now));
  }

  get left(): Left | null {
    return this.#walked().end.following.left;
  }

  get finished(): boolean {
    return (this.#finished ??= isFinished(this.log, this.#now));
  }

  get breaks(): readonly FilmBreak[] {
    return (this.#breaks ??= filmBreaks(this.log, this.#now));
  }

  get viewer(): ViewerState {
    return (this.#viewer ??= this.#readViewer());
  }

  #walked(): ClockWalk {
    return (this.#walk ??= walkClock(this.log, this.#now));
  }

  #readViewer(): ViewerState {
    const { pass, clock, watchedToMs, finished } = this;
    const { steps } = this.#walked();
    const seen = asFarAsSeen(this.scenes, watchedToMs, ({ setAt }) =>
      furthestSince(steps, Date.parse(setAt)),
    );
    const nowMs = clock.state === 'finished' ? null : clock.filmMs;
    const scenes = withoutSkipped(seen, skippedRanges(steps));
    return viewerStateOf({ pass, scenes, peeks: this.#peeks, watchedToMs, nowMs, finished });
  }
}

function recordsIn(data: NotebookData, titleId: string): Records | null {
  const pass = currentPass(data, titleId);
  if (pass === null) return null;
  const scenes = ofPass(data.scenes, pass.id)
    .filter((scene) => scene.deletedAt === undefined)
    .toSorted((a, b) => a.fromMs - b.fromMs);
  return { pass, log: ofPass(data.syncEvents, pass.id), scenes, peeks: [...data.peeks.values()] };
}

const readAt = (records: Records | null, now: Moment): Evening | null =>
  records === null ? null : new ReadEvening(records, now);

/** Reads the viewing that is going on; null before the first one. */
export const eveningAt = (data: NotebookData, titleId: string, now: Moment): Evening | null =>
  readAt(recordsIn(data, titleId), now);

interface Held {
  readonly changes: number;
  readonly titleId: string;
  readonly records: Records | null;
}

const held = new WeakMap<Notebook, Held>();

/** The same of an open notebook. What it is read from is at hand until it changes, so a note to be saved waits for none of it. */
export function eveningOf(notebook: Notebook, titleId: string, now: Moment): Evening | null {
  const { viewingChanges: changes, data } = notebook;
  const known = held.get(notebook);
  if (known?.changes === changes && known.titleId === titleId) return readAt(known.records, now);
  const records = recordsIn(data, titleId);
  held.set(notebook, { changes, titleId, records });
  return readAt(records, now);
}
