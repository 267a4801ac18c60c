import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly.ts';
import { backupKinds } from '../domain/backup/backup-name.ts';

const none = z.strictObject({});
const path = z.string().min(1).max(4096);
const id = z.string().min(1).max(300);
const token = z.string().min(1).max(100);
const count = z.int().nonnegative();
/** Wall time, Unix ms. */
const wallMs = z.number();

/** One backup that can be chosen. */
const backupViewSchema = z.strictObject({
  id,
  /** `upgrade`: the files as they were before a newer Docket wrote them in its own form. */
  kind: z.enum([...backupKinds, 'upgrade']),
  atMs: wallMs,
  bytes: count,
  notes: count.nullable(),
  /** Why it cannot be used, as far as a quick look tells. */
  problem: z.string().nullable(),
  where: z.enum(['here', 'also', 'both']),
  /** When it was last read to its last byte since Docket was started; null when it was not. */
  checkedAtMs: wallMs.nullable(),
});
export type BackupView = DeepReadonly<z.infer<typeof backupViewSchema>>;

/** All there is, newest first. */
const backupsViewSchema = z.strictObject({
  backups: z.array(backupViewSchema),
  folder: z.string(),
  alsoIn: z.strictObject({ folder: z.string(), problem: z.string().nullable() }).nullable(),
  /** Whether the notebook can be written to, so that a backup can be put back. */
  canRestore: z.boolean(),
});
export type BackupsView = DeepReadonly<z.infer<typeof backupsViewSchema>>;

/** What is known of backups at a glance. `problem` is a whole sentence about the last one that the app wanted to make. */
const backupStateSchema = z.strictObject({ lastAtMs: wallMs.nullable(), problem: z.string().nullable() });
export type BackupState = DeepReadonly<z.infer<typeof backupStateSchema>>;

const differenceSchema = z.strictObject({
  notesHere: count,
  notesThere: count,
  onlyHere: count,
  onlyThere: count,
  changed: count,
  viewingsHere: count,
  viewingsThere: count,
});

const mergeSchema = z.strictObject({
  notesAdded: count,
  notesReplaced: count,
  bothKept: count,
  notesBack: count,
  viewingsAdded: count,
});

/** What putting a backup back would do; nothing was changed yet. It holds until another one is looked at. */
const previewSchema = z.strictObject({
  outcome: z.literal('previewed'),
  token,
  /** The file's name. */
  name: z.string(),
  /** When it was made; null where only its name could tell. */
  createdAtMs: wallMs.nullable(),
  app: z.string(),
  replace: differenceSchema,
  merge: mergeSchema,
  transcripts: count,
  hasSettings: z.boolean(),
  /** Another program has packed it again; every file in it is still as Docket wrote it. */
  isRepacked: z.boolean(),
});
export type RestorePreview = DeepReadonly<z.infer<typeof previewSchema>>;

const failedSchema = z.strictObject({ outcome: z.literal('failed'), message: z.string(), path: z.string() });
const closedSchema = z.strictObject({ outcome: z.literal('closed') });

/** Copies of the notebook: made, checked, put back, taken to another computer. */
export const backupCalls = {
  'backup.state': { args: none, reply: backupStateSchema.extend({ restored: z.string().nullable() }) },
  'backup.list': { args: none, reply: backupsViewSchema },
  /** Makes one now. `alsoFailed`: why the copy in the second folder was not made. */
  'backup.make': {
    args: none,
    reply: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('made'), id, notes: count, alsoFailed: z.string().nullable() }),
      failedSchema,
    ]),
  },
  /** Reads one to its last byte. */
  'backup.check': {
    args: z.strictObject({ id }),
    reply: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('whole'), notes: count }),
      failedSchema,
    ]),
  },
  /** Reads a backup of the list, a file that is asked for, or one at a path, and says what putting it back would do. */
  'backup.preview': {
    args: z.strictObject({
      from: z.discriminatedUnion('what', [
        z.strictObject({ what: z.literal('listed'), id }),
        z.strictObject({ what: z.literal('ask') }),
        z.strictObject({ what: z.literal('path'), path }),
      ]),
    }),
    reply: z.discriminatedUnion('outcome', [previewSchema, closedSchema, failedSchema]),
  },
  /**
   * Puts back what was previewed. `replace`: it takes the place of everything, after that became a backup itself, and
   * the pages start afresh. `merge`: one step that undo takes back.
   */
  'backup.restore': {
    args: z.strictObject({ token, how: z.enum(['replace', 'merge']) }),
    reply: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('restored'), words: z.string() }),
      failedSchema,
      /** The preview is gone, because another backup was looked at since. */
      z.strictObject({ outcome: z.literal('gone') }),
    ]),
  },
  /** Asks where, then writes everything as one file, for another computer or a drawer. */
  'backup.saveAs': {
    args: none,
    reply: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('saved'), path: z.string(), notes: count }),
      closedSchema,
      failedSchema,
    ]),
  },
  /** Asks for a second folder that gets a copy of each backup, or forgets it; its files stay there. */
  'backup.alsoIn': {
    args: z.strictObject({ to: z.enum(['ask', 'nowhere']) }),
    reply: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('done') }),
      closedSchema,
      failedSchema,
    ]),
  },
  /** Shows the folder of the backups in the computer's file manager. */
  'backup.showFolder': { args: none, reply: none },
} as const;

export const backupEvents = {
  /** A backup was made, or could not be. */
  backupsChanged: backupStateSchema,
  /** Another notebook stands in the place of the one before: every page starts afresh. */
  notebookReplaced: none,
} as const;
