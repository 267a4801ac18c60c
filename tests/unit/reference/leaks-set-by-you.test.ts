import { describe, expect, it } from 'vitest';
import { leaksOfEvening } from './evening-leaks.ts';

describe('every page of the pack of the film, every boundary, every policy, every agreement', () => {
  it('set_by_you scenes: nothing is shown before its gate', () => {
    expect(leaksOfEvening('set_by_you').slice(0, 20)).toStrictEqual([]);
  }, 600_000);
});
