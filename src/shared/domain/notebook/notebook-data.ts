import { z } from 'zod';
import type { DeepReadonly } from '../../deep-readonly.ts';
import { syncEventSchema, type SyncEvent } from '../clock/sync-event.ts';
import { cueTimeSchema, type CueTime } from './cue-time-record.ts';
import { draftSchema, type Draft } from './draft-record.ts';
import { editionSchema, type Edition } from './edition-record.ts';
import {
  noteSchema,
  passSchema,
  peekSchema,
  sceneSchema,
  type Note,
  type Pass,
  type Peek,
  type Scene,
  type TableName,
} from './records.ts';

/** The schema number that this build writes; a notebook with a higher one opens read-only. */
export const NOTEBOOK_SCHEMA = 2;

const changeOf = <T extends TableName, S extends z.ZodType>(table: T, record: S) =>
  z.strictObject({
    table: z.literal(table),
    id: z.string().min(1),
    before: record.nullable(),
    after: record,
  });

/** See `Change` in `records.ts`. */
const changeSchema = z.discriminatedUnion('table', [
  changeOf('notes', noteSchema),
  changeOf('passes', passSchema),
  changeOf('syncEvents', syncEventSchema),
  changeOf('scenes', sceneSchema),
  changeOf('peeks', peekSchema),
  changeOf('editions', editionSchema),
  changeOf('cueTimes', cueTimeSchema),
]);

/** One step of the viewer's history: what was done, named as the status line names it. */
export const commandSchema = z.strictObject({
  id: z.string().min(1),
  /** Grows by one per command; undo walks it backwards. */
  seq: z.int().nonnegative(),
  label: z.string().min(1),
  at: z.iso.datetime({ precision: 3 }),
  changes: z.array(changeSchema),
  state: z.enum(['done', 'undone']),
});
export type Command = DeepReadonly<z.infer<typeof commandSchema>>;

/** A record put whole into its table: what a commit is made of. */
const entrySchema = z.discriminatedUnion('table', [
  z.strictObject({ table: z.literal('notes'), record: noteSchema }),
  z.strictObject({ table: z.literal('passes'), record: passSchema }),
  z.strictObject({ table: z.literal('syncEvents'), record: syncEventSchema }),
  z.strictObject({ table: z.literal('scenes'), record: sceneSchema }),
  z.strictObject({ table: z.literal('peeks'), record: peekSchema }),
  z.strictObject({ table: z.literal('editions'), record: editionSchema }),
  z.strictObject({ table: z.literal('cueTimes'), record: cueTimeSchema }),
  z.strictObject({ table: z.literal('drafts'), record: draftSchema }),
  z.strictObject({ table: z.literal('commands'), record: commandSchema }),
]);

/**
 * One durable change: a record is put whole, keyed by its `id`, or a step falls off the end of the history
 * (only history is ever dropped; the viewer's own records are marked as deleted instead).
 */
export const operationSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('put'), entry: entrySchema }),
  z.strictObject({ op: z.literal('drop'), table: z.literal('commands'), id: z.string().min(1) }),
]);
export type Operation = DeepReadonly<z.infer<typeof operationSchema>>;

/** The viewer's own data in memory, every table keyed by id. Only the notebook store changes it, after the disk did. */
export interface NotebookData {
  readonly notes: ReadonlyMap<string, Note>;
  readonly passes: ReadonlyMap<string, Pass>;
  readonly syncEvents: ReadonlyMap<string, SyncEvent>;
  readonly scenes: ReadonlyMap<string, Scene>;
  readonly peeks: ReadonlyMap<string, Peek>;
  readonly editions: ReadonlyMap<string, Edition>;
  readonly cueTimes: ReadonlyMap<string, CueTime>;
  /** Outside the history; see `draftSchema`. */
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly commands: ReadonlyMap<string, Command>;
}
