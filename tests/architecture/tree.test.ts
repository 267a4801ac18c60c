import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { texts } from './offenders/texts.ts';
import { readTree } from './read-tree.ts';
import { parserFiles, refusals } from './tree-rules.ts';

/** Where the twin stands when the place itself is the offence. */
const innocentPlaces: Readonly<Record<string, string>> = {
  'src/shared/domain/utils/round.ts': 'src/shared/domain/time/round.ts',
  'src/main/mystery/new.ts': 'src/main/library/new.ts',
  'src/renderer/hooks/use-new.ts': 'src/renderer/store/use-new.ts',
};

const overrides = z.object({
  overrides: z.array(z.object({ files: z.array(z.string()), rules: z.record(z.string(), z.unknown()) })),
});

describe('the tree', () => {
  it.each(texts)('refuses $wall', ({ file, rule, offends }) => {
    expect(refusals([{ path: file, text: offends }]).map((refusal) => refusal.rule)).toEqual([rule]);
  });

  it.each(texts)('passes the innocent twin of $wall', ({ file, innocent }) => {
    expect(refusals([{ path: innocentPlaces[file] ?? file, text: innocent }])).toEqual([]);
  });

  it('has sources to look at', () => {
    expect(readTree('src').length).toBeGreaterThan(100);
  });

  it('holds nothing of the kind in the sources', () => {
    expect(refusals(readTree('src'))).toEqual([]);
  });

  it('holds nothing of the kind in the end-to-end tests', () => {
    expect(refusals(readTree('tests/e2e'))).toEqual([]);
  });

  it('lets only the parsers assert a type, in the linter as here', () => {
    const text = readFileSync('.oxlintrc.json', 'utf8').replaceAll(/^\s*\/\/.*$/gmu, '');
    const lenient = overrides
      .parse(JSON.parse(text))
      .overrides.filter(({ rules }) => rules['typescript/consistent-type-assertions'] !== undefined);
    expect(lenient.flatMap(({ files }) => files)).toEqual(parserFiles);
  });
});
