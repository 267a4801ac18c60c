import { describe, expect, it } from 'vitest';
import { axisMs, stretches } from '../../../src/renderer/features/mini/mini-axis.ts';
import { lastWritten } from '../../../src/renderer/features/mini/MiniLastNote.tsx';
import { noteAt } from '../features/note.ts';

const minutes = (count: number): number => count * 60_000;

describe('the small timeline', () => {
  it.each([
    [0, 30],
    [27, 30],
    [28, 60],
    [54, 60],
    [55, 90],
    [108, 120],
    [109, 120],
    [120, 150],
    [149.5, 180],
  ])('shows at %d min %d min of film', (now, whole) => {
    expect(axisMs(minutes(now))).toBe(minutes(whole));
  });

  it('never lets the film run out of the picture', () => {
    for (let now = 0; now < 400; now += 1) expect(axisMs(minutes(now))).toBeGreaterThan(minutes(now));
  });

  it('draws only where somebody was, up to now, and nothing deleted', () => {
    const scenes = [
      { id: 'a', caseId: 'x', fromMs: 0, toMs: minutes(3) },
      { id: 'b', caseId: null, fromMs: minutes(3), toMs: minutes(6) },
      { id: 'c', caseId: 'y', fromMs: minutes(6), toMs: null },
      { id: 'd', caseId: 'y', fromMs: 0, toMs: minutes(1), deletedAt: '2026-11-22T20:00:00.000Z' },
    ];
    expect(stretches(scenes, minutes(15), minutes(30))).toEqual([
      { id: 'a', caseId: 'x', from: 0, to: 0.1 },
      { id: 'c', caseId: 'y', from: 0.2, to: 0.5 },
    ]);
  });
});

it('the last note is the one written last, wherever it lies in the film', () => {
  const early = noteAt('early', minutes(50));
  const late = noteAt('late', minutes(2), { createdAt: '2026-11-22T21:00:00.000Z' });
  expect(lastWritten([late, early])?.id).toBe('late');
  expect(lastWritten([])).toBeNull();
});
