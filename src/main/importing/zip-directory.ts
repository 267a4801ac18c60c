import { err, ok, type Result } from '../../shared/result.ts';

/** One file in an archive, as the archive's own directory describes it. Sizes and places are bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  /** Where its local header begins. */
  readonly offset: number;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const END_BYTES = 22;
const LOCATOR_MARK = 0x07064b50;
const LOCATOR_BYTES = 20;
const LARGE_END_MARK = 0x06064b50;
const LARGE_END_BYTES = 56;
const NEEDS_64_BITS = 0xffffffff;
const LONGEST_COMMENT = 65_535;
const ENTRY_BYTES = 46;
const LINK = 0o120000;
const KIND = 0o170000;

/** Far more files than a vault with as many notes as Docket takes. */
export const MOST_FILES = 110_000;

const TOO_MANY = 'There are too many files in the archive.';
const BROKEN = 'The archive is damaged or was cut off: its directory cannot be read.';

/** Where the record that ends every archive begins; -1 where there is none. */
function endRecord(bytes: Buffer): number {
  const least = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let place = bytes.length - END_BYTES; place >= least; place -= 1) {
    if (bytes.readUInt32LE(place) === END_MARK) return place;
  }
  return -1;
}

/** Names are UTF-8, also where an old program did not say so; anything else would not be a name of Docket's. */
const nameOf = (bytes: Buffer): string => bytes.toString('utf8');

function entryAt(bytes: Buffer, place: number): { readonly entry: ZipEntry; readonly next: number } | null {
  if (place + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(place) !== ENTRY_MARK) return null;
  const nameEnd = place + ENTRY_BYTES + bytes.readUInt16LE(place + 28);
  const next = nameEnd + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
  const entry: ZipEntry = {
    name: nameOf(bytes.subarray(place + ENTRY_BYTES, nameEnd)),
    method: bytes.readUInt16LE(place + 10),
    crc: bytes.readUInt32LE(place + 16),
    packedSize: bytes.readUInt32LE(place + 20),
    size: bytes.readUInt32LE(place + 24),
    offset: bytes.readUInt32LE(place + 42),
    isEncrypted: (bytes.readUInt16LE(place + 8) & 1) === 1,
    isLink: ((bytes.readUInt32LE(place + 38) >>> 16) & KIND) === LINK,
  };
  return { entry, next };
}

const needs64Bits = ({ size, packedSize, offset }: ZipEntry): boolean =>
  [size, packedSize, offset].includes(NEEDS_64_BITS);

/** What the end of an archive says of its directory. */
interface Directory {
  readonly start: number;
  readonly end: number;
  /** The number of entries, as far as `countMask` holds it. */
  readonly count: number;
  readonly countMask: number;
}

const TOO_LARGE = 'The archive is of the 64-bit kind with parts that are too large to be read.';

/** The ending of an archive with more files than the old one can count; null where there is none, or none that fits. */
function largeEnding(bytes: Buffer, end: number): Directory | null {
  const locator = end - LOCATOR_BYTES;
  const record = Number(bytes.readBigUInt64LE(locator + 8));
  if (record + LARGE_END_BYTES > locator || bytes.readUInt32LE(record) !== LARGE_END_MARK) return null;
  const [count, start] = [bytes.readBigUInt64LE(record + 32), bytes.readBigUInt64LE(record + 48)];
  return start > record
    ? null
    : { start: Number(start), end: record, count: Number(count), countMask: 2 ** 53 };
}

/** Where the directory begins and ends. */
function directoryOf(bytes: Buffer, end: number): Directory | null {
  const isLarge = end >= LOCATOR_BYTES && bytes.readUInt32LE(end - LOCATOR_BYTES) === LOCATOR_MARK;
  if (isLarge) return largeEnding(bytes, end);
  const start = bytes.readUInt32LE(end + 16);
  return start > end ? null : { start, end, count: bytes.readUInt16LE(end + 10), countMask: 2 ** 16 };
}

/** Every entry of a directory; fails where it does not end where it should, and at the first one too many. */
function entriesIn(bytes: Buffer, { start, end, count, countMask }: Directory): Result<ZipEntry[], string> {
  const entries: ZipEntry[] = [];
  let place = start;
  while (place < end) {
    if (entries.length === MOST_FILES) return err(TOO_MANY);
    const read = entryAt(bytes, place);
    if (read === null) return err(BROKEN);
    entries.push(read.entry);
    place = read.next;
  }
  return place === end && entries.length % countMask === count ? ok(entries) : err(BROKEN);
}

/**
 * The directory at the end of a zip file. Only the directory is believed, never the headers before each file, so that
 * two readers cannot be shown two different archives. A 64-bit ending is read, because a vault may have more than
 * 65,535 files; a single file that needs 64 bits is refused. An old ending is compared in its lowest 16 bits, because
 * some writers leave the others out.
 */
export function zipDirectory(bytes: Buffer): Result<readonly ZipEntry[], string> {
  const last = bytes.length < END_BYTES ? -1 : endRecord(bytes);
  const directory = last === -1 ? null : directoryOf(bytes, last);
  if (directory === null) return err(BROKEN);
  const entries = entriesIn(bytes, directory);
  if (!entries.ok) return entries;
  return entries.value.some(needs64Bits) ? err(TOO_LARGE) : entries;
}
