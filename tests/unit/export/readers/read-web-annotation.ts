import { z } from 'zod';
import { bundleHeaderSchema } from '../../../../src/shared/domain/export/bundle-schema.ts';
import { noteSchema, type Note } from '../../../../src/shared/domain/notebook/records.ts';

const collectionSchema = z.looseObject({
  type: z.literal('AnnotationCollection'),
  docketHeader: bundleHeaderSchema,
  first: z.looseObject({ items: z.array(z.looseObject({ docketNote: noteSchema })) }),
});

/** The notes of a collection of annotations. */
export function readWebAnnotation(file: string): readonly Note[] {
  return collectionSchema.parse(JSON.parse(file)).first.items.map(({ docketNote }) => docketNote);
}
