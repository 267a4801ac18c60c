import { z } from 'zod';
import { editionRateSchema, editionSchema } from '../domain/notebook/edition-record.ts';
import { longestFilmMs } from '../domain/time/longest-film.ts';
import {
  correctionSchema,
  dueCueViewOrNull,
  editionsViewSchema,
  resyncViewSchema,
  retimePlanViewSchema,
} from './timing-views.ts';

const none = z.strictObject({});
const id = z.string().min(1).max(200);
/** Milliseconds of this computer's time since the press; see `contract.ts`. */
const agoMs = z.number().nonnegative().max(86_400_000);
const filmMs = z.int().nonnegative().max(longestFilmMs);
/** Source time: a recording may be longer than any film. */
const sourceMs = z
  .int()
  .nonnegative()
  .max(longestFilmMs * 4);
const lengthMs = sourceMs.min(1).nullable();
const name = z.string().trim().min(1).max(200);

/** Where the film is said to be. */
const syncTargetSchema = z.discriminatedUnion('by', [
  /** As typed, in any grammar, also what is left on a player (`-43:12`). */
  z.strictObject({ by: z.literal('text'), text: z.string().max(100) }),
  /** A place on the timeline. */
  z.strictObject({ by: z.literal('time'), filmMs: z.number().nonnegative().max(longestFilmMs) }),
  /** A cue that just started, by the key that a view gave. */
  z.strictObject({ by: z.literal('cue'), key: id }),
]);
export type SyncTarget = Readonly<z.infer<typeof syncTargetSchema>>;

/** What a large correction is answered with; `ask` makes it ask. */
const correctionAnswerSchema = z.enum(['ask', 'move', 'move-notes', 'was-a-break']);
export type CorrectionAnswer = z.infer<typeof correctionAnswerSchema>;

/** Which times are wrong, as `RetimeScope` has them; `since-sync`: what was written since the clock was last right. */
const retimeScopeSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('all') }),
  z.strictObject({ of: z.literal('from'), filmMs }),
  z.strictObject({ of: z.literal('since-sync') }),
  z.strictObject({ of: z.literal('between'), fromMs: filmMs, toMs: filmMs }),
]);
export type RetimeScopeArgs = Readonly<z.infer<typeof retimeScopeSchema>>;

const placeSchema = z.strictObject({ wasMs: filmMs, isMs: filmMs });

/** How they are put right, as `RetimeHow` has it. */
const retimeHowSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('shift'), deltaMs: z.int().min(-longestFilmMs).max(longestFilmMs) }),
  z.strictObject({ by: z.literal('shift-to'), place: placeSchema }),
  z.strictObject({ by: z.literal('linear'), first: placeSchema, second: placeSchema }),
]);
export type RetimeHowArgs = Readonly<z.infer<typeof retimeHowSchema>>;

const retimeArgs = { scope: retimeScopeSchema, how: retimeHowSchema };

/** Putting the clock right: by a time, by a cue, and the notes with it. */
const syncCalls = {
  /** The cue that is due now, if any. Ask again every few seconds while the film runs: what is ahead is not told. */
  'timing.due': { args: none, reply: z.strictObject({ due: dueCueViewOrNull }) },
  'timing.resync': { args: none, reply: resyncViewSchema },
  /**
   * Says where the film is. A running clock that would move by more than 10 s is not moved but asked about, unless
   * `answer` says what to do. A cue also ends a break: whoever sees it start sees the film.
   */
  'timing.sync': {
    args: z.strictObject({ to: syncTargetSchema, answer: correctionAnswerSchema, agoMs }),
    reply: z.discriminatedUnion('outcome', [
      z.strictObject({
        outcome: z.literal('done'),
        filmMs: z.number(),
        deltaMs: z.number(),
        /** `badge`: tell it quietly, with `words`. */
        band: z.enum(['silent', 'badge', 'ask']),
        /** What was done, for the status line. */
        words: z.string(),
      }),
      z.strictObject({ outcome: z.literal('ask'), correction: correctionSchema }),
    ]),
  },
  /** "Not yet" asks again half a minute of film later; "We’re past it" not again in this viewing. */
  'timing.dismiss': {
    args: z.strictObject({ key: id, why: z.enum(['not-yet', 'past']) }),
    reply: none,
  },
  'retime.preview': { args: z.strictObject(retimeArgs), reply: retimePlanViewSchema },
  /** Carries out what was previewed, as one step to undo; refused (`needs-yes`) when the notes have changed since. */
  'retime.apply': {
    args: z.strictObject({ ...retimeArgs, seen: z.string().max(200) }),
    reply: z.strictObject({ label: z.string() }),
  },
} as const;

/** Cue times to give away and to take in. */
const cueFileCalls = {
  /** Asks where to save the viewer's own cue times; `saved` is null when the dialog was closed. */
  'cues.export': {
    args: none,
    reply: z.strictObject({
      saved: z.strictObject({ path: z.string(), cues: z.int(), bytes: z.int() }).nullable(),
    }),
  },
  /** Asks for a file and reads it; nothing is taken in before `cues.import`. */
  'cues.open': {
    args: none,
    reply: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('closed') }),
      z.strictObject({ outcome: z.literal('failed'), fileName: z.string(), message: z.string() }),
      z.strictObject({
        outcome: z.literal('read'),
        token: z.string(),
        fileName: z.string(),
        /** Times that are new here, that are here already, and lines that this Docket does not know. */
        fresh: z.int(),
        known: z.int(),
        skipped: z.array(z.strictObject({ where: z.string(), why: z.string() })),
      }),
    ]),
  },
  /** Takes in what was read last; refused when that is gone. */
  'cues.import': {
    args: z.strictObject({ token: z.string().max(200) }),
    reply: z.strictObject({ added: z.int() }),
  },
} as const;

const editionId = id;

/** Ways of showing the film. Every change is one step to undo; a refusal is `timing-refused` with plain words. */
const editionCalls = {
  'edition.list': { args: none, reply: editionsViewSchema },
  /** The current viewing goes by this edition from now on. */
  'edition.choose': { args: z.strictObject({ editionId }), reply: none },
  /** Begins to know an edition; with `choose` the current viewing goes by it at once. */
  'edition.add': {
    args: z.strictObject({ name, kind: editionSchema.shape.kind, lengthMs, choose: z.boolean() }),
    reply: z.strictObject({ editionId }),
  },
  'edition.change': {
    args: z.strictObject({
      editionId,
      name: name.exactOptional(),
      kind: editionSchema.shape.kind.exactOptional(),
      lengthMs: lengthMs.exactOptional(),
      rate: editionRateSchema.exactOptional(),
    }),
    reply: none,
  },
  'edition.remove': { args: z.strictObject({ editionId }), reply: none },
  /**
   * One instant of which both times are known. `sourceMs` null: the source is where it is now (see `source` of the
   * view); with `cueKey`, a key of `timing.resync`, that cue is being said now and its own time counts for `filmMs`.
   */
  'edition.addAnchor': {
    args: z.strictObject({
      editionId,
      sourceMs: sourceMs.nullable(),
      filmMs,
      cueKey: id.exactOptional(),
      agoMs,
    }),
    reply: none,
  },
  'edition.removeAnchor': { args: z.strictObject({ editionId, anchorId: id }), reply: none },
  /** A break that ended at `toMs` (source time) and that nobody marked. */
  'edition.takeOutBreak': {
    args: z.strictObject({ editionId, toMs: sourceMs, lengthMs: sourceMs.min(1) }),
    reply: none,
  },
  /** Corrects where a break began and how long it was, and whether its place is a guess. */
  'edition.changeBreak': {
    args: z.strictObject({
      editionId,
      breakId: id,
      sourceMs,
      lengthMs: sourceMs.min(1),
      guessed: z.boolean(),
    }),
    reply: none,
  },
  'edition.removeBreak': { args: z.strictObject({ editionId, breakId: id }), reply: none },
  /** Where in the film this edition is known to break (film times); replaces what was known of that before. */
  'edition.knowBreaks': {
    args: z.strictObject({ editionId, filmTimes: z.array(filmMs).max(100) }),
    reply: none,
  },
  /** Yes or no to the `proposal` of the view. */
  'edition.answer': {
    args: z.strictObject({ token: z.string().max(700), answer: z.enum(['accept', 'decline']) }),
    reply: none,
  },
} as const;

/** Everything about when things come: cues, corrections of the clock, editions. */
export const timingCalls = { ...syncCalls, ...cueFileCalls, ...editionCalls } as const;
export type TimingCallName = keyof typeof timingCalls;
