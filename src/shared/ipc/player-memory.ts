import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly.ts';
import { playerKindSchema, playerTargetSchema } from './player-views.ts';

/** A player that is remembered on this computer, without any secret. */
const rememberedPlayerSchema = z.strictObject({
  target: playerTargetSchema,
  kind: playerKindSchema,
  name: z.string().max(512),
  detail: z.string().max(512),
  needsPassword: z.boolean(),
});

/**
 * The players that the viewer pinned and the one that was followed last. A file of its own and not part of the settings,
 * because a page may change settings and must not be able to name a player.
 */
export const playerMemorySchema = z.strictObject({
  pinned: z.array(rememberedPlayerSchema).max(50),
  last: playerTargetSchema.nullable(),
  /** Whether `last` is followed now, or was when Docket was closed. */
  isFollowed: z.boolean().default(false),
});
export type PlayerMemory = DeepReadonly<z.infer<typeof playerMemorySchema>>;

/** Passwords and tokens of pinned players by target, sealed by the computer's keyring and written as base64. */
export const sealedSecretsSchema = z.strictObject({
  sealed: z.record(playerTargetSchema, z.base64().max(10_000)),
});
export type SealedSecrets = DeepReadonly<z.infer<typeof sealedSecretsSchema>>;
