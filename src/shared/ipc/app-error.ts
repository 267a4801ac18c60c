import { z } from 'zod';

const message = z.string().min(1);

/**
 * Why a call was refused. Every message is one or two plain sentences for the viewer: what happened, what it means
 * for the notes. Screens switch on `kind` exhaustively.
 */
export const appErrorSchema = z.discriminatedUnion('kind', [
  /** The arguments did not have the shape of the contract; `where` names the field. */
  z.strictObject({ kind: z.literal('bad-request'), where: z.string(), message }),
  /** The change did not reach the disk, so nothing on screen changed either. */
  z.strictObject({ kind: z.literal('not-saved'), cause: z.string(), path: z.string(), message }),
  z.strictObject({ kind: z.literal('unknown-note'), id: z.string(), message }),
  z.strictObject({ kind: z.literal('unknown-case'), id: z.string(), message }),
  z.strictObject({ kind: z.literal('no-pass'), message }),
  z.strictObject({ kind: z.literal('bad-time'), message }),
  z.strictObject({ kind: z.literal('clock-refused'), message }),
  z.strictObject({ kind: z.literal('nothing-to-undo'), message }),
  z.strictObject({ kind: z.literal('nothing-to-show'), message }),
  z.strictObject({ kind: z.literal('needs-yes'), message }),
  /** The desktop does not give that key. */
  z.strictObject({ kind: z.literal('key-taken'), message }),
  /** A player could not be followed, opened or asked; the film clock and the notes are not concerned. */
  z.strictObject({ kind: z.literal('player-refused'), message }),
  /** A cue, an edition or a re-timing was left as it is; `message` says why. */
  z.strictObject({ kind: z.literal('timing-refused'), message }),
  /** A note was left as it is; `message` says why. */
  z.strictObject({ kind: z.literal('note-refused'), message }),
  /** The words of a note are others by now than those that were changed; `text` is what they are. */
  z.strictObject({ kind: z.literal('words-changed'), text: z.string(), message }),
  z.strictObject({ kind: z.literal('export-failed'), path: z.string(), message }),
  /** Something in Docket itself went wrong; `message` says that the notes on disk are untouched. */
  z.strictObject({ kind: z.literal('internal'), message }),
]);
export type AppError = Readonly<z.infer<typeof appErrorSchema>>;
