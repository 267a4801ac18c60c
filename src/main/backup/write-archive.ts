import { createHash } from 'node:crypto';
import { Zip } from 'fflate';
import { writeFully, type IoFile } from '../notebook/io.ts';
import { createTurns } from '../turns/turns.ts';
import { deflatePart } from './deflate-part.ts';
import { MANIFEST_NAME, type Manifest } from './manifest.ts';
import { SEAL_BYTES, sealOf } from './seal.ts';

/** A file for an archive; its pieces are taken one by one, so that it is never whole in the memory. */
export interface ArchivePart {
  readonly name: string;
  readonly pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** Bytes that are looked through at a time: a fraction of a millisecond of work. */
const SMALL = 64 * 1024;
/** Packed bytes are written so many at a time: each write is a way to the disk's threads and back. */
const WRITTEN_AT_ONCE = 1 << 20;
/** What the format's fields for sizes hold; a wrong number would be worse than an error. */
const MOST_BYTES = 0xffffffff;
/** Before 1980 and after 2099 the format has no dates. */
const FIRST_DATE = Date.UTC(1980, 1, 1);
const LAST_DATE = Date.UTC(2099, 0, 1);

type FileSums = Manifest['files'][string];

/** The archive in the making: takes the packed bytes to the disk and counts and hashes what passes. */
class Outlet {
  readonly zip: Zip;
  readonly #file: IoFile;
  readonly #hash = createHash('sha256');
  #waiting: Uint8Array[] = [];
  #bytes = 0;
  #position = 0;

  constructor(file: IoFile) {
    this.#file = file;
    this.zip = new Zip((error, chunk, isLast) => {
      if (error !== null) throw error;
      this.#waiting.push(isLast ? withRoomForSeal(chunk) : chunk);
      this.#bytes += chunk.length;
    });
  }

  /** Writes what was packed since the last time, once there is enough of it. */
  async flush(): Promise<void> {
    if (this.#bytes >= WRITTEN_AT_ONCE) await this.#putAll();
  }

  /** Ends the archive and seals it. */
  async finish(): Promise<void> {
    this.zip.end();
    await this.#putAll();
    await writeFully(this.#file, sealOf(this.#hash), this.#position);
  }

  async #putAll(): Promise<void> {
    const whole = Buffer.concat(this.#waiting.splice(0));
    this.#bytes = 0;
    await this.#put(whole);
  }

  async #put(chunk: Uint8Array): Promise<void> {
    if (this.#position + chunk.length > MOST_BYTES)
      throw new Error('more than 4 GB do not fit into a backup');
    this.#hash.update(chunk);
    await writeFully(this.#file, chunk, this.#position);
    this.#position += chunk.length;
  }
}

/** The end of the directory says how long the comment is that follows it: the seal. */
function withRoomForSeal(end: Uint8Array): Uint8Array {
  const copy = Buffer.from(end);
  copy.writeUInt16LE(SEAL_BYTES, copy.length - 2);
  return copy;
}

function* cut(piece: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < piece.length; from += SMALL) yield piece.subarray(from, from + SMALL);
}

const dateOf = (created: string): Date =>
  new Date(Math.min(LAST_DATE, Math.max(FIRST_DATE, Date.parse(created))));

async function writePart(outlet: Outlet, part: ArchivePart, mtime: Date): Promise<FileSums> {
  const turn = createTurns();
  const hash = createHash('sha256');
  const packer = deflatePart(outlet.zip, part.name, mtime);
  let bytes = 0;
  for await (const piece of part.pieces) {
    for (const small of cut(piece)) {
      hash.update(small);
      bytes += small.length;
      await packer.push(small);
      await outlet.flush();
      await turn();
    }
  }
  await packer.end();
  await outlet.flush();
  return { bytes, sha256: hash.digest('hex') };
}

/**
 * Writes an archive into an empty file, a piece at a time so that the app stays answerable, and flushes it to the disk.
 * The manifest comes last, because only then is known what it says. Rejects with the system's error.
 */
export async function writeArchive(
  file: IoFile,
  parts: readonly ArchivePart[],
  about: Omit<Manifest, 'files'>,
): Promise<Manifest> {
  const outlet = new Outlet(file);
  const mtime = dateOf(about.created);
  const files: Record<string, FileSums> = {};
  for (const part of parts) files[part.name] = await writePart(outlet, part, mtime);
  const manifest = { ...about, files };
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8');
  await writePart(outlet, { name: MANIFEST_NAME, pieces: [text] }, mtime);
  await outlet.finish();
  await file.datasync();
  return manifest;
}
