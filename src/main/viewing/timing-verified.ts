import { agree } from '../../shared/domain/cues/agree.ts';
import { onScreenCue } from '../../shared/domain/cues/on-screen-cue.ts';
import { sightingsOf } from '../../shared/domain/cues/sightings.ts';
import type { NotebookData } from '../../shared/domain/notebook/notebook-data.ts';
import type { Scene } from '../../shared/domain/notebook/records.ts';
import type { Evening } from './evening.ts';
import { cueRecords } from './timing-cues.ts';

/** Sightings further away (ms of film) are of another coming on screen. */
const sameMs = 5000;

/**
 * The scenes of an evening as they are to be shown: one whose beginning another viewing or a cue file confirms within 5 s
 * is verified. For the eye only: the gate goes on waiting as it would for a press, so nothing opens earlier for it.
 */
export function shownScenes(data: NotebookData, { pass, scenes }: Evening): readonly Scene[] {
  const records = cueRecords(data, pass.titleId);
  const others = sightingsOf(records.cueTimes, records.scenes).filter(({ passId }) => passId !== pass.id);
  if (others.length === 0) return scenes;
  return scenes.map((scene) => {
    if (scene.caseId === null || scene.confidence !== 'set_by_you') return scene;
    const cueId = onScreenCue(scene.caseId);
    const near = others.filter(
      (other) => other.cueId === cueId && Math.abs(other.filmMs - scene.fromMs) <= sameMs,
    );
    const all = [...sightingsOf([], [scene]), ...near];
    return agree(all)?.confidence === 'verified' ? { ...scene, confidence: 'verified' } : scene;
  });
}
