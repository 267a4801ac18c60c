import { z } from 'zod';
import { sha256Schema } from '../../shared/domain/transcript/transcript.ts';
import { transcriptLimits } from '../../shared/domain/transcript/transcript-limits.ts';

/** How one transcript runs against the film. */
const transcriptUseSchema = z.strictObject({
  sha256: sha256Schema,
  name: z.string().min(1).max(1_000),
  /** Added (ms) to each of its film times. */
  shiftMs: z.int().min(-transcriptLimits.shiftMs).max(transcriptLimits.shiftMs),
  /** The viewer said of a line when it is said, or set the shift by hand. */
  isSetByYou: z.boolean(),
  /** The edition whose source time its times are; null: they are film time already. */
  editionId: z.string().min(1).nullable(),
});
export type TranscriptUse = Readonly<z.infer<typeof transcriptUseSchema>>;

/** Which transcripts there are and which one is in use. */
const transcriptStateSchema = z.strictObject({
  kind: z.literal('docket-transcripts'),
  schema: z.literal(1),
  inUse: sha256Schema.nullable(),
  uses: z.array(transcriptUseSchema),
});
export interface TranscriptState {
  readonly inUse: string | null;
  readonly uses: readonly TranscriptUse[];
}

export const noTranscripts: TranscriptState = { inUse: null, uses: [] };

/** The state as the text of its file. */
export const stateText = (state: TranscriptState): string =>
  `${JSON.stringify({ kind: 'docket-transcripts', schema: 1, ...state }, null, 2)}\n`;

/** The state in the text of a file; null where it is damaged. */
export function readState(text: string): TranscriptState | null {
  try {
    const parsed = transcriptStateSchema.safeParse(JSON.parse(text));
    return parsed.success ? { inUse: parsed.data.inUse, uses: parsed.data.uses } : null;
  } catch {
    return null;
  }
}
