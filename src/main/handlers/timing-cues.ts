import { dueNow, type DueQuestion } from '../../shared/domain/cues/due-now.ts';
import { offeredPredictions } from '../../shared/domain/cues/may-offer.ts';
import type { Prediction } from '../../shared/domain/cues/predict-cues.ts';
import { resyncList } from '../../shared/domain/cues/resync-list.ts';
import type { ResyncView } from '../../shared/ipc/timing-views.ts';
import type { AppContext } from '../app-context.ts';
import type { Evening } from '../viewing/evening.ts';
import type { Keeper, Turn } from '../viewing/keeper.ts';
import { cueName, resyncKey, viewDue, viewResyncCue } from '../viewing/timing-cue-words.ts';
import { cueQuestion, cueRecords } from '../viewing/timing-cues.ts';

/** "Not yet" is asked again after so much film (ms). */
const NOT_YET_MS = 30_000;

/** By the key of the cue: until which film time it is not asked about again. */
type Dismissals = Map<string, number>;

/** Answers are for this run of the app only; one map for each notebook, and in it one for each viewing. */
const dismissals = new WeakMap<Keeper, Map<string, Dismissals>>();

function dismissalsOf(keeper: Keeper, passId: string): Dismissals {
  const ofKeeper = dismissals.get(keeper) ?? new Map<string, Dismissals>();
  dismissals.set(keeper, ofKeeper);
  const ofPass = ofKeeper.get(passId) ?? new Map<string, number>();
  ofKeeper.set(passId, ofPass);
  return ofPass;
}

/** Remembers that a cue is not to be asked about for a while, or not again. */
export function dismiss(
  keeper: Keeper,
  evening: Evening,
  { key, why }: { readonly key: string; readonly why: 'not-yet' | 'past' },
): void {
  const untilMs = why === 'past' ? Infinity : evening.clock.filmMs + NOT_YET_MS;
  dismissalsOf(keeper, evening.pass.id).set(key, untilMs);
}

/** What is asked of the cues of this viewing at the moment of a turn. */
export function questionOf(
  { pack }: Pick<AppContext, 'pack'>,
  keeper: Keeper,
  { data, now, evening }: Pick<Turn, 'data' | 'now'> & { readonly evening: Evening },
): DueQuestion {
  const { filmMs } = evening.clock;
  const put = [...dismissalsOf(keeper, evening.pass.id)].filter(([, untilMs]) => filmMs < untilMs);
  return cueQuestion({ data, pack, dismissed: new Set(put.map(([key]) => key)) }, evening, now);
}

/** The card of the cue that is due; null while the film stands or nothing is. */
export function dueCard(context: AppContext, keeper: Keeper, turn: Turn): ReturnType<typeof viewDue> | null {
  const { evening } = turn;
  if (evening === null || !evening.clock.running) return null;
  const question = questionOf(context, keeper, { ...turn, evening });
  const due = dueNow(question);
  if (due === null) return null;
  const records = cueRecords(turn.data, context.pack.title.id);
  return viewDue(due, {
    pack: context.pack,
    records,
    clockDoubtMs: evening.clock.plusMinusMs ?? 0,
  });
}

/** Parts that may be named and have not been set in this viewing; in the order in which the pack lists them. */
function openParts(question: DueQuestion): readonly Prediction[] {
  const set = new Set([
    ...question.cueTimes.filter(({ passId }) => passId === question.passId).map(({ cueId }) => cueId),
    ...question.landmarks.map(({ cueId }) => cueId),
  ]);
  return offeredPredictions(question.predictions, question.gate)
    .filter(({ beat, cueId }) => beat !== null && !set.has(cueId))
    .toSorted((left, right) => (left.beat?.seq ?? 0) - (right.beat?.seq ?? 0));
}

/** The list to resync by, as the sheet shows it. */
export function viewResync({ pack }: Pick<AppContext, 'pack'>, question: DueQuestion): ResyncView {
  const { before, after } = resyncList(question);
  const listed = new Set([...before, ...after].map(({ cueId }) => cueId));
  return {
    before: before.map((cue) => viewResyncCue(pack, cue)),
    after: after.map((cue) => viewResyncCue(pack, cue)),
    parts: openParts(question)
      .filter(({ cueId }) => !listed.has(cueId))
      .map((part) => ({ key: part.key, caseId: part.caseId, name: cueName(pack, part) })),
  };
}

/** A cue that the viewer may name, and when it is expected; null when nobody knows. */
export interface NamedCue {
  readonly cueId: string;
  readonly caseId: string | null;
  /** Null for a case that comes on screen. */
  readonly beatId: string | null;
  readonly name: string;
  readonly expected: { readonly filmMs: number; readonly plusMinusMs: number } | null;
}

/**
 * The cue that a view named by a key; null where there is none that may be named to this viewer. A part that is offered
 * without its time is set by the viewer's word alone, for its time may be one that this viewer must not learn yet.
 */
export function namedCue(
  { pack }: Pick<AppContext, 'pack'>,
  question: DueQuestion,
  key: string,
): NamedCue | null {
  const due = dueNow({ ...question, dismissed: new Set() });
  const { before, after } = resyncList(question);
  const timed = [
    ...(due === null ? [] : [{ ...due, names: due.key }]),
    ...[...before, ...after].map((cue) => ({ ...cue, names: resyncKey(cue) })),
  ].find(({ names }) => names === key);
  const part = timed ?? openParts(question).find((each) => each.key === key);
  if (part === undefined) return null;
  const { cueId, caseId, beat } = part;
  const expected = timed === undefined ? null : { filmMs: timed.filmMs, plusMinusMs: timed.plusMinusMs };
  return { cueId, caseId, beatId: beat?.id ?? null, name: cueName(pack, part), expected };
}
