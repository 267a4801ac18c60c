import { z } from 'zod';
import type { DeepReadonly } from '../../deep-readonly.ts';
import { playerKinds } from '../players/report.ts';

/**
 * A moment as the computer knew it. `monoMs` is a monotonic clock that only means something within one
 * `session` (one run of the app); `wallMs` is the time of day in Unix milliseconds, which survives a restart
 * but may be set back. Both are kept so that either can stand in for the other.
 */
export const momentSchema = z.strictObject({
  session: z.string().min(1),
  /**
   * The number of the run, counting up (see `nextRun`), so that sessions stay in order when the wall clock was set
   * back between two of them. Without it, sessions are ordered by wall time.
   */
  run: z.int().nonnegative().exactOptional(),
  monoMs: z.number(),
  wallMs: z.number(),
});
export type Moment = DeepReadonly<z.infer<typeof momentSchema>>;

const filmMs = z.number().nonnegative();
const plusMinusMs = z.number().nonnegative();

/** What a viewer can say of the film; see `syncChangeSchema`. */
const said = [
  z.strictObject({ kind: z.literal('start'), filmMs, plusMinusMs }),
  z.strictObject({ kind: z.literal('pause') }),
  z.strictObject({ kind: z.literal('resume') }),
  /** A typed time, a jump, or a landmark that was tapped: the film is at `filmMs` now. */
  z.strictObject({
    kind: z.literal('set'),
    filmMs,
    plusMinusMs,
    landmark: z.string().min(1).exactOptional(),
  }),
  /** Plus or minus some milliseconds of film time; it does not make the clock surer. */
  z.strictObject({ kind: z.literal('nudge'), deltaMs: z.number() }),
  /** Adverts begin: film time stands still while wall time runs. */
  z.strictObject({ kind: z.literal('break-start') }),
  z.strictObject({ kind: z.literal('break-end') }),
  /** The viewer says that the film is over. The clock stops; gates that wait for the end may open. */
  z.strictObject({ kind: z.literal('finish') }),
  /** "I have already seen up to here": raises watched-to by explicit consent, moves nothing. */
  z.strictObject({ kind: z.literal('seen-to'), filmMs }),
] as const;

/** A change that a page may ask for; taking back belongs to the history, signs of life to the app itself. */
export const viewerChangeSchema = z.discriminatedUnion('kind', said);
export type ViewerChange = DeepReadonly<z.infer<typeof viewerChangeSchema>>;

/** From now on only: what ran until this moment stays as it ran, and no film time is made up for it. */
const fromNow = z.literal(true).exactOptional();
const eventId = z.string().min(1);
/** Film milliseconds per millisecond that passes while it runs: 1, the speed of the player, or that of an edition. */
const rate = z.number().positive().max(100);

/**
 * What a followed player says, written by the app itself and outside the history: the film is at `filmMs`, give or take
 * `plusMinusMs`, and runs at `rate` or stands. `paused` is everything that stands (also buffering, seeking and the end);
 * `break` is a place of the edition where the film is held. `sourceMs` is the player's own position, kept as evidence.
 * `jump`: the player went elsewhere, so the film between was not watched.
 */
const reportSchema = z.strictObject({
  kind: z.literal('report'),
  player: z.enum(playerKinds),
  play: z.enum(['playing', 'paused', 'break']),
  filmMs,
  sourceMs: z.number(),
  rate,
  plusMinusMs,
  jump: z.literal(true).exactOptional(),
});

/**
 * What was learned about where the film is. Events are only ever appended: an undone one stays in the log and a
 * `retract` event says so, a `restore` event takes that back.
 */
export const syncChangeSchema = z.discriminatedUnion('kind', [
  ...said,
  z.strictObject({ kind: z.literal('retract'), eventId, fromNow }),
  z.strictObject({ kind: z.literal('restore'), eventId, fromNow }),
  /** Docket was running at this moment, and says so again after `everyMs` (viewer time) while the film runs. */
  z.strictObject({ kind: z.literal('alive'), everyMs: z.number().positive() }),
  reportSchema,
  /** No player is followed any more: the clock goes on by hand as it stood, at `rate` if that is to be another. */
  z.strictObject({ kind: z.literal('unfollow'), rate: rate.exactOptional() }),
]);
export type SyncChange = DeepReadonly<z.infer<typeof syncChangeSchema>>;
export type ReportChange = DeepReadonly<z.infer<typeof reportSchema>>;

/** One line of a pass's clock log. */
export const syncEventSchema = z.strictObject({
  id: z.string().min(1),
  passId: z.string().min(1),
  at: momentSchema,
  change: syncChangeSchema,
});
export type SyncEvent = DeepReadonly<z.infer<typeof syncEventSchema>>;
