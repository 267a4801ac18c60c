import { z } from 'zod';
import { err, ok, type Result } from '../../result.ts';

const markedSchema = z.object({ format: z.literal('docket-notes'), version: z.unknown().optional() });
const titledSchema = z.object({ title: z.object({ id: z.string().min(1) }) });

/** The version of Docket's own formats that this build reads and writes. */
const VERSION = 1;

/** What a file of Docket's says about itself that an import needs. */
export interface FileHeader {
  /** Null where the header names no title; the notes then say it themselves. */
  readonly titleId: string | null;
}

const NOT_OURS = 'This file does not say that Docket wrote it.';

function versionProblem(version: unknown): string {
  if (typeof version === 'number' && version > VERSION) {
    return `A newer Docket wrote this file (version ${version} of the format, this Docket reads ${VERSION}). Update Docket to read it.`;
  }
  return 'The file names no version of the format that Docket has ever written.';
}

/** Checks what a file says about itself. A version that this build does not know is refused, never guessed at. */
export function readHeader(value: unknown): Result<FileHeader, string> {
  const marked = markedSchema.safeParse(value);
  if (!marked.success) return err(NOT_OURS);
  if (marked.data.version !== VERSION) return err(versionProblem(marked.data.version));
  const titled = titledSchema.safeParse(value);
  return ok({ titleId: titled.success ? titled.data.title.id : null });
}
