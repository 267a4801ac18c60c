import { crc32, inflateRawSync } from 'node:zlib';
import { Inflate } from 'fflate';
import type { Pausing } from '../../shared/domain/export/pausing.ts';
import { importLimits } from '../../shared/domain/import/import-limits.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { ZipEntry } from './zip-directory.ts';

const LOCAL_MARK = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
/** Packed bytes that are handed over at once: how far a bomb can swell between two looks at it. */
const FEED_BYTES = 16 * 1024;
/** Text packs to a tenth; a thousandth is only ever reached by what was made to do harm. */
const LARGEST_RATIO = 1_000;
/** Below this size nothing is a bomb, whatever its ratio. */
const HARMLESS_BYTES = 1024 * 1024;

/** How many bytes of the archive have been unpacked so far, over all its files. */
export interface Unpacked {
  bytes: number;
}

const BOMB = 'The archive unpacks to far more than a file of notes ever holds, so it was not read.';

/** Packed bytes of one entry; null where the archive ends before them. */
function packedBytes(archive: Buffer, { offset, packedSize }: ZipEntry): Buffer | null {
  if (offset + LOCAL_BYTES > archive.length || archive.readUInt32LE(offset) !== LOCAL_MARK) return null;
  const start = offset + LOCAL_BYTES + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  return start + packedSize > archive.length ? null : archive.subarray(start, start + packedSize);
}

const isBomb = (size: number, packed: number, unpacked: Unpacked): boolean =>
  unpacked.bytes > importLimits.unpackedBytes || (size > HARMLESS_BYTES && size > packed * LARGEST_RATIO);

/** Inflates a small file at once, to no more than it says that it is. */
function inflateSmall(packed: Buffer, size: number, unpacked: Unpacked): Result<Buffer, string> {
  const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  unpacked.bytes += bytes.length;
  return isBomb(bytes.length, packed.length, unpacked) ? err(BOMB) : ok(bytes);
}

/** Inflates in small steps and looks after each of them how much there is by now. */
function* inflate(packed: Buffer, unpacked: Unpacked): Pausing<Result<Buffer, string>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((part) => {
    parts.push(part);
    size += part.length;
    unpacked.bytes += part.length;
  });
  for (let place = 0; place < packed.length; place += FEED_BYTES) {
    const end = Math.min(packed.length, place + FEED_BYTES);
    stream.push(packed.subarray(place, end), end === packed.length);
    if (isBomb(size, packed.length, unpacked)) return err(BOMB);
    yield '';
  }
  return ok(Buffer.concat(parts, size));
}

const DAMAGED = 'This file in the archive is damaged.';

function* unpack(
  packed: Buffer,
  { method, size }: ZipEntry,
  unpacked: Unpacked,
): Pausing<Result<Buffer, string>> {
  if (method === STORED) {
    unpacked.bytes += packed.length;
    return unpacked.bytes > importLimits.unpackedBytes ? err(BOMB) : ok(packed);
  }
  if (method !== DEFLATED) return err('It is packed in a way that Docket does not read.');
  try {
    if (size <= HARMLESS_BYTES) return inflateSmall(packed, size, unpacked);
    return yield* inflate(packed, unpacked);
  } catch {
    return err(DAMAGED);
  }
}

/** The bytes of one file in an archive, held in memory and written nowhere; checked against the archive's own sum. */
export function* unpackEntry(
  archive: Buffer,
  entry: ZipEntry,
  unpacked: Unpacked,
): Pausing<Result<Buffer, string>> {
  if (entry.isEncrypted) return err('It is locked with a password. Unlock it in another program first.');
  const packed = packedBytes(archive, entry);
  if (packed === null) return err('The archive was cut off before the end of this file.');
  const bytes = yield* unpack(packed, entry, unpacked);
  if (!bytes.ok) return bytes;
  return crc32(bytes.value) === entry.crc ? bytes : err(DAMAGED);
}

/** Whether the whole archive has become more than it may be, so that nothing else of it should be read. */
export const isOverfull = ({ bytes }: Unpacked): boolean => bytes > importLimits.unpackedBytes;
