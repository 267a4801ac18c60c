import { err, ok, type Result } from '../../result.ts';
import type { Moment } from '../clock/sync-event.ts';
import type { ReadCue } from '../cues/read-cue-file.ts';
import type { CueTime } from './cue-time-record.ts';
import { clockChange } from './pass-steps.ts';
import type { Change } from './records.ts';
import type { Step, StepContext } from './step.ts';

/** "It just started": which cue, in which viewing, and how the clock stood at the key press (film time, ms). */
export interface CuePress {
  readonly titleId: string;
  readonly passId: string;
  readonly cueId: string;
  readonly caseId: string | null;
  readonly at: Moment;
  /** Null while the clock has not started. */
  readonly clock: { readonly filmMs: number; readonly plusMinusMs: number } | null;
  /** Taken off because people press late. */
  readonly leadInMs: number;
  /** When the cue comes, if that is known: the clock is set by it. */
  readonly expected: { readonly filmMs: number; readonly plusMinusMs: number } | null;
}

/** A clock this far (ms) from a cue that it is set by was wrong, and what it showed is no sighting of the cue. */
const mostOffMs = 10_000;

/** What a press adds to the doubt of a place (ms). */
const pressDoubtMs = 1000;

const cueTimeChange = (record: Omit<CueTime, 'id'>, context: StepContext): Change => {
  const id = context.newId();
  return { table: 'cueTimes', id, before: null, after: { ...record, id } };
};

const clockSet = (press: CuePress, context: StepContext): readonly Change[] => {
  const { passId, at, cueId, leadInMs, expected } = press;
  if (expected === null) return [];
  const filmMs = expected.filmMs + leadInMs;
  const plusMinusMs = expected.plusMinusMs + pressDoubtMs;
  return [
    clockChange({ passId, at, change: { kind: 'set', filmMs, plusMinusMs, landmark: cueId } }, context),
  ];
};

/** What the clock alone says of when the cue came: an observation of its own, so that viewings can confirm each other. */
const sighted = (press: CuePress, context: StepContext): readonly Change[] => {
  const { titleId, passId, cueId, caseId, clock, leadInMs, expected } = press;
  if (clock === null) return [];
  const filmMs = Math.max(0, Math.round(clock.filmMs - leadInMs));
  if (expected !== null && Math.abs(filmMs - expected.filmMs) > mostOffMs) return [];
  const plusMinusMs = clock.plusMinusMs + pressDoubtMs;
  const seen = {
    titleId,
    passId,
    cueId,
    caseId,
    filmMs,
    plusMinusMs,
    from: 'set',
    setAt: context.nowIso,
  } as const;
  return [cueTimeChange(seen, context)];
};

/**
 * Sets a cue in one step: the clock by the cue, where its time is known, and the cue by the clock, unless the clock was
 * wrong. A cue without a time leaves the clock alone, for it says nothing about where the film is. Fails when it could do
 * neither: the clock has not started and the time of the cue is not known.
 */
export const setCue = (press: CuePress, context: StepContext): Result<Step, string> => {
  const changes = [...clockSet(press, context), ...sighted(press, context)];
  if (changes.length === 0) return err('Start the clock first: nobody knows yet when this comes.');
  return ok({ label: 'Set a cue', changes });
};

/** Takes a cue time away; it stays on disk and undo brings it back. */
export const removeCueTime = (cueTime: CueTime, context: StepContext): Step => ({
  label: 'Removed a cue time',
  changes: [
    { table: 'cueTimes', id: cueTime.id, before: cueTime, after: { ...cueTime, deletedAt: context.nowIso } },
  ],
});

const isKnown = ({ cueId, filmMs }: ReadCue, cueTimes: readonly CueTime[]): boolean =>
  cueTimes.some(
    (known) =>
      known.from === 'file' &&
      known.deletedAt === undefined &&
      known.cueId === cueId &&
      known.filmMs === filmMs,
  );

/** A file’s own name, without the folders it lies in: those say more of a computer than a notebook should. */
const ownName = (path: string): string => path.split(/[\\/]/u).at(-1)?.slice(0, 200) || 'cue file';

/**
 * Takes over the cue times of a file beside all that is there: own times are never touched, and what came from a file
 * before is not taken twice. null when there is nothing new.
 */
export const importCues = (
  {
    titleId,
    fileName,
    cues,
  }: { readonly titleId: string; readonly fileName: string; readonly cues: readonly ReadCue[] },
  cueTimes: readonly CueTime[],
  context: StepContext,
): Step | null => {
  const fresh = cues.filter(
    (cue, index) =>
      !isKnown(cue, cueTimes) &&
      cues.findIndex(({ cueId, filmMs }) => cueId === cue.cueId && filmMs === cue.filmMs) === index,
  );
  if (fresh.length === 0) return null;
  const of = {
    titleId,
    passId: null,
    from: 'file',
    fileName: ownName(fileName),
    setAt: context.nowIso,
  } as const;
  return {
    label: 'Imported cue times',
    changes: fresh.map((cue) => cueTimeChange({ ...of, ...cue }, context)),
  };
};
