import { z } from 'zod';
import { longestFilmMs } from '../domain/time/longest-film.ts';
import { filmShownSchema, playerOfferSchema, playerTargetSchema, playerViewSchema } from './player-views.ts';

const none = z.strictObject({});
const monoMs = z.number().nonnegative();
/** Source time of a film file, a little beyond the longest film so that a long recording can still be told. */
const placeMs = z
  .number()
  .min(0)
  .max(longestFilmMs * 4);

/**
 * What the page of the film window tells of its video, in main's monotonic milliseconds (`film.time` compares the
 * clocks). It is a player like any other, so these are the words of a bridge.
 */
const filmWordSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('media'), durationMs: z.number().positive().nullable(), at: monoMs }),
  z.strictObject({
    what: z.literal('play'),
    play: z.enum(['loading', 'playing', 'paused', 'seeking', 'buffering', 'ended', 'empty']),
    rate: z.number().min(0.05).max(16),
    at: monoMs,
  }),
  z.strictObject({ what: z.literal('jumped'), at: monoMs }),
  /** `isPicture`: a picture was shown at that moment; otherwise the video's own clock was read, as while it stands. */
  z.strictObject({
    what: z.literal('place'),
    placeMs,
    isPicture: z.boolean(),
    at: monoMs,
  }),
  z.strictObject({
    what: z.literal('failed'),
    reason: z.enum(['cannot-play', 'no-picture', 'no-sound']),
    at: monoMs,
  }),
]);
export type FilmWord = Readonly<z.infer<typeof filmWordSchema>>;

/** What a viewer's click may ask of the followed player; `toMs` is film time and main turns it into the player's. */
const playerOrderSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('play') }),
  z.strictObject({ op: z.literal('pause') }),
  z.strictObject({ op: z.literal('seek'), toMs: z.number().min(0).max(longestFilmMs) }),
]);
export type PlayerOrder = Readonly<z.infer<typeof playerOrderSchema>>;

/** Following players, and the film window. Nothing here is sent to a player but by a viewer's click. */
export const playerCalls = {
  'player.show': { args: none, reply: playerViewSchema },
  /** Looks for players on this computer, once, and lists them with the pinned ones; takes up to two seconds. */
  'player.list': {
    args: none,
    reply: z.strictObject({
      offers: z.array(playerOfferSchema),
      /** Which players are installed, so that "Open in …" can be offered. */
      canOpen: z.strictObject({ mpv: z.boolean(), vlc: z.boolean() }),
      /** What becomes of a password that is typed, in a sentence: this computer may have no keyring for it. */
      passwords: z.string(),
    }),
  },
  /**
   * Follows a player that was offered, or one that the viewer typed as `vlc:HOST:PORT`, `kodi:HOST:PORT` or
   * `jellyfin:URL`. The password is kept for this run of Docket, and sealed by the computer's keyring while the player
   * is pinned. Succeeds when following has begun; whether the player answers comes with `playerChanged`.
   */
  'player.follow': {
    args: z.strictObject({
      target: playerTargetSchema,
      password: z.string().min(1).max(512).exactOptional(),
    }),
    reply: none,
  },
  /** The clock goes on by hand exactly as it stands. */
  'player.unfollow': { args: none, reply: none },
  'player.command': { args: z.strictObject({ order: playerOrderSchema }), reply: none },
  /** Answers `question`, or the `notice`, of the view. */
  'player.answer': { args: z.strictObject({ answer: z.enum(['take', 'keep']) }), reply: none },
  /** A player that is pinned no more is forgotten, and its password with it. */
  'player.pin': { args: z.strictObject({ target: playerTargetSchema, isPinned: z.boolean() }), reply: none },
  /**
   * Opens a film file in another player and follows it. `ask`: the viewer chooses the file; `film`: the one that is open
   * in the film window. `opened` is false when the dialog was closed.
   */
  'player.openOutside': {
    args: z.strictObject({ player: z.enum(['mpv', 'vlc']), file: z.enum(['ask', 'film']) }),
    reply: z.strictObject({ opened: z.boolean() }),
  },
  /** Asks for a film file, opens it in the film window and follows that. */
  'player.openFile': { args: none, reply: z.strictObject({ opened: z.boolean() }) },
  /** For the film window's own page. */
  'film.show': { args: none, reply: z.strictObject({ film: filmShownSchema.nullable() }) },
  /** Main's monotonic time now, so that the page can say when a picture was shown. */
  'film.time': { args: none, reply: z.strictObject({ monoMs }) },
  'film.tell': { args: z.strictObject({ words: z.array(filmWordSchema).min(1).max(100) }), reply: none },
} as const;

/** What main tells of the followed player. */
export const playerEvents = {
  playerChanged: playerViewSchema,
  /** Another film was opened in the film window. */
  filmChanged: filmShownSchema.nullable(),
  /** The viewer pressed a button of the clock while the film window is followed; `toMs` is source time. */
  filmOrdered: z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('play') }),
    z.strictObject({ op: z.literal('pause') }),
    z.strictObject({ op: z.literal('seek'), toMs: z.number() }),
  ]),
} as const;
