import { z } from 'zod';
import { err, ok, type Result } from '../../result.ts';
import { noteSchema, rawCaptureSchema, type Note } from '../notebook/records.ts';
import { importLimits } from './import-limits.ts';

/** A note that was read, and the names of the fields that had to be left out because nothing here knows them. */
export interface WholeNote {
  readonly note: Note;
  readonly leftOut: readonly string[];
}

const objectSchema = z.record(z.string(), z.unknown());
const noteFields: ReadonlySet<string> = new Set(Object.keys(noteSchema.shape));
const rawFields: ReadonlySet<string> = new Set(
  rawCaptureSchema.options.flatMap((option) => Object.keys(option.shape)),
);

/** An object with only the fields that are known, and the names of the others. */
function pick(
  value: unknown,
  known: ReadonlySet<string>,
): { readonly value: unknown; readonly leftOut: string[] } {
  const object = objectSchema.safeParse(value);
  if (!object.success) return { value, leftOut: [] };
  const names = Object.keys(value ?? {});
  const kept = names.filter((name) => known.has(name));
  return {
    value: Object.fromEntries(kept.map((name) => [name, object.data[name]])),
    leftOut: names.filter((name) => !known.has(name)),
  };
}

function withoutUnknown(value: unknown): { readonly value: unknown; readonly leftOut: readonly string[] } {
  const outer = pick(value, noteFields);
  const fields = objectSchema.safeParse(outer.value);
  if (!fields.success) return outer;
  const raw = pick(fields.data['raw'], rawFields);
  return {
    value: { ...fields.data, raw: raw.value },
    leftOut: [...outer.leftOut, ...raw.leftOut.map((name) => `raw.${name}`)],
  };
}

const isUnknownField = ({ code }: z.core.$ZodIssue): boolean => code === 'unrecognized_keys';

function words(issue: z.core.$ZodIssue | undefined): string {
  const where = issue?.path.join('.') ?? '';
  const what = issue?.message ?? 'not what was expected';
  return where === '' ? `This is not a note: ${what}.` : `The field ${where} of the note is wrong: ${what}.`;
}

/** What Docket never wrote: an id that goes on and on, a moment behind the end of every film. */
function beyondLimits({ id, titleId, passId, caseIds, filmMs, endMs, raw }: Note): string | null {
  if ([id, titleId, passId, ...caseIds].some(({ length }) => length > importLimits.idLength)) {
    return `An id of the note is longer than ${importLimits.idLength} characters.`;
  }
  const latestMs = Math.max(filmMs ?? 0, endMs ?? 0, raw.timed ? raw.instantMs : 0);
  return latestMs > importLimits.filmMs
    ? 'A time of the note is later than 1,000 hours into the film.'
    : null;
}

/** What holds between fields, and no schema of single fields says. */
function contradiction(note: Note): string | null {
  if (note.deletedAt !== undefined) return 'The note is marked as deleted in the file.';
  if (note.filmMs === null && note.raw.timed) return 'The note has a recorded moment and no film time.';
  return null;
}

/**
 * Reads a value as the note that Docket once wrote. Fields that nobody here knows are left out and named; anything
 * else that does not fit is refused in one sentence that names the field.
 */
export function readWholeNote(value: unknown): Result<WholeNote, string> {
  const first = noteSchema.safeParse(value);
  const isLoose = !first.success && first.error.issues.some(isUnknownField);
  const known = isLoose ? withoutUnknown(value) : { value, leftOut: [] };
  const read = isLoose ? noteSchema.safeParse(known.value) : first;
  if (!read.success) return err(words(read.error.issues[0]));
  const problem = contradiction(read.data) ?? beyondLimits(read.data);
  return problem === null ? ok({ note: read.data, leftOut: known.leftOut }) : err(problem);
}
