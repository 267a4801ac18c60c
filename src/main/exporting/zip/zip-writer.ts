import { Deflate } from 'fflate';
import { crc32, deflateRawSync } from 'node:zlib';
import type { ExportSink } from '../file-format.ts';
import { dataDescriptor, directoryEntry, endRecords, localHeader, type ZipRecord } from './zip-records.ts';

/** Characters that are packed at a time: a few milliseconds of work. */
const SMALL = 64 * 1024;
/** What the format's old fields hold; no notebook comes near it, and a wrong number would be worse than an error. */
const MOST_BYTES = 0xffffffff;
/** The usual trade of speed for size. */
const LEVEL = { level: 6 } as const;
/** For a file that is in the memory anyway, such as a note of a vault: a window and tables no larger than it needs. */
const LEVEL_SMALL = { ...LEVEL, windowBits: 13, memLevel: 5, chunkSize: 4_096 } as const;

/** Writes an archive file by file. */
export interface ZipWriter {
  /** Adds a file; its chunks are taken one by one, so that it is never whole in the memory. */
  readonly add: (name: string, chunks: Iterable<string>) => Promise<void>;
  /** Adds a file that is whole in the memory: several times as fast for one of the many small ones of a vault. */
  readonly addWhole: (name: string, content: string) => Promise<void>;
  /** Writes the directory; nothing may be added after it. */
  readonly finish: () => Promise<void>;
}

/** Chunks as bytes, gathered or cut to pieces of 64 Ki characters; an empty piece is a pause. */
function* pieces(chunks: Iterable<string>): Generator<Uint8Array, void> {
  let waiting = '';
  for (const chunk of chunks) {
    waiting += chunk;
    while (waiting.length > SMALL) {
      const end = isHighSurrogate(waiting, SMALL - 1) ? SMALL - 1 : SMALL;
      yield Buffer.from(waiting.slice(0, end), 'utf8');
      waiting = waiting.slice(end);
    }
    if (chunk === '') yield new Uint8Array();
  }
  yield Buffer.from(waiting, 'utf8');
}

const isHighSurrogate = (text: string, place: number): boolean => /[\uD800-\uDBFF]/.test(text.charAt(place));

interface Packer {
  /** Takes a piece in and gives what is packed so far. */
  readonly take: (piece: Uint8Array) => readonly Uint8Array[];
  /** Gives the rest. */
  readonly end: () => readonly Uint8Array[];
}

/** Packs pieces one after another. */
function createPacker(): Packer {
  let out: Uint8Array[] = [];
  const deflate = new Deflate(LEVEL, (packed) => out.push(packed));
  const push = (piece: Uint8Array, isLast: boolean): readonly Uint8Array[] => {
    out = [];
    deflate.push(piece, isLast);
    return out;
  };
  return {
    take: (piece) => (piece.length === 0 ? [] : push(piece, false)),
    end: () => push(new Uint8Array(), true),
  };
}

/** Begins an archive that goes to `out`. Names are UTF-8 with `/` between folders. */
export function createZipWriter(out: Pick<ExportSink, 'write'>): ZipWriter {
  const records: ZipRecord[] = [];
  let place = 0;

  const put = async (bytes: Uint8Array): Promise<void> => {
    place += bytes.length;
    if (place > MOST_BYTES) throw new Error('more than 4 GB do not fit into the archive');
    await out.write(bytes);
  };

  const putContent = async (chunks: Iterable<string>) => {
    const [start, packer] = [place, createPacker()];
    let [crc, size] = [0, 0];
    for (const piece of pieces(chunks)) {
      crc = crc32(piece, crc);
      size += piece.length;
      await out.write('');
      for (const packed of packer.take(piece)) await put(packed);
    }
    for (const packed of packer.end()) await put(packed);
    return { crc, size, packedSize: place - start };
  };

  const add: ZipWriter['add'] = async (name, chunks) => {
    const record = { name: Buffer.from(name, 'utf8'), offset: place };
    await put(localHeader(record.name));
    const about = await putContent(chunks);
    await put(dataDescriptor(about));
    records.push({ ...record, ...about });
  };

  return {
    add,
    addWhole: async (name, content) => {
      if (content.length > SMALL) return add(name, [content]);
      const bytes = Buffer.from(content, 'utf8');
      const packed = deflateRawSync(bytes, LEVEL_SMALL);
      const about = { crc: crc32(bytes), size: bytes.length, packedSize: packed.length };
      const record = { name: Buffer.from(name, 'utf8'), offset: place };
      await put(Buffer.concat([localHeader(record.name), packed, dataDescriptor(about)]));
      records.push({ ...record, ...about });
    },
    finish: async () => {
      const offset = place;
      for (const record of records) await put(directoryEntry(record));
      await put(endRecords({ files: records.length, bytes: place - offset, offset }));
    },
  };
}
