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
