import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  contrast,
  luminance,
  misses,
  pairs,
  styleSheet,
  themes,
  tokensFile,
} from '../../../scripts/tokens.mjs';

describe('the colours', () => {
  it('have no pair in any theme that is too close to read', () => {
    expect(misses(themes)).toEqual([]);
    expect(pairs.length * Object.keys(themes).length).toBeGreaterThanOrEqual(150);
  });

  it('are refused when one text colour is too close to its ground, naming the pair', () => {
    const light = { ...themes.light, text3: '#8a8f96' };
    expect(misses({ light }).map(({ on, ground }) => `${on} on ${ground}`)).toEqual([
      'text3 on bg',
      'text3 on surface',
      'text3 on raised',
      'text3 on sunken',
    ]);
  });

  it('are refused when a colour is missing or no colour at all', () => {
    const withoutFocus = { ...themes.dim, focus: '' };
    expect(misses({ dim: withoutFocus })).toHaveLength(4);
  });

  it('keep every text pair of the dim theme dark: nothing but the focus ring is brighter than 0.35', () => {
    const bright = Object.entries(themes.dim).filter(([, hex]) => luminance(hex) > 0.35);
    expect(bright.map(([name]) => name)).toEqual(['focus']);
  });

  it('stand in the style sheet as they stand in the script', () => {
    expect(readFileSync(tokensFile, 'utf8')).toBe(styleSheet(themes));
  });
});

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#123456', '#123456', 1],
  ])('of %s and %s is %s', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  });
});
