import { basename } from 'node:path';
import { transcriptLimits } from '../../shared/domain/transcript/transcript-limits.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ImportFailure } from '../importing/import-failure.ts';
import { readBytes } from '../importing/read-bytes.ts';

/** A subtitle file in memory: its name without where it lies, and its untouched bytes. */
export interface SubtitleFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Brings a subtitle file into memory, if it is an ordinary file and no larger than any is. Reads only. */
export async function readSubtitles(path: string): Promise<Result<SubtitleFile, ImportFailure>> {
  const { signal } = new AbortController();
  const bounds = { maxBytes: transcriptLimits.bytes, signal, progress: () => undefined };
  const bytes = await readBytes(path, bounds);
  return bytes.ok ? ok({ name: basename(path), bytes: bytes.value }) : bytes;
}
