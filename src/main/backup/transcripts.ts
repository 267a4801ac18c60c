import { join } from 'node:path';
import { createReadStream } from 'node:fs';
import type { Io } from '../notebook/io.ts';
import type { ArchivePart } from './write-archive.ts';
import { isTranscriptName, TRANSCRIPTS } from './manifest.ts';
import { namesIn, writeBytes } from './write-durably.ts';
import { openArchive } from './open-archive.ts';

/** Opened only when its turn has come. */
async function* bytesIn(path: string): AsyncGenerator<Buffer> {
  const bytes: AsyncIterable<Buffer> = createReadStream(path);
  yield* bytes;
}

/** The files of a folder of transcripts, as parts of an archive. What is no file of Docket's own is left out. */
export async function transcriptParts(io: Io, folder: string): Promise<readonly ArchivePart[]> {
  const names = (await namesIn(io, folder)).filter(isTranscriptName).toSorted();
  return names.map((name) => ({ name: TRANSCRIPTS + name, pieces: bytesIn(join(folder, name)) }));
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Whether the folder has a file of this name with these bytes, other bytes, or none. */
async function standing(io: Io, path: string, bytes: Buffer): Promise<'same' | 'other' | 'none'> {
  try {
    return (await io.readFile(path)).equals(bytes) ? 'same' : 'other';
  } catch {
    return 'none';
  }
}

/** What to do with a transcript that is there already with another content. */
export type OtherTranscript = 'replace' | 'keep';

/**
 * Puts the transcripts of an archive, which was read to its end before, back into their folder; none is ever removed.
 * Names come from `isTranscriptName`, so they are files of that folder and nothing else. Rejects with the system's error.
 */
export async function putTranscriptsBack(
  io: Io,
  archive: string,
  to: { readonly folder: string; readonly names: readonly string[]; readonly other: OtherTranscript },
): Promise<number> {
  if (to.names.length === 0) return 0;
  const opened = await openArchive(archive);
  if (!opened.ok) throw new Error(opened.error.message);
  let written = 0;
  try {
    await io.makeFolder(to.folder);
    for (const name of to.names.filter(isTranscriptName)) {
      const path = join(to.folder, name);
      const bytes = await bytesOf(await opened.value.read(TRANSCRIPTS + name));
      const found = await standing(io, path, bytes);
      if (found === 'same' || (found === 'other' && to.other === 'keep')) continue;
      await writeBytes(io, path, bytes);
      written += 1;
    }
  } finally {
    opened.value.close();
  }
  return written;
}
