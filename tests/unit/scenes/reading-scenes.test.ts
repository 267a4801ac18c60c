import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/shared/domain/notebook/records.ts';
import { filmTimeWhenOnScreenReached } from '../../../src/shared/domain/scenes/film-time-when.ts';
import { lastSeen } from '../../../src/shared/domain/scenes/last-seen.ts';
import { onScreenMs } from '../../../src/shared/domain/scenes/on-screen-ms.ts';
import { openScene } from '../../../src/shared/domain/scenes/open-scene.ts';
import { sceneAt } from '../../../src/shared/domain/scenes/scene-at.ts';
import { iso, scene } from './evening-of-scenes.ts';

const gone: Scene = { ...scene('gone', 'a', [0, 1000]), deletedAt: iso(0) };
const scenes: readonly Scene[] = [
  gone,
  scene('one', 'a', [100, 200]),
  scene('two', 'b', [200, 300]),
  { ...scene('again', 'a', [150, 250]), setAt: iso(900) },
  scene('open', 'a', [400, null]),
];

describe('openScene', () => {
  it('finds the one without an end, and the last set of two', () => {
    expect(openScene(scenes)?.id).toBe('open');
    expect(openScene([...scenes, scene('later', 'b', [500, null])])?.id).toBe('later');
    expect(openScene([scene('later', 'b', [500, null]), ...scenes])?.id).toBe('later');
    expect(openScene([gone])).toBeNull();
  });
});

describe('onScreenMs', () => {
  it.each([
    ['a', 100, 0],
    ['a', 160, 60],
    ['a', 250, 150],
    ['a', 400, 150],
    ['a', 450, 200],
    ['b', 1000, 100],
    ['c', 1000, 0],
    [null, 1000, 0],
  ])('of %s up to %d is %d', (caseId, upto, ms) => {
    expect(onScreenMs(scenes, caseId, upto)).toBe(ms);
  });
});

describe('sceneAt', () => {
  it.each([
    [99, null],
    [100, 'one'],
    [150, 'again'],
    [249, 'again'],
    [250, 'two'],
    [299, 'two'],
    [300, null],
    [400, 'open'],
    [9999, 'open'],
  ])('%d is in %s', (filmMs, id) => {
    expect(sceneAt(scenes, filmMs)?.id ?? null).toBe(id);
  });
});

describe('lastSeen', () => {
  it.each([
    ['a', 99, null],
    ['a', 100, { atMs: 100, agoMs: 0 }],
    ['a', 249, { atMs: 249, agoMs: 0 }],
    ['a', 300, { atMs: 250, agoMs: 50 }],
    ['a', 500, { atMs: 500, agoMs: 0 }],
    ['b', 1000, { atMs: 300, agoMs: 700 }],
    ['c', 1000, null],
  ])('of %s from %d is %j', (caseId, filmMs, seen) => {
    expect(lastSeen(scenes, caseId, filmMs)).toEqual(seen);
  });
});

describe('filmTimeWhenOnScreenReached', () => {
  it.each([
    ['a', 0, 100],
    ['a', -5, 100],
    ['a', 60, 160],
    ['a', 150, 250],
    ['a', 151, 401],
    ['b', 100, 300],
    ['b', 101, null],
    ['c', 0, null],
  ])('of %s for %d ms is %s', (caseId, ms, filmMs) => {
    expect(filmTimeWhenOnScreenReached(scenes, caseId, ms)).toBe(filmMs);
  });
});

const anyScenes = fc.array(
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.nat(1000), fc.option(fc.integer({ min: 1, max: 300 })), fc.boolean())
    .map(([caseId, fromMs, length, isDeleted]): Scene => {
      const kept = scene('any', caseId, [fromMs, length === null ? null : fromMs + length]);
      return isDeleted ? { ...kept, deletedAt: iso(0) } : kept;
    }),
  { maxLength: 12 },
);

describe('whatever the scenes', () => {
  it('on-screen time is the number of milliseconds with such a scene', () => {
    fc.assert(
      fc.property(anyScenes, fc.nat(1300), (all, upto) => {
        const on = (ms: number): boolean =>
          all.some(
            ({ caseId, fromMs, toMs, deletedAt }) =>
              caseId === 'a' && deletedAt === undefined && fromMs <= ms && ms < (toMs ?? Infinity),
          );
        const counted = Array.from({ length: upto }, (_, ms) => ms).filter(on).length;
        expect(onScreenMs(all, 'a', upto)).toBe(counted);
      }),
    );
  });

  it('the film time of an amount is the first at which that amount is reached', () => {
    fc.assert(
      fc.property(anyScenes, fc.integer({ min: 1, max: 2000 }), (all, ms) => {
        const filmMs = filmTimeWhenOnScreenReached(all, 'a', ms);
        if (filmMs === null) {
          expect(onScreenMs(all, 'a', 1e9)).toBeLessThan(ms);
          return;
        }
        expect(onScreenMs(all, 'a', filmMs)).toBe(ms);
        expect(onScreenMs(all, 'a', filmMs - 1)).toBe(ms - 1);
      }),
    );
  });
});
