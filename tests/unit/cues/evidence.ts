import { isTimed, type DueQuestion } from '../../../src/shared/domain/cues/due-now.ts';
import { onScreenCue } from '../../../src/shared/domain/cues/on-screen-cue.ts';
import { predictCues, type PredictedBeat } from '../../../src/shared/domain/cues/predict-cues.ts';
import type { CueTime } from '../../../src/shared/domain/notebook/cue-time-record.ts';
import type { Scene } from '../../../src/shared/domain/notebook/records.ts';

const AT = '2026-11-22T20:00:00.000Z';

/** A short film: an opening, two letters, a release that gives the end away, and the close after it. */
export const beats: readonly PredictedBeat[] = [
  { id: 'open', seq: 1, case: null, after: [], title: 'Opening' },
  { id: 'letters', seq: 2, case: null, after: ['open'], title: 'Letters come in' },
  { id: 'visit', seq: 3, case: 'a', after: ['letters'], title: 'A visit' },
  { id: 'release', seq: 4, case: 'a', after: ['visit'], title: 'A release', spoilerKind: 'film_ending' },
  { id: 'close', seq: 5, case: null, after: ['release'], title: 'Close', spoilerKind: 'film_ending' },
];

/** A cue time from seconds; `from` is the id of a viewing, or the name of a file that ends in .json. */
export const seen = (
  ...[cueId, second, from, patch = {}]: readonly [string, number, string, Partial<CueTime>?]
): CueTime => {
  const isFile = from.endsWith('.json');
  return {
    id: `${cueId}-${from}-${second}`,
    titleId: 't',
    passId: isFile ? null : from,
    cueId,
    caseId: null,
    filmMs: Math.round(second * 1000),
    plusMinusMs: 2000,
    from: isFile ? 'file' : 'set',
    ...(isFile ? { fileName: from } : {}),
    setAt: AT,
    ...patch,
  };
};

/** A press of who is on screen, from seconds. */
export const pressed = (caseId: string | null, second: number, passId: string): Scene => ({
  id: `s-${passId}-${second}`,
  passId,
  caseId,
  fromMs: second * 1000,
  toMs: null,
  confidence: 'set_by_you',
  setAt: AT,
});

export const onScreen = onScreenCue;

/** What is predicted in viewing `p2`. */
export const predicted = (cueTimes: readonly CueTime[], scenes: readonly Scene[] = []) =>
  predictCues({ beats, cueTimes, scenes, passId: 'p2' });

/** One prediction in short: film second, doubt in seconds, how sure. */
export const short = (cueTimes: readonly CueTime[], key: string, scenes: readonly Scene[] = []) => {
  const found = predicted(cueTimes, scenes).find((each) => each.key === key);
  if (found === undefined || !isTimed(found)) return found?.confidence ?? null;
  return `${found.filmMs / 1000} ±${found.plusMinusMs / 1000} ${found.confidence}`;
};

/** A question in the middle of viewing `p2`, asked at a film second. */
export const question = (
  second: number,
  cueTimes: readonly CueTime[],
  { scenes = [], ...patch }: Partial<DueQuestion> = {},
): DueQuestion => ({
  predictions: predicted(cueTimes, scenes),
  clock: { filmMs: second * 1000, plusMinusMs: 0 },
  cueTimes,
  scenes,
  landmarks: [],
  passId: 'p2',
  gate: { policy: 'as_i_watch', finished: false, isOpen: (kind) => kind === undefined, passedIds: new Set() },
  dismissed: new Set(),
  ...patch,
});
