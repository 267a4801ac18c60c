import { z } from 'zod';
import type { DeepReadonly } from '../../deep-readonly.ts';
import { transcriptFormats } from './transcript-formats.ts';
import { transcriptLimits } from './transcript-limits.ts';

const ms = z.int().nonnegative().max(transcriptLimits.timeMs);

/** One line of a transcript. Times are ms as the file counts them, which need not be film time; the text is plain. */
const transcriptCueSchema = z.strictObject({
  startMs: ms,
  endMs: ms,
  text: z.string().max(transcriptLimits.cueLength),
  id: z.string().exactOptional(),
  lang: z.string().exactOptional(),
});
export type TranscriptCue = DeepReadonly<z.infer<typeof transcriptCueSchema>>;

/** SHA-256 in small hexadecimal letters. */
export const sha256Schema = z.string().regex(/^[\da-f]{64}$/u);

/** A subtitle file that was read: by the hash of its untouched bytes, with everything that could not be read. */
export const transcriptSchema = z.strictObject({
  sha256: sha256Schema,
  /** The file's own name, without where it lay. */
  name: z.string().min(1).max(1_000),
  format: z.enum(transcriptFormats),
  encoding: z.string().min(1).max(100),
  /** The file does not say how its letters are stored, and neither did the viewer. */
  isGuessed: z.boolean(),
  addedAt: z.iso.datetime({ precision: 3 }),
  /** Whole sentences. They name lines of the file, so they are shown only where everything is open. */
  warnings: z.array(z.string().max(1_000)).max(transcriptLimits.warnings + 1),
  /** In the order of time. */
  cues: z.array(transcriptCueSchema).max(transcriptLimits.cues),
});
export type Transcript = DeepReadonly<z.infer<typeof transcriptSchema>>;
