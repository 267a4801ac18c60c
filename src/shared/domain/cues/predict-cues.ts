import type { CueTime } from '../notebook/cue-time-record.ts';
import type { Scene } from '../notebook/records.ts';
import type { Cue } from '../pack/schema/cues.ts';
import { agree, type CueEstimate } from './agree.ts';
import { appearancesOf } from './appearances.ts';
import { boundedByOrder, type Beat } from './bounded-by-order.ts';
import { caseOfCue } from './on-screen-cue.ts';
import { sightingsOf, type Sighting } from './sightings.ts';

/** A beat as far as predictions need it. */
export type PredictedBeat = Pick<Cue, 'id' | 'after' | 'seq' | 'case' | 'title' | 'spoilerKind'>;

/**
 * When a cue is expected in this viewing. `order_only`: nobody knows (times are null). `estimated`: from one cue file, or
 * between beats whose times are known. `set_by_you`: from one viewing of the viewer's own. `verified`: two sources agree.
 */
export interface Prediction {
  /** Tells two appearances of one case apart. */
  readonly key: string;
  readonly cueId: string;
  readonly caseId: string | null;
  /** Null for a case that comes on screen. */
  readonly beat: PredictedBeat | null;
  readonly filmMs: number | null;
  readonly plusMinusMs: number | null;
  readonly confidence: 'order_only' | CueEstimate['confidence'];
  /** Film times (ms) between which it is due; null without a time. */
  readonly window: { readonly fromMs: number; readonly toMs: number } | null;
  /** Whether this viewer saw it in an earlier viewing. */
  readonly own: boolean;
}

/** All that predictions are made of; records may be of any pass of the title and may be deleted ones. */
export interface CueEvidence {
  readonly beats: readonly PredictedBeat[];
  readonly cueTimes: readonly CueTime[];
  readonly scenes: readonly Scene[];
  /** The viewing that is going on: what is set in it is known and not predicted. */
  readonly passId: string;
}

/** A cue is announced this long (ms of film) before it may come, and waited for as long after. */
const announceMs = 30_000;

const windowOf = ({ filmMs, plusMinusMs }: { readonly filmMs: number; readonly plusMinusMs: number }) => ({
  fromMs: Math.max(0, filmMs - plusMinusMs - announceMs),
  toMs: filmMs + plusMinusMs + announceMs,
});

const timed = (at: CueEstimate, of: Pick<Prediction, 'key' | 'cueId' | 'caseId' | 'beat'>): Prediction => ({
  ...of,
  ...at,
  window: windowOf(at),
});

const ofBeat = (beat: PredictedBeat): Pick<Prediction, 'key' | 'cueId' | 'caseId' | 'beat'> => ({
  key: beat.id,
  cueId: beat.id,
  caseId: beat.case,
  beat,
});

const betweenOthers = (
  beat: PredictedBeat,
  beats: readonly Beat[],
  times: ReadonlyMap<string, number>,
): Prediction => {
  const bounds = boundedByOrder(beat, beats, times);
  if (bounds === null) {
    const unknown = { filmMs: null, plusMinusMs: null, window: null, own: false };
    return { ...ofBeat(beat), ...unknown, confidence: 'order_only' };
  }
  const plusMinusMs = (bounds.toMs - bounds.fromMs) / 2;
  const filmMs = Math.round(bounds.fromMs + plusMinusMs);
  return timed({ filmMs, plusMinusMs, confidence: 'estimated', own: false }, ofBeat(beat));
};

const predictBeats = (
  beats: readonly PredictedBeat[],
  sightings: readonly Sighting[],
): readonly Prediction[] => {
  const estimates = new Map(
    beats.map(({ id }) => [id, agree(sightings.filter(({ cueId }) => cueId === id))] as const),
  );
  const times = new Map(
    [...estimates].flatMap(([id, at]) => (at === null ? [] : [[id, at.filmMs] as const])),
  );
  return beats.map((beat) => {
    const at = estimates.get(beat.id) ?? null;
    return at === null ? betweenOthers(beat, beats, times) : timed(at, ofBeat(beat));
  });
};

const predictAppearances = (sightings: readonly Sighting[]): readonly Prediction[] => {
  const cueIds = new Set(sightings.map(({ cueId }) => cueId).filter((cueId) => caseOfCue(cueId) !== null));
  return [...cueIds].flatMap((cueId) =>
    appearancesOf(sightings.filter((sighting) => sighting.cueId === cueId)).flatMap((seen, index) => {
      const at = agree(seen);
      const of = { key: `${cueId} ${index + 1}`, cueId, caseId: caseOfCue(cueId), beat: null };
      return at === null ? [] : [timed(at, of)];
    }),
  );
};

const filmOrder = ({ filmMs }: Prediction): number => filmMs ?? Infinity;
const displayOrder = ({ beat }: Prediction): number => beat?.seq ?? 0;

const compare = (left: Prediction, right: Prediction): number =>
  filmOrder(left) - filmOrder(right) ||
  displayOrder(left) - displayOrder(right) ||
  (left.key < right.key ? -1 : 1);

/**
 * When each beat and each coming of a case on screen is expected, from earlier viewings and cue files; in order of film
 * time, those without a time last. Belongs to main alone: it knows the whole film. What may be shown of it is decided by
 * `dueNow` and `resyncList`.
 */
export const predictCues = ({ beats, cueTimes, scenes, passId }: CueEvidence): readonly Prediction[] => {
  const sightings = sightingsOf(cueTimes, scenes).filter((sighting) => sighting.passId !== passId);
  return [...predictBeats(beats, sightings), ...predictAppearances(sightings)].toSorted(compare);
};
