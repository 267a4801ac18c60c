import { expect, it } from 'vitest';
import { viewerStateOf } from '../../../src/shared/domain/dossier/viewer-state.ts';
import { pass, peekAt, scene } from './viewers.ts';

const deletedAt = '2026-01-02T20:01:00.000Z';

it('takes the scenes and peeks of its pass and leaves out deleted ones', () => {
  const scenes = [scene('a', 1), scene('a', 2, { passId: 'p0' }), scene('a', 3, { deletedAt })];
  const peeks = [peekAt('a', 'f'), peekAt('a', 'g', { passId: 'p0' }), peekAt('a', 'h', { deletedAt })];
  const state = viewerStateOf({
    pass: pass({ policy: 'always', afterBroadcast: true }),
    scenes: new Map(scenes.map((one) => [one.id, one])).values(),
    peeks,
    watchedToMs: 40,
    nowMs: 30,
    finished: true,
  });
  expect(state).toStrictEqual({
    pass: { policy: 'always', afterBroadcast: true, endingsConfirmed: false },
    scenes: scenes.slice(0, 1),
    peeks: peeks.slice(0, 1),
    watchedToMs: 40,
    nowMs: 30,
    finished: true,
  });
});
