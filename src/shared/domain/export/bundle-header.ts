import type { z } from 'zod';
import type { bundleHeaderSchema } from './bundle-schema.ts';
import type { ExportInput } from './export-input.ts';

/** What a file says about itself, in the fixed order in which it is written. Expects a prepared input. */
export function bundleHeader(input: ExportInput): z.infer<typeof bundleHeaderSchema> {
  return {
    format: 'docket-notes',
    version: 1,
    exportedAt: input.exportedAt,
    generator: input.generator,
    title: { id: input.title.id, name: input.title.name, shortName: input.title.shortName },
    cases: input.cases.map(({ id, name }) => ({ id, name })),
  };
}
