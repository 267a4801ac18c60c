import { clockAt } from '../../shared/domain/clock/clock-at.ts';
import { correctionBand, type CorrectionBand } from '../../shared/domain/retime/correction-band.ts';
import { amountWords, describeCorrection } from '../../shared/domain/retime/describe-correction.ts';
import { missedBreak } from '../../shared/domain/editions/missed-break.ts';
import { notesSinceLastGoodSync, type SinceGoodSync } from '../../shared/domain/retime/since-good-sync.ts';
import { planRetime, type RetimePlan } from '../../shared/domain/retime/plan-retime.ts';
import type { ClockReading } from '../../shared/domain/clock/clock-reading.ts';
import type { Moment } from '../../shared/domain/clock/sync-event.ts';
import type { Change } from '../../shared/domain/notebook/records.ts';
import { atOnce, pickedInPortions, PORTION, type Pausing } from '../../shared/domain/export/pausing.ts';
import { previewOfMove, type RetimePreview } from '../../shared/domain/notebook/retime-step.ts';
import { formatTimecode } from '../../shared/domain/time/format-timecode.ts';
import type { CorrectionView } from '../../shared/ipc/timing-views.ts';
import type { Evening } from '../viewing/evening.ts';
import type { Turn } from '../viewing/keeper.ts';

/** A correction of the clock that is being weighed: how it stood at the press, and where it is to stand. */
export interface Correction {
  readonly reading: ClockReading;
  readonly toMs: number;
  readonly deltaMs: number;
  /** How it is to be told; a clock that stands is not corrected but placed, which never asks. */
  readonly band: CorrectionBand;
  readonly since: SinceGoodSync | null;
}

/** The notes, scenes and cue times of one viewing. */
export const recordsOfPass = (turn: Turn, passId: string) => ({
  notes: [...turn.data.notes.values()].filter((note) => note.passId === passId),
  scenes: [...turn.data.scenes.values()].filter((scene) => scene.passId === passId),
  cueTimes: [...turn.data.cueTimes.values()].filter((each) => each.passId === passId),
});

/** Weighs what it means to set the clock to `toMs` (film time) as of a moment. */
export function weigh(
  turn: Turn,
  evening: Evening,
  to: { readonly at: Moment; readonly toMs: number },
): Correction {
  const reading = clockAt(evening.log, to.at);
  const deltaMs = to.toMs - reading.filmMs;
  const isUnderWay = reading.state === 'running' || reading.state === 'break';
  const { notes } = recordsOfPass(turn, evening.pass.id);
  return {
    ...{ reading, deltaMs, toMs: to.toMs },
    band: isUnderWay ? correctionBand(deltaMs) : 'silent',
    since: notesSinceLastGoodSync(evening.log, notes),
  };
}

/** What would move along with the clock: everything written since it was last right, by the same amount. */
export function planAlong(turn: Turn, evening: Evening, { since, deltaMs }: Correction): RetimePlan | null {
  if (since === null) return null;
  const { fromWallMs, toWallMs } = since;
  const planned = planRetime({
    ...recordsOfPass(turn, evening.pass.id),
    scope: { of: 'written', fromWallMs, toWallMs },
    how: { by: 'shift', deltaMs: Math.round(deltaMs) },
  });
  return planned.ok ? planned.value : null;
}

/** More than any notebook holds; a film time (ms) times this is still a whole number that can be written exactly. */
const PLACES = 2 ** 22;

/**
 * The notes of a plan in the order of the film, as a preview shows them. Time and place of each are one number, because
 * numbers are sorted many times faster than notes: a hundred thousand would hold up the windows.
 */
export function* movedInPortions({ notes }: RetimePlan): Pausing<readonly RetimePreview[]> {
  const keys = new Float64Array(notes.length);
  for (const [place, { before }] of notes.entries()) {
    keys[place] = (before.filmMs ?? 0) * PLACES + place;
    if (place % PORTION === 0) yield '';
  }
  const inOrder = keys.toSorted();
  yield '';
  return yield* pickedInPortions(inOrder, (key) => {
    const move = notes[key % PLACES];
    return move === undefined ? undefined : previewOfMove(move);
  });
}

/** The same at once, for the few notes that go along with a clock. */
const movedNotes = (plan: RetimePlan): readonly RetimePreview[] => atOnce(movedInPortions(plan));

/** What the viewer is asked. `canBreak`: whether this is watched where adverts come. */
export function viewCorrection(
  { reading, deltaMs, toMs, since }: Correction,
  plan: RetimePlan | null,
  canBreak: boolean,
): CorrectionView {
  const missed = canBreak ? missedBreak(reading.filmMs, toMs) : null;
  return {
    question: describeCorrection(deltaMs, since),
    deltaMs,
    fromMs: reading.filmMs,
    toMs,
    notes: plan === null ? [] : [...movedNotes(plan)],
    missedBreak: missed,
  };
}

const noteWords = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);

/** What was done, for the status line. */
export function correctionWords({ band, deltaMs, toMs }: Correction, moved: number): string {
  if (band === 'silent') return `Clock set to ${formatTimecode(Math.round(toMs))}`;
  const way = deltaMs < 0 ? 'back' : 'forward';
  const along = moved === 0 ? '' : `, and ${noteWords(moved)} with it`;
  return `Clock moved ${amountWords(deltaMs)} ${way}${along}`;
}

/** Several changes of one record as one, from how it was to how it is to be; each record in the place of its first change. */
export function folded(changes: readonly Change[]): readonly Change[] {
  const merged = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.table} ${change.id}`;
    const first = merged.get(key);
    merged.set(key, first === undefined ? change : joined(first, change));
  }
  return [...merged.values()];
}

/** Only scenes and editions are changed twice in one step; the tables of both are the same, for they were found under one key. */
function joined(first: Change, last: Change): Change {
  if (first.table === 'scenes' && last.table === 'scenes') return { ...last, before: first.before };
  if (first.table === 'editions' && last.table === 'editions') return { ...last, before: first.before };
  return last;
}
