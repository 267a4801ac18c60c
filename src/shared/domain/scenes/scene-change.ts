import type { Scene } from '../notebook/records.ts';

/** A change of one scene: what stood there before (null: nothing) and what stands there after. */
export interface SceneChange {
  readonly table: 'scenes';
  readonly id: string;
  readonly before: Scene | null;
  readonly after: Scene;
}

/** Builds the change that leaves `after` in the place of `before`. */
export const sceneChange = (before: Scene | null, after: Scene): SceneChange => ({
  table: 'scenes',
  id: after.id,
  before,
  after,
});
