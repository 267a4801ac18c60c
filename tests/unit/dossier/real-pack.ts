import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseSchema } from '../../../src/shared/domain/pack/schema/case.ts';
import { sourcesFileSchema } from '../../../src/shared/domain/pack/schema/sources.ts';
import type { GatedPack } from './small-pack.ts';

const folder = join(import.meta.dirname, '../../../data/titles/the-justice-project');

const json = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));

/** The part of the pack of the film that the gate reads, from the files that ship; throws when it is not valid. */
export const readRealPack = (): GatedPack => ({
  cases: readdirSync(join(folder, 'cases'))
    .map((name) => caseSchema.parse(json('cases', name)))
    .toSorted((a, b) => a.listing - b.listing),
  sources: sourcesFileSchema.parse(json('sources.json')),
});
