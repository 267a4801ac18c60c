import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewOfMove, retimeStep } from '../../../src/shared/domain/notebook/retime-step.ts';
import { planRetime } from '../../../src/shared/domain/retime/plan-retime.ts';
import type { RetimeHow } from '../../../src/shared/domain/retime/retime-line.ts';
import type { RetimeScope } from '../../../src/shared/domain/retime/retime-scope.ts';
import { seen } from '../cues/evidence.ts';
import { imported, movedNotes, note, planned, scene, wallMs } from './wrong-evening.ts';

const shift = (seconds: number): RetimeHow => ({ by: 'shift', deltaMs: seconds * 1000 });
const linear = (first: readonly [number, number], second: readonly [number, number]): RetimeHow => ({
  by: 'linear',
  first: { wasMs: first[0] * 1000, isMs: first[1] * 1000 },
  second: { wasMs: second[0] * 1000, isMs: second[1] * 1000 },
});

describe('which notes move', () => {
  const notes = [note(100), note(200, {}, 500), note(300), note(null), note(250, { deletedAt: 'then' })];
  const scopes: readonly (readonly [string, RetimeScope, readonly string[]])[] = [
    ['all', { of: 'all' }, ['n100', 'n200', 'n300']],
    ['from here on', { of: 'from', filmMs: 200_000 }, ['n200', 'n300']],
    ['between two places', { of: 'between', fromMs: 100_000, toMs: 200_000 }, ['n100', 'n200']],
    ['what was written then', { of: 'written', fromWallMs: wallMs(300), toWallMs: wallMs(500) }, ['n200']],
    ['what was written before', { of: 'written', fromWallMs: wallMs(99), toWallMs: wallMs(100) }, ['n100']],
  ];

  it.each(scopes)('%s', (_name, scope, ids) => {
    expect(Object.keys(movedNotes({ notes, scope, how: shift(14) }))).toEqual(ids);
  });

  it('never one without a time, and never one that is deleted', () => {
    const only = [note(null), note(250, { deletedAt: 'then' })];
    expect(movedNotes({ notes: only, how: shift(14) })).toEqual({});
  });
});

it.each([
  ['written', { of: 'written', fromWallMs: wallMs(0), toWallMs: wallMs(500) }, ['n100']],
  ['all', { of: 'all' }, ['n100', 'i200']],
] as const)('an imported note was not timed by the clock: %s', (_name, scope, ids) => {
  const notes = [note(100), imported(200)];
  expect(Object.keys(movedNotes({ notes, scope, how: shift(14) }))).toEqual(ids);
});

describe('where they move', () => {
  it.each([
    ['by an amount', shift(-14), { n100: '86', n200: '186' }],
    [
      'to where one of them belongs',
      { by: 'shift-to', place: { wasMs: 100_000, isMs: 130_500 } },
      { n100: '130.5', n200: '230.5' },
    ],
    [
      'along a line, where the film ran at no known speed',
      linear([0, 0], [1000, 900]),
      { n100: '90', n200: '180' },
    ],
  ] as const)('%s', (_name, how, expected) => {
    expect(movedNotes({ notes: [note(100), note(200)], how })).toEqual(expected);
  });

  it('keeps them in the film, and says so', () => {
    const notes = [note(5), note(10), note(20_000)];
    expect(movedNotes({ notes, how: shift(-8) })).toEqual({ n5: '0 held', n10: '2', n20000: '19992' });
    expect(movedNotes({ notes, how: shift(2000) })).toEqual({
      n5: '2005',
      n10: '2010',
      n20000: '21600 held',
    });
  });

  it('moves a range as one, and makes it a point where the edge takes its length', () => {
    const notes = [note(100, { endMs: 110_000 }), note(5, { endMs: 6000 }), note(7, { endMs: 20_000 })];
    expect(movedNotes({ notes, how: shift(-10) })).toEqual({ n100: '90–100', n5: '0 held', n7: '0–10 held' });
    expect(movedNotes({ notes, scope: { of: 'from', filmMs: 100_000 }, how: shift(5) })).toEqual({
      n100: '105–115',
    });
  });
});

describe('how fast the film ran', () => {
  const speed = (...of: Parameters<typeof linear>) => planned({ how: linear(...of) }).line.snapped;

  it.each([
    ['25/24', [0, 0], [2400, 2500.4]],
    ['25/24', [0, 10], [600, 635]],
    ['24/25', [0, 0], [2500, 2400]],
    ['24/23.976', [0, 0], [2000, 2002]],
    ['25/23.976', [0, 0], [2400, 2502.5]],
    ['1', [0, 14], [2400, 2414.3]],
    [null, [0, 0], [2400, 2450]],
  ] as const)('is told as %s', (name, first, second) => {
    expect(speed(first, second)).toBe(name);
  });

  it('goes half-way between both places when it is a known one, because both may be taps', () => {
    expect(movedNotes({ notes: [note(1200)], how: linear([0, 14.2], [2400, 2413.8]) })).toEqual({
      n1200: '1214',
    });
    expect(movedNotes({ notes: [note(0), note(2400)], how: linear([2400, 2413.8], [0, 14.2]) })).toEqual({
      n0: '14',
      n2400: '2414',
    });
  });

  it.each([
    ['too-close', linear([0, 0], [59.9, 60])],
    ['not-together', linear([0, 0], [100, 126])],
    ['not-together', linear([0, 100], [100, 0])],
    ['not-a-number', linear([0, Number.NaN], [100, 0])],
    ['not-a-number', shift(Infinity)],
    ['changes-nothing', shift(0)],
    ['changes-nothing', { by: 'shift-to', place: { wasMs: 5000, isMs: 5000 } }],
  ] as const)('is refused with words: %s', (kind, how) => {
    const plan = planRetime({ notes: [], scenes: [], cueTimes: [], scope: { of: 'all' }, how });
    expect(plan).toMatchObject({ ok: false, error: { kind } });
    if (!plan.ok) expect(plan.error.message).toMatch(/\. Nothing was changed\.$/u);
  });
});

describe('scenes and cues of the same time', () => {
  const scenes = [scene(0, 100), scene(100, 200), scene(200, null)];
  const moved = (scope: RetimeScope, seconds: number, of = scenes) =>
    planned({ scenes: of, scope, how: shift(seconds) }).scenes.map(({ after, clamped }) => [
      after.fromMs / 1000,
      after.toMs === null ? null : after.toMs / 1000,
      clamped,
    ]);

  it('moves a press once, for the scene that it ended and the one that it began', () => {
    expect(moved({ of: 'from', filmMs: 150_000 }, 14)).toEqual([
      [100, 214, false],
      [214, null, false],
    ]);
  });

  it('moves by when the press was', () => {
    expect(moved({ of: 'written', fromWallMs: wallMs(50), toWallMs: wallMs(150) }, 14)).toEqual([
      [0, 114, false],
      [114, 200, false],
    ]);
  });

  it('moves an end that no press made with its scene', () => {
    const jumped = [scene(0, 90), scene(100, 200)];
    expect(moved({ of: 'written', fromWallMs: wallMs(-1), toWallMs: wallMs(50) }, 14, jumped)).toEqual([
      [14, 104, false],
    ]);
  });

  it('lets no scene end before it begins', () => {
    expect(moved({ of: 'from', filmMs: 150_000 }, -120)).toEqual([
      [100, 100, true],
      [80, null, false],
    ]);
    expect(moved({ of: 'all' }, -30, [scene(10, 20)])).toEqual([[0, 0, true]]);
  });

  it('moves what the viewer set of cues, and nothing that came from a file', () => {
    const cueTimes = [seen('open', 100, 'p'), seen('letters', 100, 'x.json'), seen('visit', 50, 'p')];
    const plan = planned({ cueTimes, scope: { of: 'from', filmMs: 60_000 }, how: shift(14) });
    expect(plan.cueTimes.map(({ after, clamped }) => [after.cueId, after.filmMs, clamped])).toEqual([
      ['open', 114_000, false],
    ]);
    const early = planned({ cueTimes, how: shift(-80) }).cueTimes;
    expect(early.map(({ after, clamped }) => [after.filmMs, clamped])).toEqual([
      [20_000, false],
      [0, true],
    ]);
  });
});

describe('the step', () => {
  const context = { nowIso: '2026-11-23T00:00:00.000Z', newId: () => 'new' };

  it('is one step that keeps the raw capture and knows what was before', () => {
    const plan = planned({ notes: [note(100), note(200)], scenes: [scene(0, 100)], how: shift(14) });
    expect(plan.notes.map(previewOfMove)).toEqual([
      { noteId: 'n100', fromMs: 100_000, toMs: 114_000, clamped: false },
      { noteId: 'n200', fromMs: 200_000, toMs: 214_000, clamped: false },
    ]);
    const step = retimeStep(plan, context);
    expect(step?.label).toBe('Moved the times of 2 notes');
    expect(step?.changes.map(({ table }) => table)).toEqual(['notes', 'notes', 'scenes']);
    expect(step?.changes[0]).toMatchObject({
      before: note(100),
      after: { ...note(100), filmMs: 114_000, editedAt: context.nowIso },
    });
  });

  it('is none when nothing moves', () => {
    expect(retimeStep(planned({ notes: [note(null)], how: shift(14) }), context)).toBeNull();
    expect(retimeStep(planned({ notes: [note(1)], how: linear([0, 0], [600, 600]) }), context)).toBeNull();
  });
});

describe('whatever is moved', () => {
  const seconds = fc.integer({ min: 0, max: 21_600 });
  const notes = fc.array(fc.tuple(seconds, fc.option(fc.integer({ min: 1, max: 600 }), { nil: null })), {
    maxLength: 20,
  });
  const delta = fc.integer({ min: -20_000, max: 20_000 }).filter((by) => by !== 0);
  const hows: fc.Arbitrary<RetimeHow> = fc.oneof(
    delta.map(shift),
    fc
      .tuple(
        seconds,
        fc.integer({ min: 60, max: 7200 }),
        fc.double({ min: 0.81, max: 1.24, noNaN: true }),
        delta,
      )
      .map(([was, span, rate, by]) => linear([was, was + by], [was + span, was + by + span * rate])),
  );

  it('stays in the film and in order, moves nothing that it does not say, and comes back whole', () => {
    let held = 0;
    fc.assert(
      fc.property(notes, hows, (list, how) => {
        const all = list.map(([at, length], index) =>
          note(at, { id: `n${index}`, ...(length === null ? {} : { endMs: (at + length) * 1000 }) }),
        );
        const plan = planned({ notes: all, how });
        const after = new Map(plan.notes.map((move) => [move.before.id, move.after]));
        const times = all.map((each) => after.get(each.id) ?? each);
        for (const { filmMs, endMs } of times) {
          expect(filmMs).toBeGreaterThanOrEqual(0);
          expect(endMs ?? 0).toBeLessThanOrEqual(21_600_000);
          if (endMs !== undefined) expect(endMs).toBeGreaterThan(filmMs ?? 0);
        }
        const order = (of: typeof all) =>
          of
            .map((each, index) => [each.filmMs ?? 0, index] as const)
            .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
        const ranks = order(all).map(([, index]) => times[index]?.filmMs ?? 0);
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        for (const move of plan.notes) {
          held += move.clamped ? 1 : 0;
          expect(move.after.raw).toEqual(move.before.raw);
          expect({ ...move.after, filmMs: 0, endMs: 0 }).toEqual({ ...move.before, filmMs: 0, endMs: 0 });
        }
      }),
    );
    expect(held).toBeGreaterThan(20);
  });
});
