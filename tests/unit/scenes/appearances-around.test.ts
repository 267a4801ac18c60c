import { expect, it } from 'vitest';
import { appearancesAround } from '../../../src/shared/domain/scenes/appearances-around.ts';
import { scene } from '../dossier/viewers.ts';

const scenes = [
  scene('one', 10, { toMs: 20 }),
  scene('two', 20, { toMs: 40 }),
  scene('one', 40, { toMs: 50 }),
  scene('one', 90),
];

it.each<[number, number, string]>([
  [5, 100, 'now -, before -, after 10'],
  [10, 100, 'now 10-20, before -, after 40'],
  [19, 100, 'now 10-20, before -, after 40'],
  [20, 100, 'now -, before 10-20, after 40'],
  [45, 100, 'now 40-50, before 10-20, after 90'],
  [95, 100, 'now 90-100, before 40-50, after -'],
  [200, 100, 'now 90-100, before 40-50, after -'],
  [60, 90, 'now -, before 40-50, after -'],
  [45, 45, 'now 40-45, before 10-20, after -'],
  [45, 40, 'now -, before 10-20, after -'],
])('at %i, watched to %i: %s', (atMs, watchedToMs, words) => {
  const { current, previous, next } = appearancesAround(scenes, 'one', { atMs, watchedToMs });
  const span = (one: typeof current): string => (one === null ? '-' : `${one.fromMs}-${one.toMs}`);
  expect(`now ${span(current)}, before ${span(previous)}, after ${next?.fromMs ?? '-'}`).toBe(words);
});
