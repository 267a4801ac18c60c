import type { Scene } from '../notebook/records.ts';
import { compareSetAt } from './open-scene.ts';

/**
 * The scene at a film time (milliseconds), from its first moment to just before its end; null where none was set.
 * Where scenes overlap, because a part was watched twice, the one set last is meant.
 */
export const sceneAt = (scenes: readonly Scene[], filmMs: number): Scene | null =>
  scenes
    .filter(
      ({ fromMs, toMs, deletedAt }) =>
        deletedAt === undefined && fromMs <= filmMs && filmMs < (toMs ?? Infinity),
    )
    .toSorted(compareSetAt)
    .at(-1) ?? null;
