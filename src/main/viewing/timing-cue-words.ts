import { describeDue } from '../../shared/domain/cues/describe-due.ts';
import type { TimedPrediction } from '../../shared/domain/cues/due-now.ts';
import { caseOfCue } from '../../shared/domain/cues/on-screen-cue.ts';
import type { PredictedBeat } from '../../shared/domain/cues/predict-cues.ts';
import type { ResyncCue } from '../../shared/domain/cues/resync-list.ts';
import type { Pack } from '../../shared/domain/pack/pack.ts';
import type { CueConfidence, DueCue, ResyncCueView } from '../../shared/ipc/timing-views.ts';
import type { CueRecords } from './timing-cues.ts';

interface Named {
  readonly cueId: string;
  readonly beat: Pick<PredictedBeat, 'title'> | null;
}

/** The name of a cue: the part of the film, or the person who comes on screen. */
export function cueName(pack: Pack, { cueId, beat }: Named): string {
  if (beat !== null) return beat.title;
  const caseId = caseOfCue(cueId);
  return pack.cases.find(({ id }) => id === caseId)?.name ?? 'A part of the film';
}

/** A cue without a time of its own is never due, so what has one is at least an estimate. */
const confidenceOf = (confidence: ResyncCue['confidence']): CueConfidence =>
  confidence === 'order_only' ? 'estimated' : confidence;

/** Where the time of a cue comes from, in words. */
function basisOf({ confidence, own, cueId }: TimedPrediction, { passes, cueTimes }: CueRecords): string {
  if (confidence === 'verified') return 'Two sources agree within 5 s.';
  if (own) {
    const isOnlyFirst = passes.length === 2 && passes.some(({ kind }) => kind === 'first');
    return isOnlyFirst ? 'Set by you on your first viewing.' : 'Set by you in an earlier viewing.';
  }
  const isFromFile = cueTimes.some((each) => each.from === 'file' && each.cueId === cueId);
  return isFromFile ? 'From a cue file.' : 'Between two parts whose times are known.';
}

/** What the card says of the cue that is due. */
export function viewDue(
  due: TimedPrediction,
  { pack, records, clockDoubtMs }: { pack: Pack; records: CueRecords; clockDoubtMs: number },
): DueCue {
  const name = cueName(pack, due);
  return {
    key: due.key,
    caseId: due.caseId,
    name,
    words: describeDue(due, name, clockDoubtMs),
    basis: basisOf(due, records),
    confidence: confidenceOf(due.confidence),
    filmMs: due.filmMs,
  };
}

/** Names a line of the list: a cue comes once at one time. */
export const resyncKey = ({ cueId, filmMs }: Pick<ResyncCue, 'cueId' | 'filmMs'>): string =>
  `${cueId}@${filmMs}`;

/** One line of the list to resync by. */
export const viewResyncCue = (pack: Pack, cue: ResyncCue): ResyncCueView => ({
  key: resyncKey(cue),
  caseId: cue.caseId,
  name: cueName(pack, cue),
  filmMs: cue.filmMs,
  plusMinusMs: cue.plusMinusMs,
  confidence: confidenceOf(cue.confidence),
});
