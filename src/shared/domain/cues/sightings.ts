import type { CueTime } from '../notebook/cue-time-record.ts';
import type { Scene } from '../notebook/records.ts';
import { onScreenCue } from './on-screen-cue.ts';

/** One observation of when a cue comes: in one viewing, or in one cue file. Times are film time in milliseconds. */
export interface Sighting {
  readonly cueId: string;
  readonly caseId: string | null;
  readonly filmMs: number;
  readonly plusMinusMs: number;
  /** Whose it is: two sightings of one source are never two witnesses. */
  readonly source: string;
  /** The viewing it was made in; null for a file. */
  readonly passId: string | null;
}

/** How far off (ms) the start of a scene may be, by how it was set. */
const sceneDoubtMs = { verified: 1000, set_by_you: 2000, estimated: 15_000 } as const;

const fromScene = (scene: Scene): readonly Sighting[] =>
  scene.caseId === null || scene.deletedAt !== undefined
    ? []
    : [
        {
          cueId: onScreenCue(scene.caseId),
          caseId: scene.caseId,
          filmMs: scene.fromMs,
          plusMinusMs: sceneDoubtMs[scene.confidence],
          source: `pass ${scene.passId}`,
          passId: scene.passId,
        },
      ];

const fromCueTime = (time: CueTime): readonly Sighting[] =>
  time.deletedAt === undefined
    ? [
        {
          cueId: time.cueId,
          caseId: time.caseId,
          filmMs: time.filmMs,
          plusMinusMs: time.plusMinusMs,
          source: time.passId === null ? `file ${time.fileName ?? ''}` : `pass ${time.passId}`,
          passId: time.passId,
        },
      ]
    : [];

/**
 * Everything that was ever seen of when cues come: cue times of all viewings and files of one title, and every press of
 * who is on screen as the coming of that case. The records may be deleted ones; those are left out.
 */
export const sightingsOf = (cueTimes: readonly CueTime[], scenes: readonly Scene[]): readonly Sighting[] => [
  ...cueTimes.flatMap(fromCueTime),
  ...scenes.flatMap(fromScene),
];
