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
const LONGEST_COMMENT = 65_535;
const ENTRY_BYTES = 46;
const LINK = 0o120000;
const KIND = 0o170000;

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

/** Where the directory begins; the record before the last one is there only in archives of the 64-bit kind. */
function directoryStart(bytes: Buffer, end: number): Result<number, string> {
  const start = bytes.readUInt32LE(end + 16);
  const isLarge = end >= LOCATOR_BYTES && bytes.readUInt32LE(end - LOCATOR_BYTES) === LOCATOR_MARK;
  if (isLarge || start === 0xffffffff) return err('This kind of archive (zip64) cannot be read.');
  return start <= end ? ok(start) : err(BROKEN);
}

/**
 * The directory at the end of a zip file. Only the directory is believed, never the headers before each file, so that
 * two readers cannot be shown two different archives. 64-bit archives are refused: Docket writes none. Their number is
 * compared in its lowest 16 bits, because writers with more files than that leave the others out.
 */
export function zipDirectory(bytes: Buffer): Result<readonly ZipEntry[], string> {
  const end = bytes.length < END_BYTES ? -1 : endRecord(bytes);
  if (end === -1) return err(BROKEN);
  const start = directoryStart(bytes, end);
  if (!start.ok) return start;
  const entries: ZipEntry[] = [];
  let place = start.value;
  while (place < end) {
    const read = entryAt(bytes, place);
    if (read === null) return err(BROKEN);
    entries.push(read.entry);
    place = read.next;
  }
  const isAll = place === end && entries.length % 65_536 === bytes.readUInt16LE(end + 10);
  return isAll ? ok(entries) : err(BROKEN);
}
