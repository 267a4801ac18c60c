import type { Policy } from '../notebook/records.ts';
import type { SpoilerKind } from '../pack/schema/common.ts';
import { withEarlier, type Beat } from './bounded-by-order.ts';
import type { Prediction } from './predict-cues.ts';

/** What decides whether a beat may be named to this viewer. */
export interface CueGate {
  readonly policy: Policy;
  readonly finished: boolean;
  /** `isKindOpen` of this viewer. */
  readonly isOpen: (kind: SpoilerKind | undefined) => boolean;
  /** Beats that were set in this viewing or have passed by what is open; what comes before them has passed too. */
  readonly passedIds: ReadonlySet<string>;
}

type NamedBeat = Beat & { readonly spoilerKind?: SpoilerKind };

/**
 * The beats that may be named: those that give nothing away, or only what this viewer agreed to, and that nothing keeps
 * waiting which has not passed yet. Under *after the film* none before its end.
 */
export const offeredBeats = <B extends NamedBeat>(beats: readonly B[], gate: CueGate): readonly B[] => {
  if (gate.policy === 'after_the_film' && !gate.finished) return [];
  const passed = withEarlier(gate.passedIds, beats);
  return beats.filter(
    ({ spoilerKind, after }) => gate.isOpen(spoilerKind) && after.every((id) => passed.has(id)),
  );
};

/** Those predictions that may be named. The four cases are on the keys from the start, so that one comes is no secret. */
export const offeredPredictions = (
  predictions: readonly Prediction[],
  gate: CueGate,
): readonly Prediction[] => {
  const beats = predictions.flatMap(({ beat }) => (beat === null ? [] : [beat]));
  const offered = new Set(offeredBeats(beats, gate).map(({ id }) => id));
  return predictions.filter(({ beat }) => beat === null || offered.has(beat.id));
};
