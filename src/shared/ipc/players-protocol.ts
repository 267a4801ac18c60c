import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly.ts';
import { playerKindSchema, playerTargetSchema } from './player-views.ts';

/*
 * What main and the players' own process say to each other. Both ends check what they get: the bridges read what other
 * programs write, so nothing that comes out of that process is taken at its word.
 */

const mono = z.number().nonnegative();
const number = z.int().nonnegative();
const at = mono;

const mediaSchema = z.strictObject({
  key: z.string().max(2000),
  title: z.string().max(512).nullable(),
  durationMs: z.number().positive().nullable(),
  durationExact: z.boolean(),
});

const problemSchema = z.strictObject({
  code: z.enum([
    'not-running',
    'auth',
    'not-enabled',
    'unsupported',
    'no-position',
    'timeout',
    'gone',
    'protocol',
    'range',
    'media-error',
    'wrong-film',
    'own-session',
    'policy',
  ]),
  kind: playerKindSchema,
  transient: z.boolean(),
  at,
  detail: z.string().max(2000),
});

const positionSchema = z.strictObject({
  valueMs: z.number(),
  tSend: mono,
  tRecv: mono,
  earlyMs: z.number().nonnegative(),
  lateMs: z.number().nonnegative(),
});

/** A `BridgeEvent` on its way to main. */
const bridgeEventSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('link'),
    link: z.enum(['idle', 'connecting', 'online', 'degraded', 'lost', 'refused', 'closed']),
    at,
  }),
  z.strictObject({ what: z.literal('void'), why: z.enum(['seek', 'media', 'reconnect', 'command']), at }),
  z.strictObject({ what: z.literal('media'), media: mediaSchema.nullable(), at }),
  z.strictObject({
    what: z.literal('play'),
    play: z.enum(['unknown', 'empty', 'loading', 'playing', 'paused', 'seeking', 'buffering', 'ended']),
    rate: z.number().positive().max(100),
    at,
  }),
  z.strictObject({ what: z.literal('position'), report: positionSchema }),
  z.strictObject({ what: z.literal('problem'), problem: problemSchema }),
]);

const capabilitiesSchema = z.strictObject({
  canSeek: z.boolean(),
  canPause: z.boolean(),
  tellsBuffering: z.boolean(),
  tellsRate: z.boolean(),
  grade: z.enum(['frame', 'fine', 'second', 'coarse']),
});

const commandSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('play') }),
  z.strictObject({ op: z.literal('pause') }),
  z.strictObject({ op: z.literal('seek'), toMs: z.number().nonnegative() }),
]);

/** A password or token. It only ever travels in messages, never in an argument or a variable of the environment. */
const secret = z.string().min(1).max(512).nullable();

/** What main asks of the players' process. `turn` counts the followings, so that what an old one still says is known. */
export const toPlayersSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('follow'), turn: number, target: playerTargetSchema, secret }),
  z.strictObject({ what: z.literal('unfollow') }),
  z.strictObject({ what: z.literal('command'), id: number, command: commandSchema }),
  /**
   * `ownPids`: Docket's own processes, whose media sessions are not players to follow. `pinned`: what the viewer chose
   * for good, and `last`: what was followed last, which may lie where nobody would look.
   */
  z.strictObject({
    what: z.literal('discover'),
    id: number,
    ownPids: z.array(z.int().positive()).max(100),
    pinned: z.array(playerTargetSchema).max(50),
    last: playerTargetSchema.nullable(),
  }),
  /** Which players are installed here; answered at once. */
  z.strictObject({ what: z.literal('installed'), id: number }),
  z.strictObject({
    what: z.literal('open'),
    id: number,
    player: z.enum(['mpv', 'vlc']),
    /** The whole path of the film file. */
    file: z.string().min(1).max(8192),
  }),
]);
export type ToPlayers = DeepReadonly<z.infer<typeof toPlayersSchema>>;

/** A player that answers on this computer. */
const foundSchema = z.strictObject({
  target: playerTargetSchema,
  kind: playerKindSchema,
  name: z.string().max(512),
  detail: z.string().max(512),
  needsPassword: z.boolean(),
});
export type FoundPlayer = Readonly<z.infer<typeof foundSchema>>;

const canOpenSchema = z.strictObject({ mpv: z.boolean(), vlc: z.boolean() });

/** What the players' process tells. */
export const fromPlayersSchema = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('armed'),
    turn: number,
    target: playerTargetSchema,
    kind: playerKindSchema,
    capabilities: capabilitiesSchema,
  }),
  /** The target cannot be followed at all; `message` is a plain sentence. */
  z.strictObject({ what: z.literal('refused'), turn: number, message: z.string().min(1).max(2000) }),
  z.strictObject({ what: z.literal('events'), turn: number, events: z.array(bridgeEventSchema).max(500) }),
  /** `problem` is null when the player took the command. */
  z.strictObject({ what: z.literal('commanded'), id: number, problem: problemSchema.nullable() }),
  z.strictObject({
    what: z.literal('found'),
    id: number,
    players: z.array(foundSchema).max(200),
    canOpen: canOpenSchema,
  }),
  z.strictObject({ what: z.literal('can-open'), id: number, canOpen: canOpenSchema }),
  z.strictObject({ what: z.literal('opened'), id: number, target: playerTargetSchema, secret }),
  z.strictObject({ what: z.literal('not-opened'), id: number, message: z.string().min(1).max(2000) }),
]);
export type FromPlayers = DeepReadonly<z.infer<typeof fromPlayersSchema>>;
