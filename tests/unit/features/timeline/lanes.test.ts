import { describe, expect, it } from 'vitest';
import { clusters, spanOf } from '../../../../src/renderer/features/timeline/cluster.ts';
import { density, densityPath } from '../../../../src/renderer/features/timeline/density.ts';
import { confidencesIn, furthestMs, lanesOf } from '../../../../src/renderer/features/timeline/lanes.ts';
import { snap, stopsOf } from '../../../../src/renderer/features/timeline/snap.ts';
import { sceneWords, timelineRows } from '../../../../src/renderer/features/timeline/timeline-words.ts';
import type { Scene } from '../../../../src/shared/domain/notebook/records.ts';
import { noteAt } from '../note.ts';

const scene = (id: string, caseId: string | null, span: readonly [number, number | null]): Scene => ({
  id,
  passId: 'pass',
  caseId,
  fromMs: span[0],
  toMs: span[1],
  confidence: 'set_by_you',
  setAt: '2026-11-22T20:00:00.000Z',
});
const minute = 60_000;

describe('lanesOf', () => {
  const scenes = [
    scene('2', 'a', [20 * minute, null]),
    scene('1', 'a', [5 * minute, 9 * minute]),
    scene('3', null, [9 * minute, 20 * minute]),
    { ...scene('4', 'b', [0, minute]), deletedAt: '2026-11-22T20:00:00.000Z' },
  ];
  const notes = [
    noteAt('both', 6 * minute, { caseIds: ['a', 'b'] }),
    noteAt('none', 30_000),
    noteAt('untimed', null, { caseIds: ['a'] }),
  ];
  const lanes = lanesOf(['a', 'b'], { scenes, notes }, 25 * minute);

  it('has a row per case and one between cases, each with its scenes in order and its notes', () => {
    expect(lanes.map((lane) => lane.caseId)).toEqual(['a', 'b', null]);
    expect(lanes.map((lane) => lane.scenes.map((one) => one.id))).toEqual([['1', '2'], [], []]);
    expect(lanes.map((lane) => lane.notes.map((one) => one.note.id))).toEqual([['both'], ['both'], ['none']]);
  });

  it('draws an open scene up to now and no further', () => {
    expect(lanes[0]?.scenes[1]).toMatchObject({ toMs: 25 * minute, isOpen: true });
    const back = lanesOf(['a'], { scenes, notes: [] }, 10 * minute);
    expect(back[0]?.scenes[1]).toMatchObject({ fromMs: 20 * minute, toMs: 20 * minute });
  });

  it('knows the furthest point and only the kinds of time that occur', () => {
    expect(furthestMs(lanes, 2 * minute)).toBe(25 * minute);
    expect(confidencesIn(lanes)).toEqual(['set_by_you']);
    expect(confidencesIn([])).toEqual([]);
  });

  it('says the same in the table, in the order of the film', () => {
    const rows = timelineRows(lanes, [{ atMs: 8 * minute, lastedMs: null }], (id) => id ?? 'Between cases');
    expect(rows.map((row) => `${row.time} ${row.what}`)).toEqual([
      '0:30 Note: none',
      '5:00 to 9:00 On screen',
      '6:00 Note: both',
      '6:00 Note: both',
      '8:00 Ad break, running',
      '20:00 to now On screen',
    ]);
    expect(rows[1]?.confidence).toBe('set by you');
  });

  it('names a scene with its times and how sure they are', () => {
    const [open] = lanes[0]?.scenes.slice(1) ?? [];
    expect(open && sceneWords('A', open)).toBe('A, 20 minutes to now, set by you');
  });

  it('snaps to the nearest thing within 8 px and says what it is', () => {
    const stops = stopsOf(lanes, [{ atMs: 8 * minute }]);
    expect(snap(6 * minute + 7000, stops, 1000)).toEqual({ filmMs: 6 * minute, what: 'a note' });
    expect(snap(6 * minute + 9000, stops, 1000)).toBeNull();
    expect(snap(8 * minute - 1000, stops, 1000)?.what).toBe('an ad break');
    expect(stops.some((one) => one.filmMs === 25 * minute)).toBe(false);
  });
});

describe('clusters', () => {
  const span = { fromMs: 0, toMs: 1000 * 1000 };
  const laneOf = (times: readonly number[]) =>
    lanesOf(['a'], { scenes: [], notes: times.map((ms, at) => noteAt(`n${at}`, ms, { caseIds: ['a'] })) }, 0);

  it('joins notes that are closer than 24 px and leaves others alone', () => {
    const found = clusters(laneOf([100_000, 123_000, 147_500, 171_600]), span, 1000);
    expect(found.map((one) => one.notes.length)).toEqual([2, 1, 1]);
    expect(found[0]?.share).toBeCloseTo(0.1115);
  });

  it('leaves out what lies beside the picture', () => {
    expect(clusters(laneOf([5000, 900_000]), { fromMs: 0, toMs: 10_000 }, 1000)).toHaveLength(1);
    expect(clusters(laneOf([5000]), span, 0)).toEqual([]);
  });

  it('never has more than 120 marks and loses no note', () => {
    const times = Array.from({ length: 2000 }, (_, at) => at * 500);
    const found = clusters(laneOf(times), span, 60_000);
    expect(found.length).toBeLessThanOrEqual(120);
    expect(found.reduce((sum, one) => sum + one.notes.length, 0)).toBe(2000);
  });

  it('opens to a span in which its notes stand apart', () => {
    const [pill] = clusters(laneOf([100_000, 110_000]), span, 1000);
    if (pill === undefined) throw new Error('no cluster');
    const apart = spanOf(pill, span);
    expect(apart).toEqual({ fromMs: 70_000, toMs: 140_000 });
    expect(clusters(laneOf([100_000, 110_000]), apart, 1000)).toHaveLength(2);
  });

  it('stays where it is when all its notes stand at one time', () => {
    const [pill] = clusters(laneOf([100_000, 100_000]), span, 1000);
    expect(pill && spanOf(pill, span)).toBe(span);
  });
});

describe('density', () => {
  it('has its top at 1 where most notes are, and is flat without notes', () => {
    const heights = density([10, 11, 12, 900], 1000);
    expect(Math.max(...heights)).toBe(1);
    expect(heights[0]).toBe(1);
    expect(heights.filter((height) => height > 0)).toHaveLength(5);
    expect(densityPath(density([], 1000))).toBe('');
    expect(densityPath(heights)).toMatch(/^M/u);
  });
});
