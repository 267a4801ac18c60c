import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageBytes } from '../bench/app/bytes.mjs';
import { ratiosOf } from '../bench/app/ratios.mjs';

const project = resolve(import.meta.dirname, '..', '..');

/** The budgets that hold on every computer alike; the others are times, for `npm run check:long`. */
const budgets = Object.entries(
  JSON.parse(readFileSync(resolve(project, 'tests/bench/budgets.json'), 'utf8')),
).filter(([name]) => name.startsWith('bytes:'));

const over = (found) => {
  const ratios = ratiosOf({ bytes: found });
  return budgets.filter(([name, most]) => !(ratios[name] <= most)).map(([name]) => name);
};

describe('the bytes of a start', () => {
  it('has budgets to hold', () => {
    expect(budgets.length).toBeGreaterThan(0);
  });

  it('holds them', () => {
    const found = pageBytes(resolve(project, 'out/renderer'));
    expect(found.startJs).toBeGreaterThan(10_000);
    expect(found.startCss).toBeGreaterThan(1000);
    expect(over(found)).toEqual([]);
  });

  it('would not hold them with a page of twice the budget, or one that has not been measured', () => {
    expect(over({ startJs: 400_000, startCss: 0 })).toEqual(['bytes: renderer script at start (kB, gzip)']);
    expect(over({})).toEqual(['bytes: renderer script at start (kB, gzip)']);
  });
});
