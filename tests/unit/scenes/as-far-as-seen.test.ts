import { expect, it } from 'vitest';
import { asFarAsSeen } from '../../../src/shared/domain/scenes/as-far-as-seen.ts';
import { scene } from './evening-of-scenes.ts';

it('lets an open scene go on at the front of what was watched, and end where the film is behind it', () => {
  const scenes = [scene('old', 'a', [0, 10]), scene('open', 'b', [20, null])];
  expect(asFarAsSeen(scenes, 100, () => 100)).toEqual(scenes);
  expect(asFarAsSeen(scenes, 100, () => 30).map(({ toMs }) => toMs)).toEqual([10, 31]);
  expect(asFarAsSeen(scenes, 100, () => 0).map(({ toMs }) => toMs)).toEqual([10, 21]);
});
