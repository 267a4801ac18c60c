/** One file of an archive as its directory describes it. Sizes and places are bytes. */
export interface ZipRecord {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** 2.0: deflate. */
const VERSION = 20;
/** 4.5: more than 65,535 files. */
const VERSION_MANY = 45;
/** Made on Unix: `unzip` garbles names from elsewhere, also where they say that they are UTF-8. */
const UNIX = 3 << 8;
/** An ordinary file that its owner may write and everybody read. */
const ATTRIBUTES = 0o100_644 * 0x1_0000;
/** The sizes follow the content; the name is UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** Midnight of 1 January 1980, the earliest the format knows: equal notes give equal bytes, whenever and wherever. */
const [TIME, DATE] = [0, 0x0021];
const [HEADER, DESCRIPTOR, ENTRY] = [0x04034b50, 0x08074b50, 0x02014b50];
const [END, END_MANY, LOCATE_END_MANY] = [0x06054b50, 0x06064b50, 0x07064b50];
/** The greatest number that the old end record holds; it means "look into the new one". */
const SEE_NEW_RECORD = 0xffff;

type Field = readonly [bytes: 2 | 4 | 8, value: number];

/** Numbers one after another, each with its lowest byte first. */
function packed(fields: readonly Field[]): Uint8Array {
  let size = 0;
  for (const [bytes] of fields) size += bytes;
  const record = Buffer.alloc(size);
  let place = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 8) record.writeBigUInt64LE(BigInt(value), place);
    else record.writeUIntLE(value, place, bytes);
    place += bytes;
  }
  return record;
}

const aboutContent = (version: number): readonly Field[] => [
  [2, version],
  [2, FLAGS],
  [2, DEFLATE],
  [2, TIME],
  [2, DATE],
];

/** What stands before a file's content; its sizes are not known yet. */
export const localHeader = (name: Uint8Array): Uint8Array =>
  Buffer.concat([
    packed([[4, HEADER], ...aboutContent(VERSION), [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]]),
    name,
  ]);

/** What stands behind a file's content. */
export const dataDescriptor = ({ crc, packedSize, size }: Omit<ZipRecord, 'name' | 'offset'>): Uint8Array =>
  packed([
    [4, DESCRIPTOR],
    [4, crc],
    [4, packedSize],
    [4, size],
  ]);

/** The file's line in the directory at the end of the archive. */
export const directoryEntry = ({ name, crc, packedSize, size, offset }: ZipRecord): Uint8Array =>
  Buffer.concat([
    packed([
      [4, ENTRY],
      [2, UNIX | VERSION],
      ...aboutContent(VERSION),
      [4, crc],
      [4, packedSize],
      [4, size],
      [2, name.length],
      ...([2, 2, 2, 2] as const).map((bytes): Field => [bytes, 0]),
      [4, ATTRIBUTES],
      [4, offset],
    ]),
    name,
  ]);

/** Where the directory of an archive lies, and how many files it lists. */
export interface Directory {
  readonly files: number;
  readonly bytes: number;
  readonly offset: number;
}

function newEndRecords({ files, bytes, offset }: Directory): Uint8Array {
  const size = 44;
  return packed([
    [4, END_MANY],
    [8, size],
    [2, UNIX | VERSION_MANY],
    [2, VERSION_MANY],
    [4, 0],
    [4, 0],
    [8, files],
    [8, files],
    [8, bytes],
    [8, offset],
    [4, LOCATE_END_MANY],
    [4, 0],
    [8, offset + bytes],
    [4, 1],
  ]);
}

/** The end of an archive; with more than 65,534 files also the records of Zip64, which count further. */
export function endRecords(directory: Directory): Uint8Array {
  const { files, bytes, offset } = directory;
  const isMany = files >= SEE_NEW_RECORD;
  const count = isMany ? SEE_NEW_RECORD : files;
  return Buffer.concat([
    isMany ? newEndRecords(directory) : Buffer.alloc(0),
    packed([
      [4, END],
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, bytes],
      [4, offset],
      [2, 0],
    ]),
  ]);
}
