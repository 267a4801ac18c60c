import { describe, expect, it } from 'vitest';
import { leavesScene } from '../../../src/shared/domain/scenes/leaves-scene.ts';

const minute = 60_000;
const set = (filmMs: number) => ({ kind: 'set', filmMs, plusMinusMs: 2000 }) as const;

describe('a change of the clock', () => {
  it.each([
    ['a correction of a minute forward', set(11 * minute), false],
    ['a correction of a minute back', set(9 * minute), false],
    ['a jump of more than a minute forward', set(11 * minute + 1), true],
    ['a jump of more than a minute back', set(9 * minute - 1), true],
    ['the end of the film', { kind: 'finish' } as const, true],
    ['a pause', { kind: 'pause' } as const, false],
    ['a nudge, however far', { kind: 'nudge', deltaMs: 5 * minute } as const, false],
  ])('%s', (_, change, isLeft) => {
    expect(leavesScene(change, 10 * minute)).toBe(isLeft);
  });
});
