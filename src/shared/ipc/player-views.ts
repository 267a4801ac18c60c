import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly.ts';

/** The kinds of player that Docket can follow, as `PlayerKind` has them. */
export const playerKindSchema = z.enum(['in-app', 'mpv', 'vlc', 'mpris', 'kodi', 'jellyfin']);

/**
 * What a followed player is called on the wire: `mpv:SOCKET`, `vlc:HOST:PORT`, `mpris:NAME`, `kodi:HOST:PORT`,
 * `jellyfin:URL`, `in-app`. Main follows only what it offered itself, and what the viewer typed for VLC, Kodi and
 * Jellyfin after a check of its own.
 */
export const playerTargetSchema = z
  .string()
  .min(1)
  .max(600)
  .regex(/^(?:in-app$|(?:mpv|vlc|mpris|kodi|jellyfin):.)/u, 'not a player');

/** One player that could be followed, as the list of players shows it. */
export const playerOfferSchema = z.strictObject({
  target: playerTargetSchema,
  kind: playerKindSchema,
  /** "mpv", "VLC", "Firefox": for the eye, not an address. */
  name: z.string().max(512),
  /** What tells it from its twins, in words: "on this computer", "living-room:9090". */
  detail: z.string().max(512),
  /** Whether it cannot be followed without a password or token and none is known. */
  needsPassword: z.boolean(),
  isPinned: z.boolean(),
  /** Whether it was the one that was followed last. */
  isLast: z.boolean(),
  /** Whether it answers now; a pinned player that is switched off is listed too. */
  isThere: z.boolean(),
});
export type PlayerOffer = DeepReadonly<z.infer<typeof playerOfferSchema>>;

/** What a viewer can do about a problem. `retry`: follow it again; `password`: ask for one; `by-hand`: unfollow. */
const playerActionSchema = z.enum(['retry', 'password', 'by-hand']);

/**
 * The followed player as a screen shows it. Without one, `target` is null and everything else is at rest. It is sent when
 * a word of it changes, not with every position: the film clock itself comes with `passChanged`.
 */
export const playerViewSchema = z.strictObject({
  target: playerTargetSchema.nullable(),
  kind: playerKindSchema.nullable(),
  /** "mpv", "the film window"; empty without a player. */
  name: z.string(),
  /** The whole state in words: "Following mpv, within 0.1 s", "Following VLC, not answering for 3 s". */
  words: z.string(),
  link: z.enum(['idle', 'connecting', 'online', 'degraded', 'lost', 'refused', 'closed']),
  play: z.enum(['unknown', 'empty', 'loading', 'playing', 'paused', 'seeking', 'buffering', 'ended']),
  /** How exact the player's word is at best: 50 ms, 200 ms, 1.2 s, worse. */
  grade: z.enum(['frame', 'fine', 'second', 'coarse']).nullable(),
  /** How far the clock may be off now, in ms; null while nothing is known. */
  plusMinusMs: z.number().nullable(),
  media: z.strictObject({ title: z.string().nullable(), durationMs: z.number().nullable() }).nullable(),
  /** What a click may ask of the player. */
  can: z.strictObject({ pause: z.boolean(), seek: z.boolean() }),
  /** A quiet word beside the clock after it was corrected by 2 to 10 s: "4 s later, to match mpv"; it goes by itself. */
  badge: z.string().nullable(),
  problem: z
    .strictObject({
      words: z.string(),
      action: z.strictObject({ label: z.string(), does: playerActionSchema }).nullable(),
    })
    .nullable(),
  /**
   * The clock has not moved yet and waits: `player.answer` `take` moves it to the player, `keep` leaves it and stops
   * following.
   */
  question: z
    .strictObject({
      words: z.string(),
      take: z.string(),
      keep: z.string(),
      playerMs: z.number(),
      clockMs: z.number(),
    })
    .nullable(),
  /** The clock has moved already, because the player was moved: `keep` takes it back, `take` puts the notice away. */
  notice: z.strictObject({ words: z.string(), keep: z.string() }).nullable(),
  isPinned: z.boolean(),
});
export type PlayerView = DeepReadonly<z.infer<typeof playerViewSchema>>;

/** The film that is open in the film window. */
export const filmShownSchema = z.strictObject({
  /** Where the page reads it: `film://TOKEN/film`, and nothing but this film. */
  address: z.string(),
  /** The file's own name, without its folder. */
  name: z.string(),
  /** Which codecs the file says it holds, in words ("AC-3", "HEVC"); null when that is not known. */
  sound: z.string().nullable(),
  picture: z.string().nullable(),
  /** Which other players are on this computer. */
  players: z.strictObject({ mpv: z.boolean(), vlc: z.boolean() }),
});
export type FilmShown = DeepReadonly<z.infer<typeof filmShownSchema>>;
