import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeScenes } from '../../../src/shared/domain/scenes/close-scenes.ts';
import { onScreenMs } from '../../../src/shared/domain/scenes/on-screen-ms.ts';
import { openScene } from '../../../src/shared/domain/scenes/open-scene.ts';
import { isTakenBack, pressOnScreen } from '../../../src/shared/domain/scenes/press-on-screen.ts';
import { apply, changesOf, iso, pressed, scene, standing, type Press } from './evening-of-scenes.ts';

const minute = 60_000;

describe('pressOnScreen', () => {
  it('knows a press that was taken back from one that set somebody', () => {
    const scenes = pressed([{ caseId: 'a', filmMs: minute, wallMs: 0 }]);
    expect(isTakenBack(changesOf([], { caseId: 'a', filmMs: minute, wallMs: 0 }))).toBe(false);
    expect(isTakenBack(changesOf(scenes, { caseId: 'b', filmMs: 2 * minute, wallMs: minute }))).toBe(false);
    expect(isTakenBack(changesOf(scenes, { caseId: 'a', filmMs: minute, wallMs: 1000 }))).toBe(true);
    expect(isTakenBack(changesOf(scenes, { caseId: 'a', filmMs: minute, wallMs: minute }))).toBe(false);
  });

  it('ends the scene before where the film was left', () => {
    const changes = pressOnScreen({
      ...{ scenes: [scene('x', 'a', [0, null])], passId: 'pass', caseId: 'b', newId: 'y', now: iso(0) },
      ...{ filmMs: 60 * minute, leadInMs: 0, leftMs: minute },
    });
    expect(changes.map(({ after }) => [after.fromMs, after.toMs])).toEqual([
      [0, minute],
      [60 * minute, null],
    ]);
  });

  it('opens a scene at the press minus the lead-in', () => {
    expect(changesOf([], { caseId: 'a', filmMs: minute, wallMs: 0, leadInMs: 3000 })).toEqual([
      {
        table: 'scenes',
        id: 's0',
        before: null,
        after: {
          id: 's0',
          passId: 'pass',
          caseId: 'a',
          fromMs: 57_000,
          toMs: null,
          confidence: 'set_by_you',
          setAt: iso(0),
        },
      },
    ]);
  });

  it('closes the open scene where the next one begins', () => {
    const before = scene('x', 'a', [0, null]);
    const changes = changesOf([before], { caseId: null, filmMs: minute, wallMs: minute, leadInMs: 3000 });
    expect(changes).toHaveLength(2);
    expect(changes[0]).toEqual({ table: 'scenes', id: 'x', before, after: { ...before, toMs: 57_000 } });
    expect(changes[1]?.after).toMatchObject({ caseId: null, fromMs: 57_000, toMs: null });
  });

  it('begins no earlier than the film, and at a whole millisecond', () => {
    expect(changesOf([], { caseId: 'a', filmMs: 1000, wallMs: 0, leadInMs: 3000 })[0]?.after.fromMs).toBe(0);
    expect(changesOf([], { caseId: 'a', filmMs: 1000.6, wallMs: 0 })[0]?.after.fromMs).toBe(1001);
  });

  it('changes nothing when the person is on screen already', () => {
    const scenes = pressed([{ caseId: 'a', filmMs: 0, wallMs: 0 }]);
    expect(changesOf(scenes, { caseId: 'a', filmMs: 3001, wallMs: 3001 })).toEqual([]);
    expect(changesOf(scenes, { caseId: 'a', filmMs: 0, wallMs: -1 })).toEqual([]);
  });

  it('takes the press back within three seconds, and the scene before goes on', () => {
    const before = pressed([{ caseId: 'a', filmMs: 0, wallMs: 0 }]);
    const after = pressed(
      [
        { caseId: 'b', filmMs: minute, wallMs: minute, leadInMs: 3000 },
        { caseId: 'b', filmMs: minute + 3000, wallMs: minute + 3000, leadInMs: 3000 },
      ],
      before,
    );
    expect(standing(after)).toEqual(before);
  });

  it('drops a scene that would have no length, and brings it back when the press is taken back', () => {
    const before = pressed([{ caseId: 'a', filmMs: 10 * minute, wallMs: 0 }]);
    const swapped = pressed([{ caseId: 'b', filmMs: 10 * minute, wallMs: 2000 }], before);
    expect(standing(swapped)).toMatchObject([{ caseId: 'b', fromMs: 10 * minute }]);
    expect(standing(pressed([{ caseId: 'b', filmMs: 0, wallMs: 3000 }], swapped))).toEqual(before);
  });

  it('drops a scene that would end before it began, after rewinding', () => {
    const presses = [
      { caseId: 'a', filmMs: 40 * minute, wallMs: 0 },
      { caseId: 'b', filmMs: 30 * minute, wallMs: minute },
    ];
    expect(standing(pressed(presses))).toMatchObject([{ caseId: 'b', fromMs: 30 * minute, toMs: null }]);
  });

  it('taken back, brings back no scene that it had not ended', () => {
    const ended = scene('x', 'a', [0, minute]);
    const deleted = { ...scene('y', 'b', [0, 5 * minute]), deletedAt: iso(2 * minute) };
    const scenes = [ended, deleted];
    const press = { caseId: 'c', filmMs: 5 * minute, wallMs: 5 * minute };
    expect(pressed([press, press], scenes).slice(0, 2)).toEqual(scenes);
    expect(standing(pressed([press, press], scenes))).toEqual([ended]);
  });

  it('leaves other passes alone', () => {
    const other = { ...scene('x', 'a', [0, null]), passId: 'other' };
    const changes = changesOf([other], { caseId: 'a', filmMs: minute, wallMs: minute });
    expect(changes.map(({ id }) => id)).toEqual(['s1']);
  });

  it('closes every scene that a merge left open', () => {
    const scenes = [scene('x', 'a', [0, null]), scene('y', 'b', [minute, null])];
    const after = apply(scenes, changesOf(scenes, { caseId: 'c', filmMs: 2 * minute, wallMs: 9 * minute }));
    expect(after.map(({ toMs }) => toMs)).toEqual([2 * minute, 2 * minute, null]);
  });
});

describe('closeScenes', () => {
  it('ends the open scene and opens none', () => {
    const scenes = [scene('x', 'a', [0, minute]), scene('y', 'b', [minute, null])];
    const changes = closeScenes(scenes, { passId: 'pass', filmMs: 2 * minute, now: iso(0) });
    expect(changes.map(({ id, after }) => [id, after.toMs])).toEqual([['y', 2 * minute]]);
    expect(closeScenes(apply(scenes, changes), { passId: 'pass', filmMs: 9, now: iso(0) })).toEqual([]);
  });
});

const people = ['a', 'b', 'c', 'd', null] as const;

const anyPresses: fc.Arbitrary<readonly Press[]> = fc
  .array(
    fc.record({
      caseId: fc.constantFrom(...people),
      filmMs: fc.integer({ min: 0, max: 7_200_000 }),
      waitMs: fc.integer({ min: 0, max: 20_000 }),
      leadInMs: fc.integer({ min: 0, max: 5000 }),
    }),
    { maxLength: 30 },
  )
  .map((beats) => {
    let wallMs = 0;
    return beats.map(({ waitMs, ...press }) => {
      wallMs += waitMs;
      return { ...press, wallMs };
    });
  });

describe('whatever is pressed', () => {
  it('at most one scene is open, and every closed one has a length', () => {
    fc.assert(
      fc.property(anyPresses, (presses) => {
        const scenes = standing(pressed(presses));
        expect(scenes.filter(({ toMs }) => toMs === null).length).toBeLessThanOrEqual(1);
        for (const { fromMs, toMs } of scenes) expect(toMs ?? Infinity).toBeGreaterThan(fromMs);
      }),
    );
  });

  it('every change names what stood there', () => {
    fc.assert(
      fc.property(anyPresses, fc.constantFrom(...people), fc.nat(9_000_000), (presses, caseId, filmMs) => {
        const scenes = pressed(presses);
        for (const { id, before, after } of changesOf(scenes, { caseId, filmMs, wallMs: 1e7 })) {
          expect(scenes.find((old) => old.id === id) ?? null).toEqual(before);
          expect(after.id).toBe(id);
        }
      }),
    );
  });

  it('pressing a new person twice within three seconds is as not pressing', () => {
    const times = fc.record({ filmMs: fc.nat(7_200_000), heldMs: fc.integer({ min: 0, max: 3000 }) });
    fc.assert(
      fc.property(anyPresses, fc.constantFrom(...people), times, (presses, caseId, { filmMs, heldMs }) => {
        const before = pressed(presses);
        fc.pre(openScene(before)?.caseId !== caseId);
        const press = { caseId, filmMs, wallMs: 1e7 };
        const again = { caseId, filmMs: filmMs + heldMs, wallMs: 1e7 + heldMs };
        expect(standing(pressed([press, again], before))).toEqual(standing(before));
      }),
    );
  });

  it('going forward without second thoughts, the scenes cover the film once and leave no gap', () => {
    const forward = fc
      .array(fc.tuple(fc.constantFrom(...people), fc.integer({ min: 3001, max: 600_000 })), { minLength: 1 })
      .map((beats) => {
        let ms = 0;
        return beats.map(([caseId, waitMs]) => {
          ms += waitMs;
          return { caseId, filmMs: ms, wallMs: ms, leadInMs: 3000 };
        });
      });
    fc.assert(
      fc.property(forward, (presses) => {
        const scenes = pressed(presses);
        const [first, last] = [presses[0]?.filmMs ?? 0, presses.at(-1)?.filmMs ?? 0];
        const total = people.reduce((sum, caseId) => sum + onScreenMs(scenes, caseId, last), 0);
        expect(total).toBe(last - (first - 3000));
      }),
    );
  });
});
