import type { FilmRange } from '../clock/watched.ts';
import type { Scene } from '../notebook/records.ts';

/**
 * The scenes as the gate may count them. A scene that is open is taken to go on, which holds at the front of what was
 * watched; in a part that is watched again it has only gone on as far as the film has run since it was set, or else one
 * press after rewinding would open everything up to watched-to. `seenMs` says how far that is (film time, ms).
 */
export const asFarAsSeen = (
  scenes: readonly Scene[],
  watchedToMs: number,
  seenMs: (scene: Scene) => number,
): readonly Scene[] =>
  scenes.map((scene) => {
    if (scene.toMs !== null) return scene;
    const seen = Math.max(scene.fromMs, seenMs(scene));
    return seen < watchedToMs ? { ...scene, toMs: seen + 1 } : scene;
  });

const outside = (scene: Scene, [from, to]: FilmRange): readonly Scene[] => {
  const endMs = scene.toMs ?? Infinity;
  if (to <= scene.fromMs || from >= endMs) return [scene];
  const before = from > scene.fromMs ? [{ ...scene, toMs: from }] : [];
  const after = to < endMs ? [{ ...scene, fromMs: to }] : [];
  return [...before, ...after];
};

/**
 * The scenes in the pieces that the gate may count: without the film that was skipped, or else one press and a jump would
 * open a whole dossier. Every piece keeps the id and the doubt of its scene; the record stays as it is.
 */
export const withoutSkipped = (scenes: readonly Scene[], skipped: readonly FilmRange[]): readonly Scene[] =>
  skipped.reduce((pieces, range) => pieces.flatMap((scene) => outside(scene, range)), scenes);
