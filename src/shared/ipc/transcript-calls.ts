import { z } from 'zod';
import { noteSchema } from '../domain/notebook/records.ts';
import { transcriptFormats } from '../domain/transcript/transcript-formats.ts';
import { sha256Schema } from '../domain/transcript/transcript.ts';
import { transcriptLimits } from '../domain/transcript/transcript-limits.ts';

const none = z.strictObject({});
const lineId = z.string().min(1).max(100);
const encoding = z.string().min(1).max(100);

/** Lines in one reply: some hundred lines of a film, so that no reply holds up a window. */
export const LINES_PER_REPLY = 500;

/** The transcript in use, without anything that would say how long it is or what comes in it. */
const transcriptViewSchema = z.strictObject({
  sha256: sha256Schema,
  name: z.string(),
  format: z.enum(transcriptFormats),
  encoding: z.string(),
  isGuessed: z.boolean(),
  /** Letters of the file that are no plain Latin ones, each once: enough to see whether it was read rightly. */
  letters: z.string(),
  /** Whole sentences on what could not be read. Places are named only where everything is open. */
  warnings: z.array(z.string()),
  /** Film ms added to each line; later is positive. */
  shiftMs: z.int(),
  confidence: z.enum(['estimated', 'set_by_you', 'verified']),
  /** What its times are: film time, or the time of an edition of the viewer's, by its name. */
  countsBy: z.enum(['film', 'edition']),
  /** The edition of this viewing, by whose time it could count; null where there is none with a time of its own. */
  edition: z.string().nullable(),
  openBy: z.enum(['all', 'none', 'watching']),
  /** The file is still at hand, so that it can be read again in another encoding. */
  canReread: z.boolean(),
});

const lineSchema = z.strictObject({
  id: lineId,
  startMs: z.number().nonnegative(),
  endMs: z.number().nonnegative(),
  text: z.string(),
});

const chosen = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('added'), name: z.string() }),
  /** The dialog was closed. */
  z.strictObject({ outcome: z.literal('closed') }),
  /** Nothing was changed; the sentence says what is wrong with the file, and where. */
  z.strictObject({ outcome: z.literal('failed'), message: z.string() }),
]);

const sourceSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('ask') }),
  /** A file that was dropped on the window. */
  z.strictObject({ what: z.literal('path'), path: z.string().min(1).max(4096) }),
]);

/** The viewer's own subtitle file. Every line in a reply has passed the gate. */
export const transcriptCalls = {
  'transcript.show': {
    args: none,
    reply: z.strictObject({
      inUse: transcriptViewSchema.nullable(),
      /** Others that are kept on this computer. */
      kept: z.array(z.strictObject({ sha256: sha256Schema, name: z.string() })),
      /** Sentences about damaged files. */
      problems: z.array(z.string()),
      /** Encodings to choose from. */
      encodings: z.array(z.string()),
    }),
  },
  /**
   * The open lines from the one at `from` on, at most `LINES_PER_REPLY`. With another `stamp` than before the lines of
   * before are not valid any more, and these are from the first one on. `count`: how many are open now.
   */
  'transcript.lines': {
    args: z.strictObject({ stamp: z.string().max(1_000_000).nullable(), from: z.int().nonnegative() }),
    reply: z.strictObject({
      stamp: z.string().nullable(),
      from: z.int().nonnegative(),
      count: z.int().nonnegative(),
      lines: z.array(lineSchema),
    }),
  },
  /** Reads a subtitle file and takes it in use. */
  'transcript.choose': { args: z.strictObject({ from: sourceSchema }), reply: chosen },
  /** Reads the file in use once more, in the encoding that the viewer says. */
  'transcript.reread': { args: z.strictObject({ encoding }), reply: chosen },
  /** Takes a kept one in use, or none. */
  'transcript.use': { args: z.strictObject({ sha256: sha256Schema.nullable() }), reply: none },
  /** Takes one off this computer for good. */
  'transcript.erase': { args: z.strictObject({ sha256: sha256Schema }), reply: none },
  'transcript.timing': {
    args: z.strictObject({
      shiftMs: z.int().min(-transcriptLimits.shiftMs).max(transcriptLimits.shiftMs).exactOptional(),
      countsBy: z.enum(['film', 'edition']).exactOptional(),
    }),
    reply: none,
  },
  /**
   * This line began `agoMs` (this computer's time) ago: shifts the transcript so that it fits the film clock. Where lines
   * would come earlier by that and open film that may not have been heard, it asks and changes nothing; `isSure` is the yes.
   */
  'transcript.saidNow': {
    args: z.strictObject({
      id: lineId,
      agoMs: z.number().nonnegative().max(86_400_000),
      isSure: z.boolean(),
    }),
    reply: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('set'), shiftMs: z.int() }),
      z.strictObject({ outcome: z.literal('asks'), earlierMs: z.int().positive() }),
    ]),
  },
  /** Makes a note of open lines, with their words and their time. */
  'transcript.quote': {
    args: z.strictObject({ ids: z.array(lineId).min(1).max(200), text: z.string().max(100_000) }),
    reply: z.strictObject({ note: noteSchema }),
  },
} as const;
