import { z } from 'zod';
import type { DeepReadonly } from '../../shared/deep-readonly.ts';
import { backupKinds } from '../../shared/domain/backup/backup-name.ts';
import { NOTEBOOK_SCHEMA } from '../../shared/domain/notebook/notebook-data.ts';

/** The number of the archive's own layout, as against the schema of the records in it. */
export const ARCHIVE_VERSION = 1;

/** The names in an archive. Everything else in it is a file of transcripts. */
export const MANIFEST_NAME = 'manifest.json';
export const NOTEBOOK_NAME = 'notebook.jsonl';
export const SETTINGS_NAME = 'settings.json';
export const TRANSCRIPTS = 'transcripts/';

/** Names that may stand below `transcripts/`: no folders, nothing hidden, nothing that a system reads otherwise. */
const TRANSCRIPT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}\.json$/u;

/** Whether a file of this name can be kept among the transcripts of a backup. */
export const isTranscriptName = (name: string): boolean => TRANSCRIPT_NAME.test(name);

/** Whether a file of this name belongs into an archive at all. */
export const isArchiveName = (name: string): boolean =>
  name === NOTEBOOK_NAME ||
  name === SETTINGS_NAME ||
  (name.startsWith(TRANSCRIPTS) && isTranscriptName(name.slice(TRANSCRIPTS.length)));

const count = z.int().nonnegative();

/** What an archive says of itself: who wrote it, what is in it, and the length and SHA-256 of each file. */
export const manifestSchema = z.strictObject({
  format: z.literal('docket-backup'),
  formatVersion: z.literal(ARCHIVE_VERSION),
  app: z.string().max(200),
  schema: z.int().positive().max(NOTEBOOK_SCHEMA),
  created: z.iso.datetime({ precision: 3 }),
  kind: z.enum(backupKinds),
  /** Records in all tables by the name of the table, and the notes that are not deleted. */
  counts: z.strictObject({ tables: z.record(z.string(), count), notes: count, viewings: count }),
  files: z.record(z.string(), z.strictObject({ bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/u) })),
});
export type Manifest = DeepReadonly<z.infer<typeof manifestSchema>>;

const newerSchema = z
  .object({ format: z.literal('docket-backup'), formatVersion: z.number(), schema: z.number() })
  .refine(({ formatVersion, schema }) => formatVersion > ARCHIVE_VERSION || schema > NOTEBOOK_SCHEMA);

/** A manifest as read: good, of a newer Docket, or nothing that Docket wrote. */
export function readManifest(text: string): Manifest | 'newer' | null {
  try {
    const value: unknown = JSON.parse(text);
    if (newerSchema.safeParse(value).success) return 'newer';
    return manifestSchema.safeParse(value).data ?? null;
  } catch {
    return null;
  }
}
