import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be packed, with whatever a liar would say of it. */
export interface RawEntry {
  readonly name: string;
  readonly bytes: Buffer;
  /** Unix mode; 0o120777 makes a symbolic link of it. */
  readonly mode?: number;
  readonly flags?: number;
  readonly method?: 0 | 8 | 12;
  readonly crc?: number;
  /** The size that the archive claims. */
  readonly says?: number;
  /** Points to the packed bytes of an earlier entry instead of having its own. */
  readonly sharesFirst?: boolean;
}

interface Packed {
  readonly local: Buffer;
  readonly central: Buffer;
}

/** Sum, packed size and claimed size, as both headers hold them. */
function sizesOf({ bytes, crc, says }: RawEntry, data: Buffer): Buffer {
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc ?? crc32(bytes), 0);
  sizes.writeUInt32LE(data.length, 4);
  sizes.writeUInt32LE(says ?? bytes.length, 8);
  return sizes;
}

function localHeader({ flags = 0x800, method = 8 }: RawEntry): Buffer {
  const start = Buffer.alloc(14);
  start.writeUInt32LE(0x04034b50, 0);
  start.writeUInt16LE(20, 4);
  start.writeUInt16LE(flags, 6);
  start.writeUInt16LE(method, 8);
  return start;
}

function centralHeader(entry: RawEntry, nameLength: number, offset: number): Buffer {
  const { mode = 0o100644, flags = 0x800, method = 8 } = entry;
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(0x0314, 4);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(method, 10);
  head.writeUInt16LE(nameLength, 28);
  head.writeUInt32LE((mode << 16) >>> 0, 38);
  head.writeUInt32LE(entry.sharesFirst === true ? 0 : offset, 42);
  return head;
}

function pack(entry: RawEntry, offset: number): Packed {
  const data = entry.method === 0 ? entry.bytes : deflateRawSync(entry.bytes, { level: 9 });
  const label = Buffer.from(entry.name, 'utf8');
  const sizes = sizesOf(entry, data);
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16LE(label.length, 0);
  const head = centralHeader(entry, label.length, offset);
  sizes.copy(head, 16);
  const isOwn = entry.sharesFirst !== true;
  const local = isOwn ? [localHeader(entry), sizes, lengths, label, data] : [];
  return { local: Buffer.concat(local), central: Buffer.concat([head, label]) };
}

/** A zip file byte by byte, so that it can be made to lie. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = pack(entry, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length & 0xffff, 8);
  end.writeUInt16LE(entries.length & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
