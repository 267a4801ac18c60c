import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Args } from '../../../src/shared/ipc/wire.ts';
import { newEvening, type Evening } from './evening.ts';

let evening: Evening;
beforeEach(async () => {
  evening = await newEvening();
  await evening.begin();
  for (const text of ['one', 'two', 'three']) {
    evening.docket.pass(600_000);
    await evening.note(text);
  }
});
afterEach(() => evening.docket.close());

type Asked = Args<'retime.preview'>;
const times = () => evening.notes().map(({ filmMs }) => filmMs);
const shift = (deltaMs: number): Asked['how'] => ({ by: 'shift', deltaMs });

describe('looking before anything moves', () => {
  it.each([
    ['all', { of: 'all' }, 3],
    ['from here on', { of: 'from', filmMs: 1_200_000 }, 2],
    ['between two landmarks', { of: 'between', fromMs: 1_100_000, toMs: 1_300_000 }, 1],
    ['since the last good sync', { of: 'since-sync' }, 3],
  ] as const)('%s', async (_name, scope, count) => {
    const plan = await evening.done('retime.preview', { scope, how: shift(14_000) });
    expect(plan.moves).toHaveLength(count);
    expect(plan.moves.every(({ fromMs, toMs }) => toMs === (fromMs ?? 0) + 14_000)).toBe(true);
    expect(times()).toEqual([600_000, 1_200_000, 1_800_000]);
  });

  it('takes what was written before the clock was put right, when nothing was since', async () => {
    const to = { by: 'text', text: '35:00' } as const;
    await evening.done('timing.sync', { to, answer: 'move', agoMs: 0 });
    const scope = { of: 'since-sync' } as const;
    expect((await evening.done('retime.preview', { scope, how: shift(14_000) })).moves).toHaveLength(3);
    evening.docket.pass(1000);
    await evening.note('after it');
    const plan = await evening.done('retime.preview', { scope, how: shift(14_000) });
    expect(plan.moves.map(({ fromMs }) => fromMs)).toEqual([2_101_000]);
  });

  it('says what an edge of the film holds', async () => {
    const plan = await evening.done('retime.preview', { scope: { of: 'all' }, how: shift(-700_000) });
    expect(plan.moves.map(({ toMs, clamped }) => [toMs, clamped])).toEqual([
      [0, true],
      [500_000, false],
      [1_100_000, false],
    ]);
  });

  it('tells a usual speed from two places', async () => {
    const how = {
      by: 'linear',
      first: { wasMs: 600_000, isMs: 625_000 },
      second: { wasMs: 1_800_000, isMs: 1_875_000 },
    } as const;
    const plan = await evening.done('retime.preview', { scope: { of: 'all' }, how });
    expect(plan.rateWords).toContain('24 pictures a second, shown at 25');
    expect(plan.moves.map(({ toMs }) => toMs)).toEqual([625_000, 1_250_000, 1_875_000]);
  });

  it.each([
    ['nothing', { of: 'all' }, shift(0)],
    ['a range that ends before it begins', { of: 'between', fromMs: 2000, toMs: 1000 }, shift(1000)],
    [
      'two places that are one',
      { of: 'all' },
      { by: 'linear', first: { wasMs: 1000, isMs: 2000 }, second: { wasMs: 1500, isMs: 2500 } },
    ],
  ] as const)('refuses %s with words', async (_name, scope, how) => {
    const refusal = await evening.refused('retime.preview', { scope, how });
    expect(refusal.kind).toBe('timing-refused');
    expect(refusal.message).toContain('Nothing was changed');
  });
});

describe('moving', () => {
  const asked: Asked = { scope: { of: 'from', filmMs: 1_200_000 }, how: shift(14_000) };

  it('does what was looked at, names it for undo, and keeps the raw capture', async () => {
    const { seen, label } = await evening.done('retime.preview', asked);
    expect(await evening.done('retime.apply', { ...asked, seen })).toEqual({ label });
    expect(times()).toEqual([600_000, 1_214_000, 1_814_000]);
    expect(evening.notes()[1]?.raw).toMatchObject({ instantMs: 1_200_000 });
    expect(evening.now().history.undo).toBe('Moved the times of 2 notes');
    await evening.done('history.undo', {});
    expect(times()).toEqual([600_000, 1_200_000, 1_800_000]);
  });

  it('asks for another look when something was written since', async () => {
    const { seen } = await evening.done('retime.preview', asked);
    await evening.note('meanwhile');
    expect((await evening.refused('retime.apply', { ...asked, seen })).kind).toBe('needs-yes');
    expect(times()).toEqual([600_000, 1_200_000, 1_800_000, 1_800_000]);
  });

  it('knows the scenes of the viewing too', async () => {
    await evening.press('alexis-martin');
    const plan = await evening.done('retime.preview', asked);
    expect(plan.scenes).toBe(1);
    await evening.done('retime.apply', { ...asked, seen: plan.seen });
    expect(evening.now().pass?.scenes[0]?.fromMs).toBe(1_812_000);
  });
});
