import type { z } from 'zod';
import { caseSchema } from './schema/case.ts';
import { cuesFileSchema } from './schema/cues.ts';
import { eventsFileSchema } from './schema/events.ts';
import { glossaryFileSchema } from './schema/glossary.ts';
import { peopleFileSchema } from './schema/people.ts';
import { resourcesFileSchema } from './schema/resources.ts';
import { sourcesFileSchema } from './schema/sources.ts';
import { titleFileSchema } from './schema/title.ts';
import type { FileKind } from './upgrade.ts';

/** The current schema of each kind of file: what a pack is read with, and what JSON Schema is made from. */
export const packSchemas = {
  title: titleFileSchema,
  case: caseSchema,
  cues: cuesFileSchema,
  people: peopleFileSchema,
  glossary: glossaryFileSchema,
  events: eventsFileSchema,
  resources: resourcesFileSchema,
  sources: sourcesFileSchema,
} as const satisfies { readonly [Kind in FileKind]: z.ZodType };
