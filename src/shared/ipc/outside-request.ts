import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly.ts';

/** What may be asked of the running Docket from a command line. */
export const outsideAskSchema = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('note'), text: z.string().trim().min(1).max(100_000) }),
  /** The note box itself, for a key of the desktop's own settings. */
  z.strictObject({ ask: z.literal('capture') }),
  z.strictObject({ ask: z.literal('mark') }),
  /** Who is on screen, by the number in the list; 0 for nobody. */
  z.strictObject({ ask: z.literal('on'), listing: z.int().min(0).max(9) }),
]);
export type OutsideAsk = DeepReadonly<z.infer<typeof outsideAskSchema>>;

/**
 * One request from another process of this computer. It is checked like a message from a page, because anything
 * that can start Docket can send it.
 */
export const outsideRequestSchema = z.strictObject({
  ask: outsideAskSchema,
  /** Time of day when the command was started, in milliseconds. */
  startedWallMs: z.number(),
  /** Names the file in which the answer is awaited. */
  replyId: z.uuid(),
});

/** What came of it: one plain line, and whether it was done. */
export const outsideReplySchema = z.strictObject({ isDone: z.boolean(), line: z.string().max(2000) });
export type OutsideReply = DeepReadonly<z.infer<typeof outsideReplySchema>>;
