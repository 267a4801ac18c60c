import { describe, expect, it } from 'vitest';
import { isWarpUp, startRow, warpPath, type WeaveDraft } from '../../../src/renderer/ui/weave-draft.ts';

const drafts: readonly WeaveDraft[] = ['plain', 'twill', 'basket', 'herringbone'];
const drawn = (draft: WeaveDraft): readonly string[] =>
  Array.from({ length: 8 }, (_, row) =>
    Array.from({ length: 8 }, (__, column) => (isWarpUp(draft, row, column) ? '#' : '.')).join(''),
  );

describe('the four weaves', () => {
  it.each([
    ['plain', ['#.#.#.#.', '.#.#.#.#']],
    ['twill', ['##..##..', '#..##..#', '..##..##', '.##..##.']],
    ['basket', ['##..##..', '##..##..', '..##..##', '..##..##']],
    ['herringbone', ['##....##', '#..##..#', '..####..', '.##..##.']],
  ] as const)('%s is drawn as the weave of that name', (draft, repeat) => {
    const rows = drawn(draft);
    expect(rows).toEqual([...repeat, ...repeat, ...repeat, ...repeat].slice(0, 8));
  });

  it('are all different, so that they tell apart without colour', () => {
    expect(new Set(drafts.map((draft) => drawn(draft).join('\n'))).size).toBe(drafts.length);
  });

  it.each(drafts)('%s has half its threads up, so that no label is darker than another', (draft) => {
    expect(drawn(draft).join('').replaceAll('.', '').length).toBe(32);
    expect(warpPath(draft).split('M')).toHaveLength(33);
  });

  it('repeat without a seam in both directions', () => {
    for (const draft of drafts) {
      expect(isWarpUp(draft, 11, 2)).toBe(isWarpUp(draft, 3, 2));
      expect(isWarpUp(draft, 3, 10)).toBe(isWarpUp(draft, 3, 2));
    }
  });
});

describe('where a label is cut', () => {
  it('is the same for the same name and within the repeat', () => {
    for (const seed of ['', 'dawn-jackson', 'momolu-stewart', 'Zoë']) {
      expect(startRow(seed)).toBe(startRow(seed));
      expect(startRow(seed)).toBeGreaterThanOrEqual(0);
      expect(startRow(seed)).toBeLessThan(8);
    }
  });

  it('moves the weave and leaves it the same weave', () => {
    expect(warpPath('herringbone', 1)).not.toBe(warpPath('herringbone'));
    expect(warpPath('herringbone', 8)).toBe(warpPath('herringbone'));
  });
});
