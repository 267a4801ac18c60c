import { createHash } from 'node:crypto';
import { z } from 'zod';
import { transcriptSchema, type Transcript } from '../../shared/domain/transcript/transcript.ts';

const envelopeSchema = z.strictObject({
  kind: z.literal('docket-transcript'),
  schema: z.literal(1),
  /** SHA-256 of the transcript as it stands here, so that a damaged file is seen and not believed. */
  check: z.string(),
  transcript: z.unknown(),
});

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** A transcript as the text of its file. */
export const storedText = (transcript: Transcript): string =>
  `${JSON.stringify({ kind: 'docket-transcript', schema: 1, check: hashOf(transcript), transcript })}\n`;

/** The transcript in the text of a file; null where the file is damaged or is none. */
export function readStored(text: string): Transcript | null {
  try {
    const envelope = envelopeSchema.safeParse(JSON.parse(text));
    if (!envelope.success || hashOf(envelope.data.transcript) !== envelope.data.check) return null;
    const parsed = transcriptSchema.safeParse(envelope.data.transcript);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
