import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewCases } from '../../../src/shared/domain/dossier/case-view.ts';
import { nextOpening } from '../../../src/shared/domain/dossier/next.ts';
import { FACT_PACE_MS } from '../../../src/shared/domain/dossier/opening.ts';
import type { ViewerState } from '../../../src/shared/domain/dossier/viewer-state.ts';
import { smallPack } from './small-pack.ts';
import { peekAt, scene, viewer, type ViewerOver } from './viewers.ts';

const pack = smallPack();
const other = [scene('other', 100_000)];

describe('when something opens next', () => {
  it.each<[string, ViewerOver, number | null]>([
    ['nobody on screen: the minute mark', {}, 75_000],
    ['nobody on screen and the mark passed', { watchedToMs: 75_000 }, null],
    ['somebody on screen', { scenes: other, watchedToMs: 100_000 }, 102_000],
    ['the last millisecond before it', { scenes: other, watchedToMs: 101_999 }, 102_000],
    ['all of the case open', { scenes: other, watchedToMs: 102_000 }, null],
    ['the second fact', { scenes: [scene('full', 100_000)], watchedToMs: 102_000 }, 102_000 + FACT_PACE_MS],
    [
      'the scene is over',
      { scenes: [scene('full', 100_000, { toMs: 110_000 })], watchedToMs: 111_000 },
      null,
    ],
    ['always', { scenes: other, pass: { policy: 'always' } }, null],
    ['after the film', { scenes: other, pass: { policy: 'after_the_film' } }, null],
  ])('%s', (_name, over, expected) => {
    expect(nextOpening(pack, viewer(over))).toBe(expected);
  });

  it('counts a fact that was peeked at, because its row changes', () => {
    const over = { scenes: other, watchedToMs: 100_000, peeks: [peekAt('other', 'other-first')] };
    expect(nextOpening(pack, viewer(over))).toBe(102_000);
  });
});

const facts = (state: ViewerState, watchedToMs: number) =>
  JSON.stringify(viewCases(pack, { ...state, watchedToMs }).map((view) => [view.facts, view.sources]));

it('nothing changes before the next opening and something does at it', () => {
  const scenes = fc
    .array(
      fc.record({
        caseId: fc.constantFrom('full', 'other', null),
        forMs: fc.integer({ min: 1, max: 90_000 }),
      }),
      {
        maxLength: 6,
      },
    )
    .map((steps) => {
      let fromMs = 0;
      return steps.map(({ caseId, forMs }, place) => {
        const start = fromMs;
        fromMs += forMs;
        return scene(caseId, start, { toMs: place === steps.length - 1 ? null : fromMs });
      });
    });
  fc.assert(
    fc.property(
      scenes,
      fc.integer({ min: 0, max: 400_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (own, watchedToMs, part) => {
        const state = viewer({ scenes: own, watchedToMs });
        const next = nextOpening(pack, state);
        const before = next === null ? 9e9 : next - 1;
        const between = Math.floor(watchedToMs + part * (before - watchedToMs));
        expect(facts(state, between)).toBe(facts(state, watchedToMs));
        expect(facts(state, before)).toBe(facts(state, watchedToMs));
        if (next !== null) expect(facts(state, next)).not.toBe(facts(state, watchedToMs));
      },
    ),
  );
});
