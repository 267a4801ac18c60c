import { z } from 'zod';
import type { DeepReadonly } from '../../deep-readonly.ts';
import { longestFilmMs } from '../time/longest-film.ts';

/** What the `schema` field says that this Docket writes and reads. */
export const CUE_FILE_SCHEMA = 'docket/cue-times@1';

const entrySchema = z.strictObject({
  /** A beat of the pack, or `on-screen:` and the id of a case. */
  cue: z.string().min(1).max(200),
  /** Film time in milliseconds. */
  filmMs: z.int().nonnegative().max(longestFilmMs),
  plusMinusMs: z.int().nonnegative().max(longestFilmMs),
});

/** A file of cue times to give to somebody else: which film, which cue, when. No names, dates, notes or paths. */
export const cueFileSchema = z.strictObject({
  schema: z.literal(CUE_FILE_SCHEMA),
  /** Id of the title. */
  title: z.string().min(1).max(200),
  cues: z.array(entrySchema).max(2000),
});
export type CueFile = DeepReadonly<z.infer<typeof cueFileSchema>>;
