import { z } from 'zod';
import type { DeepReadonly } from '../../deep-readonly.ts';
import { syncEventSchema, type SyncEvent } from '../clock/sync-event.ts';
import { cueTimeSchema, type CueTime } from './cue-time-record.ts';
import { editionSchema, type Edition } from './edition-record.ts';

const isoInstant = z.iso.datetime({ precision: 3 });
const filmTime = z.int().nonnegative();
const id = z.string().min(1);

/** How the app learned where the film was when a note was taken. */
const captureSourceSchema = z.enum(['manual', 'player', 'typed', 'import']);

/**
 * How a note's time came about. `instantMs` is the film time of the key press itself; the note's `filmMs` is
 * that minus `leadInMs`. A note taken without a running clock is `untimed` and never gets an invented number.
 */
export const rawCaptureSchema = z.discriminatedUnion('timed', [
  z.strictObject({
    timed: z.literal(true),
    wallIso: isoInstant,
    instantMs: filmTime,
    leadInMs: z.int().nonnegative(),
    source: captureSourceSchema,
    plusMinusMs: z.number().nonnegative(),
  }),
  z.strictObject({ timed: z.literal(false), wallIso: isoInstant }),
]);

/** What the viewer wrote at a film time or range. `filmMs` is null exactly when the note is untimed. */
export const noteSchema = z.strictObject({
  id,
  titleId: id,
  passId: id,
  filmMs: filmTime.nullable(),
  endMs: filmTime.exactOptional(),
  raw: rawCaptureSchema,
  caseIds: z.array(id),
  kind: z.enum(['note', 'mark', 'question', 'quote']),
  text: z.string(),
  quote: z.string().exactOptional(),
  tags: z.array(z.string().min(1).max(100)),
  createdAt: isoInstant,
  editedAt: isoInstant,
  /** When the viewer said that a question is answered; absent while it is open. */
  answeredAt: isoInstant.exactOptional(),
  deletedAt: isoInstant.exactOptional(),
});
export type Note = DeepReadonly<z.infer<typeof noteSchema>>;

/** Where the viewer watches: it decides what is asked about breaks and nothing else. */
export const editionKindSchema = z.enum(['live-tv', 'streaming', 'file']);

/** When facts appear: the spoiler gate's policy. */
export const policySchema = z.enum(['as_i_watch', 'always', 'after_the_film']);
export type Policy = z.infer<typeof policySchema>;

/** One viewing. Owns the clock log and the notes made in it. */
export const passSchema = z.strictObject({
  id,
  titleId: id,
  kind: z.enum(['first', 'rewatch', 'class']),
  edition: editionKindSchema,
  /** The edition map that the viewer chose for it; absent until then. */
  editionId: id.exactOptional(),
  policy: policySchema,
  /** The viewer said yes, after the film, to what happened later. */
  afterBroadcast: z.boolean(),
  /** The viewer confirmed that *always* shows endings too. */
  endingsConfirmed: z.boolean(),
  createdAt: isoInstant,
  deletedAt: isoInstant.exactOptional(),
});
export type Pass = DeepReadonly<z.infer<typeof passSchema>>;

/** A stretch of the film with one case, or none, on screen, as the viewer pressed it. Open while `toMs` is null. */
export const sceneSchema = z.strictObject({
  id,
  passId: id,
  caseId: id.nullable(),
  fromMs: filmTime,
  toMs: filmTime.nullable(),
  /** How sure the ends are as *time*; never mixed with how sure a claim is. */
  confidence: z.enum(['estimated', 'set_by_you', 'verified']),
  setAt: isoInstant,
  deletedAt: isoInstant.exactOptional(),
});
export type Scene = DeepReadonly<z.infer<typeof sceneSchema>>;

/** A fact that the viewer opened early, or all that was safe of a case; remembered and can be taken back. */
export const peekSchema = z.strictObject({
  id,
  passId: id,
  caseId: id,
  /** `fact`: exactly one fact. `safe`: everything of the case that gives no ending away. */
  opens: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('fact'), factId: id }),
    z.strictObject({ what: z.literal('safe') }),
  ]),
  at: isoInstant,
  deletedAt: isoInstant.exactOptional(),
});
export type Peek = DeepReadonly<z.infer<typeof peekSchema>>;

/** The record kinds that the viewer can undo, by table name. */
export const tableSchemas = {
  notes: noteSchema,
  passes: passSchema,
  syncEvents: syncEventSchema,
  scenes: sceneSchema,
  peeks: peekSchema,
  editions: editionSchema,
  cueTimes: cueTimeSchema,
} as const;
export type TableName = keyof typeof tableSchemas;

/** The record type of each table. */
export interface Tables {
  readonly notes: Note;
  readonly passes: Pass;
  readonly syncEvents: SyncEvent;
  readonly scenes: Scene;
  readonly peeks: Peek;
  readonly editions: Edition;
  readonly cueTimes: CueTime;
}
/** A change of one record: what stood there before (null: nothing) and what stands there after. */
export type Change = {
  readonly [T in TableName]: {
    readonly table: T;
    readonly id: string;
    readonly before: Tables[T] | null;
    readonly after: Tables[T];
  };
}[TableName];
