import { z } from 'zod';
import { bundleHeaderSchema } from '../../../../src/shared/domain/export/bundle-schema.ts';
import { noteSchema, type Note } from '../../../../src/shared/domain/notebook/records.ts';

const noteLine = z.looseObject({ type: z.literal('note') });

function readLine(line: string): Note {
  const { type: _type, ...note } = noteLine.parse(JSON.parse(line));
  return noteSchema.parse(note);
}

/** The notes of a JSON Lines file: a header, then a note a line. */
export function readJsonLines(file: string): readonly Note[] {
  const [header, ...lines] = file.trimEnd().split(/[\n\u2028\u2029]/);
  bundleHeaderSchema.extend({ type: z.literal('header') }).parse(JSON.parse(header ?? ''));
  return lines.map(readLine);
}
