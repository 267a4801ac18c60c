import type { Scene } from '../notebook/records.ts';

/** Compares two scenes by when they were set, then by id, so that "the latest" is one scene whatever the order. */
export const compareSetAt = (left: Scene, right: Scene): number => {
  const [first, second] = left.setAt === right.setAt ? [left.id, right.id] : [left.setAt, right.setAt];
  if (first === second) return 0;
  return first < second ? -1 : 1;
};

/**
 * The scene that is on screen now: not deleted and without an end; null when nobody has pressed yet.
 * Should two be open (after a merge), the one set last is meant. `scenes` are those of one pass.
 */
export const openScene = (scenes: readonly Scene[]): Scene | null =>
  scenes
    .filter((scene) => scene.toMs === null && scene.deletedAt === undefined)
    .toSorted(compareSetAt)
    .at(-1) ?? null;
