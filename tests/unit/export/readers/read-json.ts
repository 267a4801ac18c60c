import { notesBundleSchema } from '../../../../src/shared/domain/export/bundle-schema.ts';
import type { Note } from '../../../../src/shared/domain/notebook/records.ts';

/** The notes of a JSON bundle. */
export function readJson(file: string): readonly Note[] {
  return notesBundleSchema.parse(JSON.parse(file)).notes;
}
